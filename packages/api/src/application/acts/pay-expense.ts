import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export type PayExpenseInput = ExpenseVersionInput;

export const payExpense: ActDefinition<PayExpenseInput> = {
  name: 'payExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion }) => ({
    kind: 'PayExpense',
    expenseId: asId(expenseId),
    expectedVersion,
  }),
};
