import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { chargeAmounts, type ExpenseChargeInput } from './expense-charges-input.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface CertifyExpenseInput extends ExpenseVersionInput {
  /** Null: all that is claimed. */
  readonly charges: readonly ExpenseChargeInput[] | null;
}

export const certifyExpense: ActDefinition<CertifyExpenseInput> = {
  name: 'certifyExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, charges }) => ({
    kind: 'CertifyExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    charges: charges === null ? null : chargeAmounts(charges),
  }),
};
