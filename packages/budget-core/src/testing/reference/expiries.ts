import type { BusinessDate } from '../../calendar/business-date.ts';
import { entriesOf } from './commitments.ts';
import type { Ledger } from './ledger.ts';

/** What was reserved until an earlier day of the year is given back, and the file with it (D-31). */
export function expire(ledger: Ledger, date: BusinessDate): void {
  for (const commitment of ledger.commitments.values()) {
    const { state, expiresOn, charges } = commitment;
    if (state !== 'SUBMITTED' || expiresOn === null || date <= expiresOn) continue;
    ledger.post(...entriesOf(charges, 'RESERVED', -1n));
    commitment.state = 'RETURNED';
    commitment.version += 1;
  }
}
