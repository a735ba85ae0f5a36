import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ExpenseVersionInput } from './expense-version-input.ts';

export interface SuspendExpenseInput extends ExpenseVersionInput {
  readonly reason: string;
}

export const suspendExpense: ActDefinition<SuspendExpenseInput> = {
  name: 'suspendExpense',
  wanted: ({ expenseId }) => ({ expenseIds: [expenseId] }),
  command: ({ expenseId, expectedVersion, reason }) => ({
    kind: 'SuspendExpense',
    expenseId: asId(expenseId),
    expectedVersion,
    reason,
  }),
};
