import type { PayExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkOtherPerson } from '../person/separation.ts';
import { dueOf } from './due.ts';
import type { Expense } from './expense.ts';
import { expenseEntries } from './expense-entries.ts';
import { findExpense } from './find-expense.ts';

/**
 * Records the payment of an approved expense, by someone who neither certified nor approved it (D-101).
 *
 * What is paid is part of what is expensed, so no availability changes (D-12).
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`, `SEPARATION_OF_DUTIES`.
 */
export function payExpense(situation: Situation, command: PayExpense): Decided {
  const { actor, effectiveDate } = situation.context;
  const found = findExpense(situation, command, ['APPROVED']);
  if (!found.ok) return found;
  const expense = found.value;
  const { certifiedBy, approvedBy } = expense;
  const refusal = checkOtherPerson(actor.personId, 'PAY', [
    ['CERTIFIED', certifiedBy],
    ['APPROVED', approvedBy],
  ]);
  if (refusal) return refused(refusal);
  const paid: Expense = {
    ...expense,
    state: 'PAID',
    paidBy: actor.personId,
    paidOn: effectiveDate,
    version: expense.version + 1,
  };
  const entries = expenseEntries(expense.fiscalYear, 'PAID', dueOf(expense));
  return decided([{ kind: 'ExpensePaid', expense: paid, entries }]);
}
