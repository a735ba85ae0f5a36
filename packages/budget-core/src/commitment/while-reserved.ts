import type { Refused } from '../verdict/verdict.ts';
import type { Commitment } from './commitment.ts';
import { hasExpired } from './expired-reservations.ts';

/** A refusal without the later date on which the reservation would have run out (D-31): the act would not pass then. */
export function whileReserved(refused: Refused, commitment: Pick<Commitment, 'expiresOn'>): Refused {
  const cures = refused.cures.filter((cure) => cure.kind !== 'LATER_PERIOD' || !hasExpired(commitment, cure.from));
  return { ...refused, cures };
}
