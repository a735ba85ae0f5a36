import { Decimal } from 'decimal.js';

export type { Decimal };

/**
 * A private constructor with more digits than any product of an amount and a rate has: the default of 20 would lose
 * cents without a word. What it makes never prints an exponent.
 */
const ExactDecimal = Decimal.clone({
  defaults: true,
  precision: 128,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** Ceilings and tolerances round `down`, also below zero; freezes round `half-up` (D-5). */
export type Rounding = 'down' | 'half-up';

const roundingModes = { down: Decimal.ROUND_FLOOR, 'half-up': Decimal.ROUND_HALF_UP } as const;

/** Takes text that was read strictly before: decimal.js itself accepts `0x10`, `1_000` and `NaN`. */
export function decimalFrom(text: string): Decimal {
  return new ExactDecimal(text);
}

/** A percentage of a figure in plain digits, rounded once, at the end. */
export function percentageText(figure: Decimal, percent: string, decimals: number, rounding: Rounding): string {
  return figure.times(percent).dividedBy(100).toFixed(decimals, roundingModes[rounding]);
}
