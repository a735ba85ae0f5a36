import type { RejectExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readText } from '../input/text.ts';
import type { Expense } from './expense.ts';
import { expenseEntries } from './expense-entries.ts';
import { findExpense } from './find-expense.ts';

/**
 * Turns a claim down that is not yet approved; what was certified of it is no longer (D-44).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function rejectExpense(situation: Situation, command: RejectExpense): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findExpense(situation, command, ['RECORDED', 'CERTIFIED', 'SUSPENDED']);
  if (!found.ok) return found;
  const expense = found.value;
  const takenBack = expense.charges.map((charge) => ({
    charge,
    amount: charge.certified.negated(),
  }));
  const rejected: Expense = {
    ...expense,
    state: 'REJECTED',
    charges: takenBack.map(({ charge, amount }) => ({
      ...charge,
      certified: charge.certified.plus(amount),
    })),
    reason,
    version: expense.version + 1,
  };
  const entries = expenseEntries(expense.fiscalYear, 'CERTIFIED', takenBack);
  return decided([{ kind: 'ExpenseRejected', expense: rejected, entries }]);
}
