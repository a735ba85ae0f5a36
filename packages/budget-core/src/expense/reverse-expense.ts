import type { ReverseExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { CommitmentFact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { withFirmAmounts } from '../commitment/release.ts';
import { readText } from '../input/text.ts';
import type { Refused } from '../verdict/verdict.ts';
import { dueOf } from './due.ts';
import type { Expense } from './expense.ts';
import { expensedEntries, expenseEntries } from './expense-entries.ts';
import { findExpense } from './find-expense.ts';

/**
 * Undoes the approval of an expense that is not paid: exactly what it relieved is outstanding again (D-45), and
 * certified no more (D-44). A paid one takes a credit note instead.
 *
 * A closed commitment is open again for what the expense relieved and no more: what its closing gave back stays given
 * back, so nothing is asked for and nothing can be short.
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` or, of a
 * paid one, `ALREADY_PAID`.
 *
 * @example
 * // Of 1 000.00 committed, 400.00 expensed by this expense alone: outstanding 1 000.00 again, availability unchanged.
 * book.execute({ kind: 'ReverseExpense', expenseId, expectedVersion: 3, reason: 'Wrong order' }, context);
 */
export function reverseExpense(situation: Situation, command: ReverseExpense): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findExpense(situation, command, ['APPROVED']);
  if (!found.ok) return refused(whyNot(found.refusal, situation.state.expenses.get(command.expenseId)));
  const expense = found.value;
  const reversed: Expense = { ...expense, state: 'REVERSED', reason, version: expense.version + 1 };
  const takenBack = dueOf(expense).map(({ charge, amount }) => ({ charge, amount: amount.negated() }));
  const entries = [
    ...expenseEntries(expense.fiscalYear, 'CERTIFIED', takenBack),
    ...expensedEntries(expense, takenBack),
  ];
  const { commitmentId } = expense;
  const reopened = commitmentId === null ? [] : reopening(known(situation.state.commitments, commitmentId));
  return decided([...reopened, { kind: 'ExpenseReversed', expense: reversed, entries }]);
}

function whyNot({ refusal }: Refused, expense: Expense | undefined): Refused['refusal'] {
  if (refusal.kind !== 'WRONG_STATE' || expense?.state !== 'PAID' || expense.paidOn === null) return refusal;
  return { kind: 'ALREADY_PAID', paidOn: expense.paidOn };
}

/** Its firm amount is what it commits still: what closing gave back is asked for by an amendment, or not at all. */
function reopening(commitment: Commitment): readonly CommitmentFact[] {
  if (commitment.state !== 'CLOSED') return [];
  const changes = commitment.charges.map(({ id, lineId, amount, committed }) => ({
    id,
    lineId,
    amount: committed.minus(amount),
  }));
  const firm = withFirmAmounts(commitment, changes);
  return [
    {
      kind: 'CommitmentReopened',
      commitment: { ...firm, state: 'APPROVED', version: commitment.version + 1 },
      entries: [],
    },
  ];
}
