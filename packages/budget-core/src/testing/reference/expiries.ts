import type { BusinessDate } from '../../calendar/business-date.ts';
import { entriesOf } from './commitments.ts';
import type { Ledger } from './ledger.ts';

/**
 * What was reserved until an earlier day of the year is given back, and the file with it, until the year is closed
 * (D-31).
 */
export function expire(ledger: Ledger, date: BusinessDate): void {
  if (ledger.year && ledger.standings.get(ledger.year.year)?.state === 'CLOSED') return;
  for (const commitment of ledger.commitments.values()) {
    const { state, expiresOn, charges } = commitment;
    if (state !== 'SUBMITTED' || expiresOn === null || date <= expiresOn) continue;
    ledger.postOn(dayAfter(expiresOn), ...entriesOf(charges, 'RESERVED', -1n));
    commitment.state = 'RETURNED';
    commitment.version += 1;
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
