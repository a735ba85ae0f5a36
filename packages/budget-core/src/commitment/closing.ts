import type { CommitmentFact } from '../book/fact.ts';
import { outstandingOf } from '../expense/allowed-excess.ts';
import type { ClaimUndecided } from '../verdict/refusal.ts';
import { type ChargeChange, takenBack } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { committedEntries } from './release.ts';

/**
 * Nothing is closed while a claim on it is certified and not decided (D-26): that claim would have nothing left to
 * be approved against. A claim that is decided in the same act is told by charges in which it is decided already.
 */
export function checkDecided({ amount, charges }: Commitment): ClaimUndecided | null {
  const zero = amount.minus(amount);
  const undecided = charges.reduce(
    (sum, { certified, expensed }) => sum.plus(certified.minus(expensed).max(zero)),
    zero,
  );
  return undecided.isPositive() ? { kind: 'CLAIM_UNDECIDED', undecided } : null;
}

/** What is committed and not expensed, charge by charge. */
function remainders({ charges }: Commitment): readonly ChargeChange[] {
  return charges.map((charge) => ({ id: charge.id, lineId: charge.lineId, amount: outstandingOf(charge) }));
}

/**
 * Closes an approved commitment: what is left of each charge is given back, and the firm amount stays known, so that
 * reopening asks for the same again (D-26). Whoever decides an expense in the same act passes the commitment as the
 * entries of that expense leave it.
 */
export function closing(commitment: Commitment, reason: string | null): CommitmentFact {
  return {
    kind: 'CommitmentClosed',
    commitment: { ...commitment, state: 'CLOSED', reason, version: commitment.version + 1 },
    entries: committedEntries(commitment, takenBack(remainders(commitment))),
  };
}
