import type { Commitment, CommitmentCharge } from '../commitment/commitment.ts';
import type { ReadCharge } from '../input/charges.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ExceedsOutstanding, NotFound, WrongState } from '../verdict/refusal.ts';

/** What a creditor claims of one charge of a commitment. */
export interface Claim {
  readonly charge: CommitmentCharge;
  readonly claimed: Amount;
}

/** Claims name charges of their own commitment and no other (D-49). */
export function claimsOn({ charges }: Commitment, named: readonly ReadCharge[]): Outcome<readonly Claim[], NotFound> {
  const claims: Claim[] = [];
  for (const { chargeId, amount } of named) {
    const charge = charges.find(({ id }) => id === chargeId);
    if (!charge) return refuse({ kind: 'NOT_FOUND', noun: 'CommitmentCharge', id: chargeId });
    claims.push({ charge, claimed: amount });
  }
  return accept(claims);
}

/** Only an approved commitment is a duty to spend. */
export function checkApproved({ state }: Commitment): WrongState | null {
  if (state === 'APPROVED') return null;
  return { kind: 'WRONG_STATE', noun: 'Commitment', state, allowed: ['APPROVED'] };
}

/** A claim goes no further than what is committed and not yet expensed: the policy is strict (D-42). */
export function checkOutstanding(claims: readonly Claim[]): ExceedsOutstanding | null {
  for (const { charge, claimed } of claims) {
    const left = charge.committed.minus(charge.expensed);
    if (claimed.isGreaterThan(left)) {
      return { kind: 'EXCEEDS_OUTSTANDING', chargeId: charge.id, left, over: claimed.minus(left) };
    }
  }
  return null;
}

/** What a creditor claims in all. */
export function totalOf(claims: readonly Claim[]): Amount {
  const [first, ...others] = claims;
  if (first === undefined) throw new Error('A claim names a charge at least');
  return others.reduce((sum, { claimed }) => sum.plus(claimed), first.claimed);
}
