import { Decimal } from 'decimal.js';
import type { Amount } from './amount.ts';

/** A private constructor: the default precision of 20 digits would lose cents without a word. */
const Exact = Decimal.clone({ precision: 64, rounding: Decimal.ROUND_HALF_UP, defaults: true });

/**
 * One amount as a share of another, as text, rounded half up to four decimals; null where the other is 0.
 *
 * @example
 * ratioOf(Amount.of('1.00', 'EUR'), Amount.of('3.00', 'EUR')); // '0.3333'
 */
export function ratioOf(part: Amount, whole: Amount): string | null {
  if (whole.isZero()) return null;
  return new Exact(part.toString()).dividedBy(whole.toString()).toFixed(4);
}
