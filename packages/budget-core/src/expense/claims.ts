import type { Commitment, CommitmentCharge } from '../commitment/commitment.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { ReadCharge } from '../input/charges.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ExceedsOutstanding, NotFound, WrongState } from '../verdict/refusal.ts';
import { checkExcess, excessLeft, outstandingOf } from './allowed-excess.ts';

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

/** A claim goes no further than what is committed and not yet expensed, and the excess that the year allows (D-42). */
export function checkOutstanding(
  fiscalYear: FiscalYear,
  commitment: Commitment,
  claims: readonly Claim[],
): ExceedsOutstanding | null {
  const asked = claims.map(({ charge, claimed }) => ({
    chargeId: charge.id,
    amount: claimed,
    left: outstandingOf(charge),
  }));
  return checkExcess(asked, excessLeft(fiscalYear, commitment));
}

/** What a creditor claims in all. */
export function totalOf(claims: readonly Claim[]): Amount {
  const [first, ...others] = claims;
  if (first === undefined) throw new Error('A claim names a charge at least');
  return others.reduce((sum, { claimed }) => sum.plus(claimed), first.claimed);
}
