import { accept, type Outcome, refuse } from '../outcome.ts';
import { type InvalidAmount, readAmountText } from './amount-text.ts';
import { type CurrencyCode, minorUnitOf } from './currency.ts';

/** More decimals than the currency has: refused, never rounded in silence (D-2). */
export interface InvalidScale {
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

  constructor(one: string, other: string) {
    super(`An amount in ${one} cannot be combined with one in ${other}`);
  }
}

/** Minor units: a safe integer as long as it is one, a BigInt beyond. */
type MinorUnits = number | bigint;

/**
 * An exact amount of money in one currency, at the scale of the currency (D-1 to D-3). Immutable.
 *
 * It has no way to a binary number: compare with `compare`, print with `toString`.
 *
 * @example
 * Amount.of('0.10', 'EUR').plus(Amount.of('0.20', 'EUR')).toString(); // '0.30'
 */
export class Amount<Currency extends CurrencyCode = CurrencyCode> {
  readonly #minorUnits: MinorUnits;
  readonly currency: Currency;

  private constructor(minorUnits: MinorUnits, currency: Currency) {
    this.#minorUnits = minorUnits;
    this.currency = currency;
  }

  static zero<Code extends CurrencyCode>(currency: Code): Amount<Code> {
    return new Amount(0, currency);
  }

  /**
   * Reads an amount that a person or another system gave: no sign, no more decimals than the currency has.
   *
   * @returns the amount, or `INVALID_AMOUNT` (D-4) or `INVALID_SCALE` (D-2)
   */
  static parse<Code extends CurrencyCode>(text: unknown, currency: Code): Outcome<Amount<Code>, AmountRefusal> {
    const read = readAmountText(text);
    if (!read.ok) return read;
    const given = decimalsOf(read.value);
    const allowed = minorUnitOf(currency);
    if (given > allowed) {
      return refuse({ kind: 'INVALID_SCALE', text: read.value, currency, allowed, given });
    }
    return accept(new Amount(toMinorUnits(read.value, allowed), currency));
  }

  /** An amount from text that is known to be one, as a store keeps it; it may be negative. Throws a TypeError else. */
  static of<Code extends CurrencyCode>(text: string, currency: Code): Amount<Code> {
    const negative = text.startsWith('-');
    const parsed = Amount.parse(negative ? text.slice(1) : text, currency);
    if (!parsed.ok) throw new TypeError(`Not an amount in ${currency}: ${text.slice(0, 60)}`);
    return negative ? parsed.value.negated() : parsed.value;
  }

  plus(other: Amount<NoInfer<Currency>>): Amount<Currency> {
    this.#sameCurrency(other);
    return new Amount(add(this.#minorUnits, other.#minorUnits), this.currency);
  }

  minus(other: Amount<NoInfer<Currency>>): Amount<Currency> {
    this.#sameCurrency(other);
    return new Amount(add(this.#minorUnits, negate(other.#minorUnits)), this.currency);
  }

  negated(): Amount<Currency> {
    return new Amount(negate(this.#minorUnits), this.currency);
  }

  compare(other: Amount<NoInfer<Currency>>): -1 | 0 | 1 {
    this.#sameCurrency(other);
    if (this.#minorUnits === other.#minorUnits) return 0;
    return this.#minorUnits < other.#minorUnits ? -1 : 1;
  }

  equals(other: Amount<NoInfer<Currency>>): boolean {
    return this.compare(other) === 0;
  }

  isGreaterThan(other: Amount<NoInfer<Currency>>): boolean {
    return this.compare(other) > 0;
  }

  isLessThan(other: Amount<NoInfer<Currency>>): boolean {
    return this.compare(other) < 0;
  }

  isZero(): boolean {
    return this.#minorUnits === 0;
  }

  isPositive(): boolean {
    return this.#minorUnits > 0;
  }

  isNegative(): boolean {
    return this.#minorUnits < 0;
  }

  /** Plain digits at the currency's full scale: `1000.00`, `-5.00`, `1000` yen. */
  toString(): string {
    return print(this.#minorUnits, minorUnitOf(this.currency));
  }

  toJSON(): string {
    return this.toString();
  }

  /** Operators would compare or add binary numbers: an amount has none. */
  valueOf(): never {
    throw new TypeError('Amounts have no number: compare them with compare() and add them with plus()');
  }

  #sameCurrency(other: Amount): void {
    if (other.currency !== this.currency) throw new CurrencyMismatchError(this.currency, other.currency);
  }
}

function add(a: MinorUnits, b: MinorUnits): MinorUnits {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt(a) + BigInt(b));
}

function negate(units: MinorUnits): MinorUnits {
  return units === 0 ? 0 : -units;
}

function narrow(units: bigint): MinorUnits {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : units;
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

function toMinorUnits(text: string, scale: number): MinorUnits {
  const digits = text.replace('.', '') + '0'.repeat(scale - decimalsOf(text));
  return digits.length < 16 ? Number(digits) : narrow(BigInt(digits));
}

function print(units: MinorUnits, scale: number): string {
  const negative = units < 0;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  const whole = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? `-${whole}` : whole;
}
