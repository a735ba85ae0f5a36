import type { Fact } from '../book/fact.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { ControlMode, ControlOrigin } from '../control/spending-control.ts';
import type { Threshold } from '../control/threshold.ts';
import type { BudgetLineId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Labels } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { Role } from '../person/actor.ts';
import type { CapCheck } from './cap-check.ts';
import type { Refusal } from './refusal.ts';

export type { CapCheck, CapOutcome } from './cap-check.ts';

/** `PASSED`; `WITHIN_TOLERANCE`: above the base, not above the ceiling (D-63); `WARNED` and `TRACKED` pass above the ceiling by the control's mode; `OVERRIDDEN` by
 * leave (D-71); `REFUSED` (D-60). */
export type ControlOutcome = 'PASSED' | 'WITHIN_TOLERANCE' | 'WARNED' | 'TRACKED' | 'OVERRIDDEN' | 'REFUSED';

/** The span of a pace in which consumption counts; that of shares begins with the year (D-67). */
export interface CheckedWindow {
  readonly from: BusinessDate;
  readonly until: BusinessDate;
}

/** What one control says of one command (D-69). */
export interface ControlCheck {
  readonly controlId: SpendingControlId;
  readonly lineId: BudgetLineId;
  readonly code: string;
  readonly labels: Labels;
  readonly authority: Authority;
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly origin: ControlOrigin;
  /** The explicit limit; null: 100 % of authorised − frozen. */
  readonly limit: Amount | null;
  /** The window of its pace that decides, in which the figures below count; null: the whole year. */
  readonly window: CheckedWindow | null;
  /** What the control measures against: the limit, or authorised − frozen; with a pace, the window's part of it. */
  readonly base: Amount;
  /** The base and what is tolerated above it. */
  readonly ceiling: Amount;
  /** Consumption before the command, what the command adds, and after it. */
  readonly before: Amount;
  readonly change: Amount;
  readonly after: Amount;
  /** What is missing; 0.00 where nothing is. */
  readonly shortfall: Amount;
  readonly outcome: ControlOutcome;
  /** The thresholds that consumption crossed upward (D-66); none where nothing was done. */
  readonly crossed: readonly Threshold[];
  /** True of the one control that decides the verdict (D-64). */
  readonly decides: boolean;
}

/** Charges with amounts that would pass as they are. */
export interface SmallerAmountCure {
  readonly kind: 'SMALLER_AMOUNT';
  readonly total: Amount;
  readonly charges: readonly { readonly lineId: BudgetLineId; readonly code: string; readonly amount: Amount }[];
}

/** A transfer from a sibling that has the room. */
export interface TransferCure {
  readonly kind: 'TRANSFER';
  readonly authority: Authority;
  readonly fromLineId: BudgetLineId;
  readonly fromCode: string;
  readonly toLineId: BudgetLineId;
  readonly toCode: string;
  readonly amount: Amount;
}

/**
 * The first date on which the same command would pass: what refuses it is valid no longer, or a later window has the
 * room.
 */
export interface LaterPeriodCure {
  readonly kind: 'LATER_PERIOD';
  readonly from: BusinessDate;
}

/** Leave to pass each control that refuses, by a role that may grant it. */
export interface OverrideCure {
  readonly kind: 'OVERRIDE';
  readonly roles: readonly Role[];
  readonly overrides: readonly {
    readonly controlId: SpendingControlId;
    readonly lineId: BudgetLineId;
    readonly code: string;
    readonly amount: Amount;
  }[];
}

/** What would make a refused command pass; each is true at the moment of the verdict. */
export type Cure = SmallerAmountCure | TransferCure | LaterPeriodCure | OverrideCure;

export interface Accepted {
  readonly outcome: 'ACCEPTED';
  readonly facts: readonly Fact[];
  readonly controls: readonly ControlCheck[];
  readonly caps: readonly CapCheck[];
}

export interface Refused {
  readonly outcome: 'REFUSED';
  /** The first that applies, in the documented order. */
  readonly refusal: Refusal;
  readonly controls: readonly ControlCheck[];
  readonly caps: readonly CapCheck[];
  readonly cures: readonly Cure[];
}

/** The explained outcome of one command (avis). */
export type Verdict = Accepted | Refused;
