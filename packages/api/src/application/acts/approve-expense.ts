import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { chargeAmounts, type ExpenseChargeInput } from './expense-charges-input.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface ApproveExpenseInput extends ExpenseVersionInput {
  /** Null: all that is claimed. */
  readonly charges: readonly ExpenseChargeInput[] | null;
}

export const approveExpense: ActDefinition<ApproveExpenseInput> = {
  name: 'approveExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, charges }) => ({
    kind: 'ApproveExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    charges: charges === null ? null : chargeAmounts(charges),
  }),
};
