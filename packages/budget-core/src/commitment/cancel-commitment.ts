import type { CancelCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readText } from '../input/text.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { HasExpenses, LimitExceeded } from '../verdict/refusal.ts';
import { checkLimit } from './approval-limit.ts';
import { chargeEntries, takenBack } from './charge-entries.ts';
import type { Commitment, CommitmentState } from './commitment.ts';
import { findCommitment } from './find-commitment.ts';

/** The stage at which a state holds the amount; a draft or returned commitment holds none. */
const heldAt: Readonly<Partial<Record<CommitmentState, Stage>>> = {
  SUBMITTED: 'RESERVED',
  APPROVED: 'COMMITTED',
};

/**
 * Gives everything back, for good; only while nothing is certified or expensed (D-27). Undoing an approval takes the
 * power that the approval took (D-102).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `LIMIT_EXCEEDED` of an approved one, `HAS_EXPENSES`.
 */
export function cancelCommitment(situation: Situation, command: CancelCommitment): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findCommitment(situation, command, ['DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED']);
  if (!found.ok) return found;
  const commitment = found.value;
  const refusal = checkPower(situation, commitment) ?? hasExpenses(commitment);
  if (refusal) return refused(refusal);
  const cancelled: Commitment = {
    ...commitment,
    state: 'CANCELLED',
    reason,
    version: commitment.version + 1,
  };
  return decided([{ kind: 'CommitmentCancelled', commitment: cancelled, entries: givenBack(commitment) }]);
}

function checkPower({ context, fiscalYear }: Situation, { state, amount }: Commitment): LimitExceeded | null {
  return state === 'APPROVED' ? checkLimit(amount, context.actor, fiscalYear.currency) : null;
}

function hasExpenses({ amount, charges }: Commitment): HasExpenses | null {
  const zero = amount.minus(amount);
  const certified = charges.reduce((sum, charge) => sum.plus(charge.certified), zero);
  const expensed = charges.reduce((sum, charge) => sum.plus(charge.expensed), zero);
  return certified.isZero() && expensed.isZero() ? null : { kind: 'HAS_EXPENSES', certified, expensed };
}

/** What an earlier year committed gives no authority back: it is no longer carried in (D-28). */
function givenBack({ state, fiscalYear, originYear, charges }: Commitment): readonly FigureEntry[] {
  const stage = originYear === null ? heldAt[state] : 'CARRIED_IN';
  return stage ? chargeEntries(fiscalYear, 'COMMITMENT', stage, takenBack(charges)) : [];
}
