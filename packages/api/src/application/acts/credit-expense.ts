import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { chargeAmounts, type ExpenseChargeInput } from './expense-charges-input.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface CreditExpenseInput extends ExpenseVersionInput {
  readonly creditNoteNumber: string;
  readonly charges: readonly ExpenseChargeInput[];
  readonly release: boolean;
}

export const creditExpense: ActDefinition<CreditExpenseInput> = {
  name: 'creditExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, creditNoteNumber, charges, release }) => ({
    kind: 'CreditExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    creditNoteNumber,
    charges: chargeAmounts(charges),
    release,
  }),
};
