import type { Situation } from '../book/decision.ts';
import type { CommitmentFact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import { checkDecided, closing } from '../commitment/closing.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ClaimUndecided } from '../verdict/refusal.ts';
import type { ChargedAmount } from './charged-amounts.ts';
import type { Expense } from './expense.ts';

/**
 * What the approval of an expense does to its commitment: a final one closes it and gives back what is left of all
 * its charges (D-41), unless another claim on it is certified and not decided (D-26).
 */
export function closingBy(
  { state }: Situation,
  { final, commitmentId }: Expense,
  amounts: readonly ChargedAmount[],
): Outcome<readonly CommitmentFact[], ClaimUndecided> {
  if (!final || commitmentId === null) return accept([]);
  const commitment = decidedIn(known(state.commitments, commitmentId), amounts);
  const undecided = checkDecided(commitment);
  return undecided ? refuse(undecided) : accept([closing(commitment, null)]);
}

/** The commitment as the approval of these amounts leaves it. */
function decidedIn(commitment: Commitment, amounts: readonly ChargedAmount[]): Commitment {
  const approvedOf = new Map(amounts.map((approved) => [approved.charge.chargeId, approved]));
  return {
    ...commitment,
    charges: commitment.charges.map((charge) => {
      const approved = approvedOf.get(charge.id);
      if (!approved) return charge;
      const { certified } = approved.charge;
      return {
        ...charge,
        certified: charge.certified.minus(certified).plus(approved.amount),
        expensed: charge.expensed.plus(approved.amount),
      };
    }),
  };
}
