import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface ReverseExpenseInput extends ExpenseVersionInput {
  readonly reason: string;
}

export const reverseExpense: ActDefinition<ReverseExpenseInput> = {
  name: 'reverseExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, reason }) => ({
    kind: 'ReverseExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    reason,
  }),
};
