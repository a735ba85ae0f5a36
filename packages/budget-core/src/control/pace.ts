import type { Amount } from '../money/amount.ts';

/** The windows of a pace are the months of the fiscal year, or its quarters. */
export type PacePeriod = 'MONTH' | 'QUARTER';

export const windowsInYear: Readonly<Record<PacePeriod, number>> = { MONTH: 12, QUARTER: 4 };

/** How far consumption may go in one window: where both are given the smaller wins, and neither caps nothing. */
export interface PaceCap {
  /** Of what the control measures against, rounded down; plain digits, as `33`. */
  readonly percent: string | null;
  readonly amount: Amount | null;
}

/**
 * How a control spreads what it measures against over the fiscal year (D-67).
 *
 * `CAPS` bounds what is consumed within each window. `CUMULATIVE` bounds what is consumed from the first day of the year
 * to the end of each window, by shares whose sum is the whole: twelve equal ones are twelfths.
 */
export type Pace =
  | { readonly kind: 'CAPS'; readonly per: PacePeriod; readonly caps: readonly PaceCap[] }
  | { readonly kind: 'CUMULATIVE'; readonly per: PacePeriod; readonly shares: readonly string[] };
