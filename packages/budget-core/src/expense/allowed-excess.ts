import { known } from '../book/state.ts';
import type { Commitment, CommitmentCharge } from '../commitment/commitment.ts';
import { toleranceOn } from '../control/tolerance.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { CommitmentChargeId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import type { ExceedsOutstanding } from '../verdict/refusal.ts';
import type { ChargedAmount } from './charged-amounts.ts';
import type { Expense } from './expense.ts';

/** What is asked of a charge, and how much of it the commitment bears. */
export interface AskedOfCharge {
  readonly chargeId: CommitmentChargeId;
  readonly amount: Amount;
  readonly left: Amount;
}

/**
 * How far the expenses of a commitment may go beyond it, all of them together: the smaller of a share of its firm amount
 * and an amount; nothing where the year allows none (D-42). The maximum of a framework is no room for an excess: an
 * order under one has none (D-32).
 *
 * @example
 * // Of 1 000.00 with 10 % and 60.00 allowed: 60.00.
 * allowedExcess(fiscalYear, commitment).toString();
 */
function allowedExcess(
  { currency, allowedExcessPercent: percent, allowedExcessAmount: amount }: FiscalYear,
  { amount: firm, frameworkId }: Commitment,
): Amount {
  if (frameworkId !== null) return Amount.zero(currency);
  return toleranceOn(firm, { percent, amount: amount === null ? null : Amount.of(amount, currency) });
}

/** What of it the expenses approved before leave. */
export function excessLeft(fiscalYear: FiscalYear, commitment: Commitment): Amount {
  return restOf(fiscalYear, commitment, ({ excess }) => excess);
}

/** What of it all that is certified leaves, whether it is approved yet or not. */
export function excessUncertified(fiscalYear: FiscalYear, commitment: Commitment): Amount {
  return restOf(fiscalYear, commitment, ({ excess, certified, committed }) => excess.max(certified.minus(committed)));
}

function restOf(fiscalYear: FiscalYear, commitment: Commitment, taken: (charge: CommitmentCharge) => Amount): Amount {
  const rest = commitment.charges.reduce(
    (left, charge) => left.minus(taken(charge)),
    allowedExcess(fiscalYear, commitment),
  );
  return rest.max(Amount.zero(fiscalYear.currency));
}

/** What is committed and not yet expensed; an excess was never committed. */
export function outstandingOf({ committed, expensed, excess }: CommitmentCharge): Amount {
  return committed.minus(expensed).plus(excess);
}

/** What is committed and not yet certified. */
export function uncertifiedOf({ committed, certified, excess }: CommitmentCharge): Amount {
  return committed.plus(excess).minus(certified).max(committed.minus(committed));
}

/** What a command asks of each charge of a commitment, beside what is left of it there. */
export function askedOf(
  { charges }: Commitment,
  amounts: readonly ChargedAmount[],
  leftOf: (charge: CommitmentCharge) => Amount,
): readonly AskedOfCharge[] {
  const byId = new Map(charges.map((charge) => [charge.id, charge]));
  return amounts.map(({ charge: { chargeId }, amount }) => ({ chargeId, amount, left: leftOf(known(byId, chargeId)) }));
}

/** What no commitment bears of the amounts given to an expense: all of them, or the excess over what it draws on. */
export function unborneOf(
  { commitmentId }: Expense,
  amounts: readonly ChargedAmount[],
  asked: readonly AskedOfCharge[],
): readonly ChargedAmount[] {
  if (commitmentId === null) return amounts;
  const overs = new Map(asked.map((one) => [one.chargeId, overOf(one)]));
  return amounts.map(({ charge }) => ({ charge, amount: known(overs, charge.chargeId) }));
}

/** What of an amount taken back was borne by no commitment: all of it, or the excess first (D-44, D-45). */
export function unborneIn({ commitmentId }: Expense, amounts: readonly ChargedAmount[]): readonly ChargedAmount[] {
  if (commitmentId === null) return amounts;
  return amounts.map(({ charge, amount }) => ({ charge, amount: amount.min(charge.excess) }));
}

export function overOf({ amount, left }: AskedOfCharge): Amount {
  return amount.minus(left).max(amount.minus(amount));
}

/** Each charge takes of the excess that is left what it goes beyond the commitment. */
export function checkExcess(asked: readonly AskedOfCharge[], excess: Amount): ExceedsOutstanding | null {
  let allowed = excess;
  for (const one of asked) {
    const over = overOf(one);
    const { chargeId, left } = one;
    if (over.isGreaterThan(allowed)) return { kind: 'EXCEEDS_OUTSTANDING', chargeId, left, over, allowed };
    allowed = allowed.minus(over);
  }
  return null;
}
