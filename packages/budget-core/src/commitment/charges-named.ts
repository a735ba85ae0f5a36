import type { ReadCharge } from '../input/charges.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { NotFound } from '../verdict/refusal.ts';
import type { ChargeChange } from './charge-entries.ts';
import type { Commitment, CommitmentCharge } from './commitment.ts';

/** A charge of a commitment with the amount that a command names for it. */
export interface NamedCharge {
  readonly charge: CommitmentCharge;
  readonly amount: Amount;
}

/** A command on a commitment names charges of its own and no other (D-49). */
export function chargesNamed(
  { charges }: Commitment,
  named: readonly ReadCharge[],
): Outcome<readonly NamedCharge[], NotFound> {
  const found: NamedCharge[] = [];
  for (const { chargeId, amount } of named) {
    const charge = charges.find(({ id }) => id === chargeId);
    if (!charge) return refuse({ kind: 'NOT_FOUND', noun: 'CommitmentCharge', id: chargeId });
    found.push({ charge, amount });
  }
  return accept(found);
}

export function changesOf(named: readonly NamedCharge[]): readonly ChargeChange[] {
  return named.map(({ charge: { id, lineId }, amount }) => ({ id, lineId, amount }));
}
