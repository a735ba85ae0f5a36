import { refused, type Situation } from '../book/decision.ts';
import type { CommitmentFact } from '../book/fact.ts';
import { judgeConsumption } from '../control/judge-consumption.ts';
import { checkLines } from '../line/check-lines.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { ControlCheck, Refused } from '../verdict/verdict.ts';
import { chargeEntries } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { hasExpired } from './expired-reservations.ts';

interface Reservation {
  readonly fact: CommitmentFact;
  readonly controls: readonly ControlCheck[];
}

/** Holds the amount of a commitment until it is decided: all of its charges or none (D-21, D-22). */
export function reserve(
  { state, context, fiscalYear }: Situation,
  commitment: Commitment,
): Outcome<Reservation, Refused> {
  const { charges } = commitment;
  const { expiresOn } = commitment;
  if (expiresOn !== null && hasExpired(commitment, context.effectiveDate)) {
    return refused({ kind: 'ALREADY_EXPIRED', expiresOn, date: context.effectiveDate });
  }
  const lineIds = charges.map(({ lineId }) => lineId);
  const closed = checkLines(state, fiscalYear, context.effectiveDate, lineIds);
  if (closed) return refused(closed);
  const judged = judgeConsumption(state, 'COMMITMENT', charges, 'RESERVED');
  if (!judged.ok) return judged;
  const submitted: Commitment = {
    ...commitment,
    state: 'SUBMITTED',
    submittedBy: context.actor.personId,
    reason: null,
    version: commitment.version + 1,
  };
  return accept({
    fact: {
      kind: 'CommitmentSubmitted',
      commitment: submitted,
      entries: chargeEntries(fiscalYear.year, 'COMMITMENT', 'RESERVED', charges),
    },
    controls: judged.value,
  });
}
