import type { Period } from '../cap/period.ts';
import type { CapKind } from '../cap/spending-cap.ts';
import type { ControlMode } from '../control/spending-control.ts';
import type { BudgetLineId, SpendingCapId } from '../ids.ts';
import type { Labels } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';

/** `WARNED` and `TRACKED` pass above the limit by the cap's mode (D-60). */
export type CapOutcome = 'PASSED' | 'WARNED' | 'TRACKED' | 'REFUSED';

/** What one cap says of one command (D-68, D-69). */
export interface CapCheck {
  readonly capId: SpendingCapId;
  readonly lineId: BudgetLineId;
  readonly code: string;
  readonly labels: Labels;
  readonly kind: CapKind;
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly limit: Amount;
  /** The days whose acts count together; null of a cap per document. */
  readonly period: Period | null;
  /** Of a split, the nature of what it counts; null: what bears none, and of other caps. */
  readonly nature: string | null;
  /** How many acts count, this one included. */
  readonly acts: number;
  /** What counts before the command, what the command adds, and what counts after it. */
  readonly before: Amount;
  readonly change: Amount;
  readonly after: Amount;
  /** By how much that passes the limit; 0.00 where the cap has nothing to say. */
  readonly over: Amount;
  readonly outcome: CapOutcome;
  /** True of the one cap that decides. */
  readonly decides: boolean;
}
