import type { AmountText } from '../book/command.ts';
import type { BudgetLineId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { CountingStart } from './counting.ts';
import type { DefaultPaceIds } from './default-control.ts';
import type { PacePeriod } from './pace.ts';
import type { ControlMode } from './spending-control.ts';
import type { Threshold } from './threshold.ts';

/** What a control tolerates above what it measures against: the smaller of the two wins (D-63). */
export interface ToleranceRequest {
  /** Plain digits, as `2.5`. */
  readonly percent: string | null;
  readonly amount: AmountText | null;
}

/** Caps or shares, one for each month or quarter of the fiscal year in their order, never both (D-67). */
export interface PaceRequest {
  readonly per: PacePeriod;
  /** What may be consumed within each window; a window without a percentage and an amount is not capped. */
  readonly caps: readonly ToleranceRequest[] | null;
  /** Of what may be consumed from the first day of the year on; plain digits, as `1` twelve times for twelfths. */
  readonly shares: readonly string[] | null;
}

/**
 * Puts an explicit control on a node and authority, in the place of the one of the same name that stands there; one
 * without dates and pace takes the place of the default too (D-61, D-62).
 */
export interface SetSpendingControl {
  readonly kind: 'SetSpendingControl';
  readonly controlId: SpendingControlId;
  readonly lineId: BudgetLineId;
  /** The version of the line, which also counts the controls that were put on it and withdrawn. */
  readonly expectedVersion: number;
  readonly authority: Authority;
  /** Null: the one control without a name. */
  readonly name: string | null;
  readonly mode: ControlMode;
  /** Null: 100 % of authorised − frozen. */
  readonly limit: AmountText | null;
  /** How the year is spread over windows; null: the year is one. */
  readonly pace: PaceRequest | null;
  readonly tolerance: ToleranceRequest;
  /** From which act on an amount counts. */
  readonly countsFrom: CountingStart;
  readonly thresholds: readonly Threshold[];
  /** The first and the last date of the acts that it judges; null: no such bound. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The most that may be granted at the node in the year to pass it; null: it cannot be overridden (D-71). */
  readonly overrideCap: AmountText | null;
  readonly legalReference: string | null;
  /** The id that the default control takes where it stands again: a control with dates leaves it standing (D-61). */
  readonly defaultControlId: SpendingControlId;
  readonly defaultPaceIds: DefaultPaceIds;
}

/** Ends the explicit control of a node and authority; the default stands again where authority is held. */
export interface WithdrawSpendingControl {
  readonly kind: 'WithdrawSpendingControl';
  readonly controlId: SpendingControlId;
  /** The version of the control. */
  readonly expectedVersion: number;
  readonly defaultControlId: SpendingControlId;
  readonly defaultPaceIds: DefaultPaceIds;
}
