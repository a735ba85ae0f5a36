import { Amount } from './amount.ts';
import { readAmountText } from './amount-text.ts';
import type { CurrencyCode } from './currency.ts';
import { decimalsOf } from './minor-units.ts';

/** A whole number from 0, or the plain digits of a number: a binary fraction is no weight. */
export type Weight = number | bigint | string;

/**
 * Shares an amount out by weights, to the cent (D-5). Every part is first rounded down; the cents left over go one by
 * one to the largest remainders, ties in order. The parts always sum to the whole.
 *
 * @param weights at least one of them above 0; a part of weight 0 gets nothing
 * @throws RangeError for a weight that is none, and where no weight is above 0
 * @example
 * allocate(Amount.of('100.00', 'EUR'), [50, 25, '12.5']).map(String); // ['57.14', '28.57', '14.29']
 */
export function allocate<Currency extends CurrencyCode>(
  total: Amount<Currency>,
  weights: readonly Weight[],
): readonly Amount<Currency>[] {
  const sign = total.isNegative() ? -1n : 1n;
  const parts = largestRemainder(total.toMinorUnits() * sign, wholeWeights(weights));
  return parts.map((units) => Amount.fromMinorUnits(units * sign, total.currency));
}

/**
 * Splits an amount into equal parts, to the cent; the cents left over go to the first ones (D-5).
 *
 * @throws RangeError where `parts` is not a whole number from 1
 * @example
 * split(Amount.of('100.00', 'EUR'), 3).map(String); // ['33.34', '33.33', '33.33']
 */
export function split<Currency extends CurrencyCode>(
  total: Amount<Currency>,
  parts: number,
): readonly Amount<Currency>[] {
  if (!Number.isSafeInteger(parts) || parts < 1) {
    throw new RangeError(`${parts} is no number of parts: it is a whole number from 1`);
  }
  return allocate(
    total,
    Array.from({ length: parts }, () => 1),
  );
}

function largestRemainder(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new RangeError('An amount is shared out by weights of which one at least is above 0');
  const shares = weights.map((weight) => ({ units: (units * weight) / whole, remainder: (units * weight) % whole }));
  const left = units - shares.reduce((sum, share) => sum + share.units, 0n);
  const largestFirst = shares.toSorted(
    (one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder),
  );
  for (const share of largestFirst.slice(0, Number(left))) share.units += 1n;
  return shares.map((share) => share.units);
}

/** All weights as whole numbers of the same ratio. */
function wholeWeights(weights: readonly Weight[]): readonly bigint[] {
  const texts = weights.map(weightText);
  const decimals = texts.reduce((most, text) => Math.max(most, decimalsOf(text)), 0);
  return texts.map((text) => BigInt(text.replace('.', '') + '0'.repeat(decimals - decimalsOf(text))));
}

function weightText(weight: Weight, index: number): string {
  const exact = typeof weight !== 'number' || Number.isSafeInteger(weight);
  const read = readAmountText(String(weight));
  if (!exact || !read.ok) {
    throw new RangeError(
      `Weight ${index + 1} is ${String(weight)}: write a whole number from 0, or plain digits as text`,
    );
  }
  return read.value;
}
