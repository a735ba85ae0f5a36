import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface RejectExpenseInput extends ExpenseVersionInput {
  readonly reason: string;
}

export const rejectExpense: ActDefinition<RejectExpenseInput> = {
  name: 'rejectExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, reason }) => ({
    kind: 'RejectExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    reason,
  }),
};
