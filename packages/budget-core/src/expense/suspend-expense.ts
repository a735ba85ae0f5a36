import type { SuspendExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readText } from '../input/text.ts';
import type { Expense } from './expense.ts';
import { findExpense } from './find-expense.ts';

/**
 * Holds a claim that is not approved yet, for a piece that is missing or a dispute. What is certified of it stays
 * certified and goes on to bar the closing of its commitment (D-26).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function suspendExpense(situation: Situation, command: SuspendExpense): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findExpense(situation, command, ['RECORDED', 'CERTIFIED']);
  if (!found.ok) return found;
  const expense: Expense = { ...found.value, state: 'SUSPENDED', reason, version: found.value.version + 1 };
  return decided([{ kind: 'ExpenseSuspended', expense, entries: [] }]);
}
