import { refuse } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Commitment } from './commitment.ts';
import { hasExpired } from './expired-reservations.ts';

/** A later date is no cure where the reservation will have run out by then (D-31, D-69). */
export function curesInTime(
  refused: Refused,
  commitment: Pick<Commitment, 'expiresOn'>,
): { readonly ok: false; readonly refusal: Refused } {
  const cures = refused.cures.filter((cure) => cure.kind !== 'LATER_PERIOD' || !hasExpired(commitment, cure.from));
  return refuse({ ...refused, cures });
}
