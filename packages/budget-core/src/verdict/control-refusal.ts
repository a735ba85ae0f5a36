import type { Amount } from '../money/amount.ts';

/** A percentage is plain digits below 1 000, with at most four decimals. */
export interface InvalidPercent {
  readonly kind: 'INVALID_PERCENT';
  /** The path of the faulty input. */
  readonly field: string;
  readonly text: string;
}

/** A period that ends before it begins. */
export interface InvalidPeriod {
  readonly kind: 'INVALID_PERIOD';
  readonly from: string;
  readonly until: string;
}

/** A pace has caps or shares, one for each of its windows, and shares something. */
export interface InvalidPace {
  readonly kind: 'INVALID_PACE';
  readonly reason: 'CAPS_OR_SHARES' | 'ONE_FOR_EACH_WINDOW' | 'NOTHING_TO_SHARE';
  /** How many windows the year has. */
  readonly windows: number;
}

/** The control cannot be overridden (D-71). */
export interface OverrideNotAllowed {
  readonly kind: 'OVERRIDE_NOT_ALLOWED';
  readonly code: string;
}

/** More than may be granted at the node in the year (D-71). */
export interface OverrideCapExceeded {
  readonly kind: 'OVERRIDE_CAP_EXCEEDED';
  readonly code: string;
  /** What may still be granted. */
  readonly left: Amount;
  readonly requested: Amount;
}
