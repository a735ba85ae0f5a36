import type { CommitmentFact } from '../book/fact.ts';
import type { BookState } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { dayAfter } from '../calendar/day-after.ts';
import { yearOf } from '../fiscal-year/year-of.ts';
import { chargeEntries, takenBack } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';

/**
 * What became of reservations by a date: a submitted commitment whose last day lies before it is returned, and what
 * it reserved is free (D-31). In the order of their days and references, so that it is the same wherever it is asked.
 */
export function expiredReservations(state: BookState, date: BusinessDate): readonly CommitmentFact[] {
  const fiscalYear = yearOf(state, date);
  if (!fiscalYear || fiscalYear.state === 'CLOSED') return [];
  return [...state.commitments.values()]
    .filter((one) => one.fiscalYear === fiscalYear.year && one.state === 'SUBMITTED' && hasExpired(one, date))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map((commitment) => ({
      kind: 'CommitmentExpired',
      effectiveDate: freeOn(commitment),
      commitment: { ...commitment, state: 'RETURNED', version: commitment.version + 1 },
      entries: chargeEntries(commitment.fiscalYear, 'COMMITMENT', 'RESERVED', takenBack(commitment.charges)),
    }));
}

/** The first day on which what was reserved is free: the month in which that counts. */
function freeOn({ expiresOn }: Commitment): BusinessDate {
  if (expiresOn === null) throw new Error('A reservation without a last day does not run out');
  return dayAfter(expiresOn);
}

/** The last day counts: a reservation until 30 June is free on 1 July. */
export function hasExpired({ expiresOn }: Pick<Commitment, 'expiresOn'>, date: BusinessDate): boolean {
  return expiresOn !== null && expiresOn < date;
}

function orderOf({ expiresOn, reference }: Commitment): string {
  return `${expiresOn} ${reference}`;
}
