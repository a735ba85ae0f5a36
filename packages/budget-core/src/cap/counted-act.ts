import { type BookState, known } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Consumption } from '../control/consumption.ts';
import type { CommitmentAmendmentId, CommitmentId, PayeeId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** An amendment that waits to be decided, with what it would change, signed. */
interface PendingAmendment {
  readonly amendmentId: CommitmentAmendmentId;
  readonly changes: readonly Consumption[];
}

/**
 * A commitment as caps count it: on the day it was submitted, with all that it holds now (D-68). A store hands over those
 * of a payee in this form, without their files.
 */
export interface CountedAct {
  readonly commitmentId: CommitmentId;
  readonly payeeId: PayeeId;
  readonly date: BusinessDate;
  /** What it reserves or commits. */
  readonly charges: readonly Consumption[];
  readonly pending: readonly PendingAmendment[];
}

/** All acts of a payee that the book knows of, from files or from what a store handed over. */
export function countedActsOf(state: BookState, payeeId: PayeeId): readonly CountedAct[] {
  const ids = new Set([...(state.commitmentsOf.get(payeeId) ?? []), ...(state.countedActsOf.get(payeeId) ?? [])]);
  return [...ids].flatMap((id) => countedAct(state, id) ?? []);
}

/** A commitment as caps count it; null where it holds nothing of this year's, or is not of the book. */
export function countedAct(state: BookState, id: CommitmentId): CountedAct | null {
  const commitment = state.commitments.get(id);
  const handedOver = state.countedActs.get(id);
  if (!commitment) return handedOver ?? null;
  const { payeeId, submittedOn } = commitment;
  const charges = heldBy(commitment);
  if (charges === null || submittedOn === null) return null;
  const later = (handedOver?.pending ?? []).filter(({ amendmentId }) => !state.amendments.has(amendmentId));
  return { commitmentId: id, payeeId, date: submittedOn, charges, pending: [...later, ...pendingIn(state, id)] };
}

/** What an earlier year committed is no act of this one. */
function heldBy({ state, originYear, charges }: Commitment): readonly Consumption[] | null {
  if (originYear !== null) return null;
  switch (state) {
    case 'SUBMITTED':
      return charges;
    case 'APPROVED':
    case 'CLOSED':
      return charges.map(({ lineId, committed }) => ({ lineId, amount: committed }));
    default:
      return null;
  }
}

function pendingIn(state: BookState, id: CommitmentId): readonly PendingAmendment[] {
  const ids = state.amendmentsOf.get(id) ?? [];
  return [...ids]
    .map((amendmentId) => known(state.amendments, amendmentId))
    .filter((amendment) => amendment.state === 'SUBMITTED')
    .map(({ id: amendmentId, charges }) => ({
      amendmentId,
      changes: charges.map(({ lineId, increase, decrease }) => ({ lineId, amount: increase.minus(decrease) })),
    }));
}

/** The sum of amounts where they count. */
export function sumWhere(amounts: readonly Consumption[], counts: (of: Consumption) => boolean, zero: Amount): Amount {
  return amounts.filter(counts).reduce((sum, { amount }) => sum.plus(amount), zero);
}

/** What an act holds where it counts: a pending amendment counts where it adds, and where it takes away once approved. */
export function heldWhere(
  { charges, pending }: CountedAct,
  counts: (of: Consumption) => boolean,
  zero: Amount,
): Amount {
  return pending.reduce(
    (sum, { changes }) => sum.plus(sumWhere(changes, counts, zero).max(zero)),
    sumWhere(charges, counts, zero),
  );
}
