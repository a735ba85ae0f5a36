import { accept, type Outcome, refuse } from '../outcome.ts';
import { digitsOf, type InvalidAmount, mostDigits, readAmountText } from './amount-text.ts';
import { type CurrencyCode, minorUnitOf } from './currency.ts';
import { type Decimal, decimalFrom } from './decimal.ts';
import { added, decimalsOf, type MinorUnits, narrowed, negated, printed, unitsFrom } from './minor-units.ts';

/** More decimals than the currency has: refused, never rounded in silence (D-2). */
interface InvalidScale {
  readonly kind: 'INVALID_SCALE';
  readonly text: string;
  readonly currency: CurrencyCode;
  readonly allowed: number;
  readonly given: number;
}

export type AmountRefusal = InvalidAmount | InvalidScale;

/** Two currencies met in one sum or comparison: a fault of the program, not of its user (D-3). */
export class CurrencyMismatchError extends TypeError {
  override readonly name = 'CurrencyMismatchError';

  constructor(one: CurrencyCode, other: CurrencyCode) {
    super(`An amount in ${one} cannot be combined with one in ${other}`);
  }
}

/** What `toString` prints: a figure may be below zero and, as a sum, of any size (D-9). */
const figure = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * What an amount is when the program runs. The rest of the program knows it as `Amount`, and makes it by the functions
 * of the same name.
 */
class ExactAmount<Currency extends CurrencyCode> {
  readonly currency: Currency;
  // Not a #private field: deep equality of test runners and of Node sees no such field, so all amounts would be equal.
  private readonly units: MinorUnits;

  private constructor(units: MinorUnits, currency: Currency) {
    this.currency = currency;
    this.units = units;
  }

  private static made<Code extends CurrencyCode>(units: MinorUnits, currency: Code): Amount<Code> {
    // The one place that says of an amount that it were a symbol too.
    return new ExactAmount(units, currency) as Amount<Code>;
  }

  /** Whether a value is an amount. */
  static is(value: unknown): value is Amount {
    return value instanceof ExactAmount;
  }

  /** Nothing, in a currency: `0.00` euro, `0` yen. */
  static zero<Code extends CurrencyCode>(currency: Code): Amount<Code> {
    return ExactAmount.made(0, currency);
  }

  /**
   * Reads an amount that a person or another system gave: text without a sign (D-6), and with no more decimals than the
   * currency has. Fewer are filled up; zero passes. So filled up it has at most 30 digits (D-1): 28 whole ones and two
   * decimals in euro, 30 whole ones in yen.
   *
   * @returns the amount, or `INVALID_AMOUNT` with the reason (D-4), or `INVALID_SCALE` (D-2)
   * @example
   * Amount.parse('1000.5', 'EUR'); // 1000.50
   * Amount.parse('10.000', 'EUR'); // INVALID_SCALE: 2 decimals allowed, 3 given
   * Amount.parse('9'.repeat(29), 'EUR'); // INVALID_AMOUNT: TOO_MANY_DIGITS, 31 with the cents
   */
  static parse<Code extends CurrencyCode>(text: unknown, currency: Code): Outcome<Amount<Code>, AmountRefusal> {
    const read = readAmountText(text);
    if (!read.ok) return read;
    const given = decimalsOf(read.value);
    const allowed = minorUnitOf(currency);
    if (given > allowed) return refuse({ kind: 'INVALID_SCALE', text: read.value, currency, allowed, given });
    if (digitsOf(read.value) - given + allowed > mostDigits) {
      return refuse({ kind: 'INVALID_AMOUNT', text: read.value, reason: 'TOO_MANY_DIGITS' });
    }
    return accept(ExactAmount.made(unitsFrom(read.value, allowed), currency));
  }

  /**
   * Takes text that is known to be an amount: a constant, or a stored figure as `toString` printed it, which may be
   * negative and, being a sum, longer than what may be given.
   *
   * @throws TypeError for any other text, and for more decimals than the currency has
   * @example
   * Amount.of('-5', 'EUR').toString(); // '-5.00'
   */
  static of<Code extends CurrencyCode>(text: string, currency: Code): Amount<Code> {
    const scale = minorUnitOf(currency);
    if (!figure.test(text) || decimalsOf(text) > scale) {
      throw new TypeError(`${JSON.stringify(text.slice(0, 60))} is not an amount in ${currency}`);
    }
    const units = text.startsWith('-') ? negated(unitsFrom(text.slice(1), scale)) : unitsFrom(text, scale);
    return ExactAmount.made(units, currency);
  }

  /**
   * An amount from its whole number of minor units.
   *
   * @example
   * Amount.fromMinorUnits(1050n, 'EUR').toString(); // '10.50'
   */
  static fromMinorUnits<Code extends CurrencyCode>(units: bigint, currency: Code): Amount<Code> {
    return ExactAmount.made(narrowed(units), currency);
  }

  /**
   * The exact sum, zero where there is nothing to add (D-9). Much faster than `plus` in a loop: one amount is made.
   *
   * @throws CurrencyMismatchError at the first amount of another currency
   * @example
   * Amount.sum([Amount.of('0.10', 'EUR'), Amount.of('0.20', 'EUR')], 'EUR').toString(); // '0.30'
   */
  static sum<Code extends CurrencyCode>(amounts: Iterable<Amount<NoInfer<Code>>>, currency: Code): Amount<Code> {
    let sum: MinorUnits = 0;
    for (const amount of amounts) {
      if (amount.currency !== currency) throw new CurrencyMismatchError(currency, amount.currency);
      sum = added(sum, amount.units);
    }
    return ExactAmount.made(sum, currency);
  }

  /** @throws CurrencyMismatchError as every method that takes another amount */
  plus(other: Amount<Currency>): Amount<Currency> {
    return ExactAmount.made(added(this.units, this.sameCurrency(other)), this.currency);
  }

  minus(other: Amount<Currency>): Amount<Currency> {
    return ExactAmount.made(added(this.units, negated(this.sameCurrency(other))), this.currency);
  }

  negated(): Amount<Currency> {
    return ExactAmount.made(negated(this.units), this.currency);
  }

  /** −1 where this is the smaller one, 0 where both are equal, 1 where this is the larger one. */
  compare(other: Amount<Currency>): -1 | 0 | 1 {
    const units = this.sameCurrency(other);
    if (this.units === units) return 0;
    return this.units < units ? -1 : 1;
  }

  equals(other: Amount<Currency>): boolean {
    return this.units === this.sameCurrency(other);
  }

  isGreaterThan(other: Amount<Currency>): boolean {
    return this.units > this.sameCurrency(other);
  }

  isLessThan(other: Amount<Currency>): boolean {
    return this.units < this.sameCurrency(other);
  }

  isAtLeast(other: Amount<Currency>): boolean {
    return this.units >= this.sameCurrency(other);
  }

  isAtMost(other: Amount<Currency>): boolean {
    return this.units <= this.sameCurrency(other);
  }

  /** The larger of both; this one where they are equal. */
  max(other: Amount<Currency>): Amount<Currency> {
    return this.isLessThan(other) ? other : ExactAmount.made(this.units, this.currency);
  }

  /** The smaller of both; this one where they are equal. */
  min(other: Amount<Currency>): Amount<Currency> {
    return this.isGreaterThan(other) ? other : ExactAmount.made(this.units, this.currency);
  }

  isZero(): boolean {
    return this.units === 0;
  }

  isPositive(): boolean {
    return this.units > 0;
  }

  isNegative(): boolean {
    return this.units < 0;
  }

  /** Plain digits at the currency's full scale, never an exponent: `1000.00`, `-5.00`, `1000` yen. */
  toString(): string {
    return printed(this.units, minorUnitOf(this.currency));
  }

  /** The text: an amount is never a number in JSON (D-4). */
  toJSON(): string {
    return this.toString();
  }

  /** For callers who compute with decimal.js: an exact decimal, whose own operations keep 128 digits. */
  toDecimal(): Decimal {
    return decimalFrom(this.toString());
  }

  /** The whole number of minor units, as cents. */
  toMinorUnits(): bigint {
    return BigInt(this.units);
  }

  /** Without it `a > b` would compare the texts of both in a program that nobody compiled. */
  valueOf(): never {
    throw new TypeError('Amounts have no number: compare them with compare(), add them with plus()');
  }

  private sameCurrency(other: Amount): MinorUnits {
    if (other.currency !== this.currency) throw new CurrencyMismatchError(this.currency, other.currency);
    return other.units;
  }
}

/**
 * An exact amount of money in one currency, at the scale of the currency (D-1 to D-3). Immutable.
 *
 * Amounts of different currencies do not compile together; where types cannot see it, a `CurrencyMismatchError` is
 * thrown. What is given has at most 30 digits at that scale; sums are exact at any size (D-9). There is no way to a
 * binary number: neither `amount + 1` nor `a > b` compiles, and both throw where nobody compiled them. `a === b` asks
 * whether both are one object: ask `a.equals(b)`.
 *
 * TypeScript lets `<` and `>` stand between any two objects of one type, but never where one may be a symbol. No amount
 * is one: the type says so for that alone. A template takes `${amount.toString()}` for the same reason.
 *
 * @example
 * Amount.of('0.10', 'EUR').plus(Amount.of('0.20', 'EUR')).toString(); // '0.30'
 */
export type Amount<Currency extends CurrencyCode = CurrencyCode> = ExactAmount<Currency> & symbol;

/** Makes amounts: `zero`, `parse`, `of`, `fromMinorUnits`, `sum`. */
export const Amount: Pick<typeof ExactAmount, 'zero' | 'parse' | 'of' | 'fromMinorUnits' | 'sum' | 'is'> = ExactAmount;
