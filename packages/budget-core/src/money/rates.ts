import { Amount, CurrencyMismatchError } from './amount.ts';
import { readAmountText } from './amount-text.ts';
import { type CurrencyCode, minorUnitOf } from './currency.ts';
import { percentageText, type Rounding } from './decimal.ts';
import { printed } from './minor-units.ts';

/**
 * A percentage of an amount, at the scale of the currency, rounded once (D-5): `down` for ceilings and tolerances,
 * `half-up` for freezes.
 *
 * @param percent plain digits, as `2.5`: at most 30 of them, and no sign
 * @throws RangeError where `percent` is written in another way
 * @example
 * percentOf(Amount.of('333.33', 'EUR'), '10', 'down').toString(); // '33.33'
 * percentOf(Amount.of('0.10', 'EUR'), '5', 'half-up').toString(); // '0.01'
 */
export function percentOf<Currency extends CurrencyCode>(
  amount: Amount<Currency>,
  percent: string,
  rounding: Rounding,
): Amount<Currency> {
  const read = readAmountText(percent);
  if (!read.ok) {
    throw new RangeError(`${JSON.stringify(read.refusal.text)} is no percentage: write plain digits, as '2.5'`);
  }
  const { currency } = amount;
  return Amount.of(percentageText(amount.toDecimal(), read.value, minorUnitOf(currency), rounding), currency);
}

/**
 * One amount as a share of another, as text, rounded half up to four decimals; null where the other is 0 (D-10).
 *
 * Minor units are divided as whole numbers: exact at any size, and some twenty times faster than dividing decimals,
 * which a tree of lines would do twice per node.
 *
 * @throws CurrencyMismatchError where the currencies differ (D-3)
 * @example
 * ratioOf(Amount.of('1.00', 'EUR'), Amount.of('3.00', 'EUR')); // '0.3333'
 */
export function ratioOf<Currency extends CurrencyCode>(
  part: Amount<Currency>,
  whole: Amount<NoInfer<Currency>>,
): string | null {
  if (part.currency !== whole.currency) throw new CurrencyMismatchError(part.currency, whole.currency);
  if (whole.isZero()) return null;
  const dividend = magnitudeOf(part) * 10_000n;
  const divisor = magnitudeOf(whole);
  const share = (dividend * 2n + divisor) / (divisor * 2n);
  return printed(part.isNegative() === whole.isNegative() ? share : -share, 4);
}

function magnitudeOf(amount: Amount): bigint {
  const units = amount.toMinorUnits();
  return units < 0n ? -units : units;
}
