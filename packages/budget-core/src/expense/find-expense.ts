import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { ExpenseId } from '../ids.ts';
import { checkExpected } from '../input/expected.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Expense, ExpenseState } from './expense.ts';

interface OnExpense {
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
}

/**
 * The expense that a command is about, as the caller saw it and in a state that takes the command.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findExpense(
  situation: Situation,
  { expenseId, expectedVersion }: OnExpense,
  allowed: readonly ExpenseState[],
): Outcome<Expense, Refused> {
  const expense = situation.state.expenses.get(expenseId);
  if (!expense) return refused({ kind: 'NOT_FOUND', noun: 'Expense', id: expenseId });
  const refusal =
    checkYear(situation, expense.fiscalYear) ?? checkExpected('Expense', expense, expectedVersion, allowed);
  return refusal ? refused(refusal) : accept(expense);
}
