import type { FigureEntry } from '../journal/entry.ts';
import type { BelowExpensed } from '../verdict/refusal.ts';
import { type ChargeChange, chargeEntries } from './charge-entries.ts';
import type { NamedCharge } from './charges-named.ts';
import type { Commitment, CommitmentCharge } from './commitment.ts';
import { rescheduled } from './payment-schedule.ts';

/**
 * The entries of signed changes to what a commitment commits. What an earlier year committed is carried in: giving
 * it back lowers what is outstanding and frees no authority of this year (D-28).
 */
export function committedEntries(
  { fiscalYear, originYear }: Pick<Commitment, 'fiscalYear' | 'originYear'>,
  changes: readonly ChargeChange[],
): readonly FigureEntry[] {
  return chargeEntries(fiscalYear, 'COMMITMENT', originYear === null ? 'COMMITTED' : 'CARRIED_IN', changes);
}

/**
 * The commitment with its firm amount changed, charge by charge, by signed amounts: the duty to spend itself is
 * another one, and its payment schedule follows. What that does to the figures of its charges is told by the entries
 * beside it.
 */
export function withFirmAmounts(commitment: Commitment, changes: readonly ChargeChange[]): Commitment {
  const changeOf = new Map(changes.map(({ id, amount }) => [id, amount]));
  const firm = changes.reduce((sum, change) => sum.plus(change.amount), commitment.amount);
  return {
    ...commitment,
    amount: firm,
    paymentSchedule: rescheduled(commitment.paymentSchedule, firm),
    charges: commitment.charges.map((charge): CommitmentCharge => {
      const change = changeOf.get(charge.id);
      return change ? { ...charge, amount: charge.amount.plus(change) } : charge;
    }),
  };
}

/** What is certified or expensed, whichever is more, is not given back (D-25). */
export function checkGivenBack(named: readonly NamedCharge[]): BelowExpensed | null {
  for (const { charge, amount } of named) {
    const { certified, expensed, committed } = charge;
    // What is certified beyond the commitment leaves nothing to give back.
    const left = committed.minus(certified.max(expensed)).max(committed.minus(committed));
    if (amount.isGreaterThan(left)) {
      return { kind: 'BELOW_EXPENSED', chargeId: charge.id, certified, expensed, left, over: amount.minus(left) };
    }
  }
  return null;
}
