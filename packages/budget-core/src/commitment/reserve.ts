import { refused, type Situation } from '../book/decision.ts';
import type { CommitmentFact, OverrideFact } from '../book/fact.ts';
import type { Arrival } from '../control/checks-of.ts';
import { judgeArrivals } from '../control/judge-consumption.ts';
import { checkOrdered } from '../framework/check-order.ts';
import { orderCures } from '../framework/order-cures.ts';
import { checkLines } from '../line/check-lines.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { OverriddenAct } from '../override/override.ts';
import type { CapCheck, ControlCheck, Refused } from '../verdict/verdict.ts';
import { chargeEntries } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { curesInTime } from './cures-in-time.ts';
import { hasExpired } from './expired-reservations.ts';

interface Reservation {
  readonly fact: CommitmentFact;
  readonly controls: readonly ControlCheck[];
  readonly caps: readonly CapCheck[];
  readonly overrides: readonly OverrideFact[];
}

/**
 * Holds the amount of a commitment until it is decided: all of its charges or none (D-21, D-22); `act` is what
 * overrides may be for.
 */
export function reserve(
  situation: Situation,
  commitment: Commitment,
  act: OverriddenAct | null = null,
): Outcome<Reservation, Refused> {
  const { state, context, fiscalYear } = situation;
  const { charges } = commitment;
  const { expiresOn } = commitment;
  if (expiresOn !== null && hasExpired(commitment, context.effectiveDate)) {
    return refused({ kind: 'ALREADY_EXPIRED', expiresOn, date: context.effectiveDate });
  }
  const lineIds = charges.map(({ lineId }) => lineId);
  const closed = checkLines(state, fiscalYear, context.effectiveDate, lineIds);
  if (closed) return refused(closed);
  const { id: commitmentId, payeeId } = commitment;
  const document = { commitmentId, payeeId, date: context.effectiveDate, held: null, change: charges };
  const unordered = checkOrdered(situation, commitment, charges);
  if (unordered) return refused(unordered, [], orderCures(situation, unordered, document));
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'RESERVED', from: null };
  const judged = judgeArrivals(situation, charges, [arrival], act, document);
  if (!judged.ok) return curesInTime(judged.refusal, commitment);
  const submitted: Commitment = {
    ...commitment,
    state: 'SUBMITTED',
    submittedBy: context.actor.personId,
    submittedOn: context.effectiveDate,
    reason: null,
    version: commitment.version + 1,
  };
  return accept({
    fact: {
      kind: 'CommitmentSubmitted',
      commitment: submitted,
      entries: chargeEntries(fiscalYear.year, 'COMMITMENT', 'RESERVED', charges),
    },
    ...judged.value,
  });
}
