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
  wanted: ({ expenseId, creditNoteNumber }) => ({
    expenseIds: [expenseId],
    creditNotes: [{ expenseId, creditNoteNumber }],
  }),
  command: ({ expenseId, expectedVersion, creditNoteNumber, charges, release }, { newId }) => ({
    kind: 'CreditExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    creditNoteId: asId(newId()),
    creditNoteNumber,
    charges: chargeAmounts(charges),
    release,
  }),
};
