import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { CommitmentId } from '../ids.ts';
import type { ReadCharge } from '../input/charges.ts';
import { checkExpected } from '../input/expected.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { NotFound } from '../verdict/refusal.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { ChargeChange } from './charge-entries.ts';
import type { Commitment, CommitmentCharge } from './commitment.ts';

/** A charge of a commitment with the amount that a command names for it. */
export interface NamedCharge {
  readonly charge: CommitmentCharge;
  readonly amount: Amount;
}

interface Named {
  readonly commitment: Commitment;
  readonly charges: readonly NamedCharge[];
}

interface OnCommitment {
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
}

/**
 * The approved commitment that a command is about, as the caller saw it, with the charges that the command names.
 *
 * Refusals in order: `NOT_FOUND` for the commitment or a charge, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`,
 * `WRONG_STATE`.
 */
export function findNamedCharges(
  situation: Situation,
  { commitmentId, expectedVersion }: OnCommitment,
  named: readonly ReadCharge[],
): Outcome<Named, Refused> {
  const commitment = situation.state.commitments.get(commitmentId);
  if (!commitment) return refused({ kind: 'NOT_FOUND', noun: 'Commitment', id: commitmentId });
  const charges = chargesNamed(commitment, named);
  if (!charges.ok) return refused(charges.refusal);
  const refusal =
    checkYear(situation, commitment.fiscalYear) ??
    checkExpected('Commitment', commitment, expectedVersion, ['APPROVED']);
  return refusal ? refused(refusal) : accept({ commitment, charges: charges.value });
}

/** A command on a commitment names charges of its own and no other (D-49). */
function chargesNamed(
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
