import type { BusinessDate } from '../calendar/business-date.ts';
import type { ControlMode } from '../control/spending-control.ts';
import type { BudgetLineId, SpendingCapId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/**
 * `DOCUMENT`: at most so much per document. `PAYEE`: at most so much for one payee within a window. `SPLIT`: several acts
 * of one payee and nature within a window, none above the limit alone, all of them together (D-68).
 */
export type CapKind = 'DOCUMENT' | 'PAYEE' | 'SPLIT';

/** The fiscal year, one of its quarters, a month, or so many days on end. */
export type CapWindowUnit = 'FISCAL_YEAR' | 'QUARTER' | 'MONTH' | 'DAYS';

/** The time within which the acts of a payee count together. */
export interface CapWindow {
  readonly unit: CapWindowUnit;
  /** How many days on end; null unless the unit is days. */
  readonly days: number | null;
}

/** A rule that bounds what one document, or one payee, takes below a node, whatever room there is (D-68). */
export interface SpendingCap {
  readonly id: SpendingCapId;
  readonly fiscalYear: number;
  readonly lineId: BudgetLineId;
  readonly kind: CapKind;
  /** Tells caps of one node and kind from each other; null: the one without a name. */
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly limit: Amount;
  /** Null: a cap per document has none. */
  readonly window: CapWindow | null;
  /** Of a split, from the how-manyth act on it is seen; null of other caps. */
  readonly acts: number | null;
  /** The first and the last date of the acts that it judges; null: no such bound. */
  readonly validFrom: BusinessDate | null;
  readonly validUntil: BusinessDate | null;
  readonly legalReference: string | null;
  readonly inForce: boolean;
  readonly version: number;
}
