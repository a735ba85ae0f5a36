import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export type ResumeExpenseInput = ExpenseVersionInput;

export const resumeExpense: ActDefinition<ResumeExpenseInput> = {
  name: 'resumeExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion }) => ({
    kind: 'ResumeExpense',
    expenseId: asId(expenseId),
    expectedVersion,
  }),
};
