import type { InvalidDate } from '../calendar/business-date.ts';
import type { BudgetLineId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount, AmountRefusal } from '../money/amount.ts';
import type { Role } from '../person/actor.ts';
import type { CapRefusal, InvalidCap } from './cap-refusal.ts';
import type { CommitmentRefusal } from './commitment-refusal.ts';
import type {
  InvalidPace,
  InvalidPercent,
  InvalidPeriod,
  OverrideCapExceeded,
  OverrideNotAllowed,
} from './control-refusal.ts';
import type { ExpenseRefusal } from './expense-refusal.ts';
import type { FrameworkRefusal } from './framework-refusal.ts';
import type { MovementRefusal } from './movement-refusal.ts';
import type { ProfileRefusal } from './profile-refusal.ts';

export type * from './commitment-refusal.ts';
export type * from './expense-refusal.ts';
export type * from './framework-refusal.ts';

export type Noun =
  | 'FiscalYear'
  | 'BudgetLine'
  | 'SpendingControl'
  | 'SpendingCap'
  | 'Payee'
  | 'Commitment'
  | 'CommitmentCharge'
  | 'CommitmentAmendment'
  | 'Framework'
  | 'Expense'
  | 'BudgetDecision'
  | 'BudgetMovement';

/** The path of the faulty input, as `charges.1.amount`. */
interface AtField {
  readonly field: string;
}

export type InvalidAmountInput = AmountRefusal & AtField;

/** Amounts of acts are positive (D-6). */
export interface NotPositive extends AtField {
  readonly kind: 'NOT_POSITIVE';
  readonly text: string;
}

export interface InvalidText extends AtField {
  readonly kind: 'INVALID_TEXT';
  readonly reason:
    | 'BLANK'
    | 'TOO_LONG'
    | 'CONTROL_CHARACTER'
    | 'NOT_WELL_FORMED'
    | 'INVISIBLE_CHARACTER'
    | 'BLANK_AT_END'
    | 'NOT_NORMALISED';
  readonly longest: number;
}

export interface InvalidFiscalYear extends AtField {
  readonly kind: 'INVALID_FISCAL_YEAR';
  readonly text: string;
}

export interface UnknownCurrency {
  readonly kind: 'UNKNOWN_CURRENCY';
  readonly text: string;
}

/** The business date lies in no opened year, or in one that takes the act no longer (D-90). */
export interface YearNotOpen {
  readonly kind: 'YEAR_NOT_OPEN' | 'YEAR_CLOSING' | 'YEAR_CLOSED';
  readonly date: string;
}

export interface OutsideFiscalYear {
  readonly kind: 'OUTSIDE_FISCAL_YEAR';
  readonly fiscalYear: number;
  readonly date: string;
}

export interface NotFound {
  readonly kind: 'NOT_FOUND';
  readonly noun: Noun;
  readonly id: string;
}

/** A charge on no line (D-14). */
export interface NoBudgetLine {
  readonly kind: 'NO_BUDGET_LINE';
  readonly line: string;
}

/** A charge on a line that takes none: not a leaf, on hold or closed (D-14). */
export interface LineNotOpen {
  readonly kind: 'LINE_NOT_OPEN';
  readonly code: string;
  readonly reason: 'NOT_A_LEAF' | 'HOLD' | 'CLOSED';
}

/** A code or reference that another noun of the year bears already. */
export interface AlreadyTaken {
  readonly kind: 'ALREADY_TAKEN';
  readonly noun: Noun;
  readonly value: string;
}

/** The line holds consumption or open children: it cannot be divided or closed, nor take that of another system. */
export interface LineInUse {
  readonly kind: 'LINE_IN_USE';
  readonly code: string;
  readonly reserved: Amount;
  readonly outstanding: Amount;
  readonly payable: Amount;
  readonly openChildren: number;
}

export interface VersionConflict {
  readonly kind: 'VERSION_CONFLICT';
  readonly noun: Noun;
  readonly expected: number;
  readonly actual: number;
}

export interface WrongState {
  readonly kind: 'WRONG_STATE';
  readonly noun: Noun;
  readonly state: string;
  readonly allowed: readonly string[];
}

/** Whoever created, submitted, last edited, recorded or certified a file cannot approve it (D-101). */
export interface SelfApproval {
  readonly kind: 'SELF_APPROVAL';
  readonly earlierDuty: 'CREATED' | 'SUBMITTED' | 'EDITED' | 'RECORDED' | 'CERTIFIED' | 'PROPOSED';
}

/** One person may not do both duties (D-100, D-101). */
export interface SeparationOfDuties {
  readonly kind: 'SEPARATION_OF_DUTIES';
  readonly duty: 'CERTIFY' | 'PAY';
  readonly earlierDuty: 'RECORDED' | 'CERTIFIED' | 'APPROVED';
}

/** Above what the person may approve; names the next rank (D-102). */
export interface LimitExceeded {
  readonly kind: 'LIMIT_EXCEEDED';
  readonly amount: Amount;
  /** Null: no limit was set. */
  readonly limit: Amount | null;
  readonly nextRank: Role | null;
}

export interface NoCharges {
  readonly kind: 'NO_CHARGES';
}

/** A charge named twice in one list. */
export interface ChargeNamedTwice {
  readonly kind: 'CHARGE_NAMED_TWICE';
  readonly chargeId: string;
}

/** A line is one thing in each dimension: two codes were given for one. */
export interface DimensionNamedTwice {
  readonly kind: 'DIMENSION_NAMED_TWICE';
  readonly dimension: string;
}

/** No node on the way from the line to the root holds authority (D-61). */
export interface NoAuthority {
  readonly kind: 'NO_AUTHORITY';
  readonly code: string;
  readonly authority: Authority;
}

/** A control says no; the verdict's controls give every figure (D-69). */
export interface InsufficientAuthority {
  readonly kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY' | 'INSUFFICIENT_PAYMENT_AUTHORITY';
  readonly controlId: SpendingControlId;
  readonly lineId: BudgetLineId;
  readonly code: string;
  /** What the control still allowed before this command. */
  readonly available: Amount;
  readonly requested: Amount;
  readonly shortfall: Amount;
}

/** Authority may not fall below what is consumed (D-82). */
export interface BelowConsumption {
  readonly kind: 'BELOW_CONSUMPTION';
  readonly code: string;
  readonly authority: Authority;
  readonly consumed: Amount;
  /** What would be left authorised and not frozen. */
  readonly usable: Amount;
}

/** Under strict distribution, more was handed out below a node than its limit (D-62). */
export interface DistributionExceeded {
  readonly kind: 'DISTRIBUTION_EXCEEDED';
  readonly code: string;
  readonly authority: Authority;
  readonly limit: Amount;
  readonly distributed: Amount;
}

/** More is frozen than is authorised (D-83). */
export interface FrozenExceedsAuthorised {
  readonly kind: 'FROZEN_EXCEEDS_AUTHORISED';
  readonly authorised: Amount;
  readonly frozen: Amount;
}

/** A single-authority budget has no payment authority (D-8). */
export interface AuthorityNotUsed {
  readonly kind: 'AUTHORITY_NOT_USED';
  readonly authority: Authority;
}

/** Expenses stand against the commitment: it can be neither cancelled (D-27) nor brought in anew. */
export interface HasExpenses {
  readonly kind: 'HAS_EXPENSES';
  readonly certified: Amount;
  readonly expensed: Amount;
}

export type StageFigure = 'committed' | 'certified' | 'expensed' | 'expensedWithoutCommitment' | 'paid';

/** Stated figures contradict each other: a later stage is more than the one it comes out of (D-49). */
export interface ExceedsEarlierStage {
  readonly kind: 'EXCEEDS_EARLIER_STAGE';
  readonly figure: StageFigure;
  readonly amount: Amount;
  readonly earlier: StageFigure;
  readonly atMost: Amount;
}

/** Why a command was refused, with the figures a person needs; discriminated by `kind`. */
export type Refusal =
  | InvalidAmountInput
  | NotPositive
  | InvalidPercent
  | InvalidPace
  | InvalidPeriod
  | InvalidCap
  | InvalidText
  | InvalidDate
  | InvalidFiscalYear
  | UnknownCurrency
  | YearNotOpen
  | OutsideFiscalYear
  | NotFound
  | NoBudgetLine
  | LineNotOpen
  | AlreadyTaken
  | LineInUse
  | VersionConflict
  | WrongState
  | SelfApproval
  | SeparationOfDuties
  | LimitExceeded
  | NoCharges
  | ChargeNamedTwice
  | DimensionNamedTwice
  | NoAuthority
  | InsufficientAuthority
  | OverrideNotAllowed
  | OverrideCapExceeded
  | CapRefusal
  | BelowConsumption
  | DistributionExceeded
  | FrozenExceedsAuthorised
  | AuthorityNotUsed
  | MovementRefusal
  | ProfileRefusal
  | HasExpenses
  | CommitmentRefusal
  | FrameworkRefusal
  | ExceedsEarlierStage
  | ExpenseRefusal;

export type RefusalKind = Refusal['kind'];
