import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, SpendingControlId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';
import type { Pace } from './pace.ts';
import type { Threshold } from './threshold.ts';
import type { Tolerance } from './tolerance.ts';

/** `BLOCK` refuses; `WARN` passes with a stored warning; `TRACK` passes and flags (D-60). */
export type ControlMode = 'BLOCK' | 'WARN' | 'TRACK';

/** `DEFAULT` stands wherever a node holds authority, until an `EXPLICIT` one replaces it (D-61). */
export type ControlOrigin = 'DEFAULT' | 'EXPLICIT';

/** A rule that says how far consumption may go at a node of the tree; it sees the whole subtree. */
export interface SpendingControl {
  readonly id: SpendingControlId;
  readonly fiscalYear: number;
  readonly lineId: BudgetLineId;
  readonly authority: Authority;
  /** Tells controls of one node and authority from each other; null: the one without a name. */
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly origin: ControlOrigin;
  /** Null: 100 % of authorised − frozen of the node with its children. */
  readonly limit: Amount | null;
  /** How the year is spread over windows (D-67); null: the year is one. */
  readonly pace: Pace | null;
  readonly tolerance: Tolerance;
  /** The stages whose sum the control compares with its ceiling. */
  readonly countedStages: readonly Stage[];
  /** Lowest first. */
  readonly thresholds: readonly Threshold[];
  /** The first and the last date of the acts that it judges; null: no such bound. */
  readonly validFrom: BusinessDate | null;
  readonly validUntil: BusinessDate | null;
  /** The most that may be granted in the year to pass it; null: it cannot be overridden (D-71). */
  readonly overrideCap: Amount | null;
  readonly legalReference: string | null;
  readonly inForce: boolean;
  readonly version: number;
}
