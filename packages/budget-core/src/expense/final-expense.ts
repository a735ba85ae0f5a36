import type { CommitmentFact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import { checkDecided, closing } from '../commitment/closing.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { CommitmentChargeId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ClaimUndecided } from '../verdict/refusal.ts';
import { type AskedOfCharge, overOf } from './allowed-excess.ts';
import type { Expense } from './expense.ts';

/**
 * What the approval of an expense does to its commitment: a final one closes it and gives back what is left of all
 * its charges (D-41), unless another claim on it is certified and not decided (D-26).
 */
export function closingBy(
  { final, charges }: Expense,
  commitment: Commitment | null,
  asked: readonly AskedOfCharge[],
): Outcome<readonly CommitmentFact[], ClaimUndecided> {
  if (!final || commitment === null) return accept([]);
  const certified = new Map(charges.map((charge) => [charge.chargeId, charge.certified]));
  const decided = decidedIn(commitment, certified, asked);
  const undecided = checkDecided(decided);
  return undecided ? refuse(undecided) : accept([closing(decided, null)]);
}

/** The commitment as the approval of these amounts leaves it. */
function decidedIn(
  commitment: Commitment,
  certifiedOf: ReadonlyMap<CommitmentChargeId, Amount>,
  asked: readonly AskedOfCharge[],
): Commitment {
  const approvedOf = new Map(asked.map((approved) => [approved.chargeId, approved]));
  return {
    ...commitment,
    charges: commitment.charges.map((charge) => {
      const approved = approvedOf.get(charge.id);
      if (!approved) return charge;
      return {
        ...charge,
        certified: charge.certified.minus(known(certifiedOf, charge.id)).plus(approved.amount),
        expensed: charge.expensed.plus(approved.amount),
        excess: charge.excess.plus(overOf(approved)),
      };
    }),
  };
}
