import type { ResumeExpense } from '../book/command.ts';
import { type Decided, decided, type Situation } from '../book/decision.ts';
import type { Expense } from './expense.ts';
import { findExpense } from './find-expense.ts';

/**
 * Takes a suspended claim up where it stood: certified where delivery was certified before.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function resumeExpense(situation: Situation, command: ResumeExpense): Decided {
  const found = findExpense(situation, command, ['SUSPENDED']);
  if (!found.ok) return found;
  const { certifiedBy, version } = found.value;
  const state = certifiedBy === null ? 'RECORDED' : 'CERTIFIED';
  const expense: Expense = { ...found.value, state, reason: null, version: version + 1 };
  return decided([{ kind: 'ExpenseResumed', expense, entries: [] }]);
}
