import type { BusinessDate } from '../calendar/business-date.ts';
import type { SetSpendingCap, WithdrawSpendingCap } from '../cap/cap-commands.ts';
import type { SetSpendingControl, WithdrawSpendingControl } from '../control/control-commands.ts';
import type { DefaultPaceIds } from '../control/default-control.ts';
import type { FiscalYearCommand } from '../fiscal-year/year-commands.ts';
import type { FrameworkCommand } from '../framework/framework-command.ts';
import type { ActId, BudgetLineId, CommitmentChargeId, CommitmentId, PayeeId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Labels } from '../line/budget-line.ts';
import type { Classification } from '../line/classification.ts';
import type { MovementCommand } from '../movement/movement-command.ts';
import type { GrantOverride } from '../override/grant-override.ts';
import type { Actor } from '../person/actor.ts';
import type { CommitmentCommand } from './commitment-command.ts';
import type { ExpenseCommand } from './expense-command.ts';
import type { StandingCommitmentCommand } from './standing-commitment-command.ts';

export type { SetSpendingCap, WithdrawSpendingCap } from '../cap/cap-commands.ts';
export type {
  PaceRequest,
  SetSpendingControl,
  ToleranceRequest,
  WithdrawSpendingControl,
} from '../control/control-commands.ts';
export type * from '../fiscal-year/year-commands.ts';
export type * from '../framework/framework-command.ts';
export type { GrantOverride } from '../override/grant-override.ts';
export type * from './commitment-command.ts';
export type * from './expense-command.ts';
export type * from './standing-commitment-command.ts';

/** Amounts in commands are text (D-4); the book reads them strictly in the currency of the year. */
export type AmountText = string;

/** What surrounds a command: time, ids and the actor come in as data. */
export interface ActContext {
  readonly actId: ActId;
  readonly actor: Actor;
  /** Decides the fiscal year (D-90). */
  readonly effectiveDate: BusinessDate;
  /** The instant of recording, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

export interface AddBudgetLine {
  readonly kind: 'AddBudgetLine';
  readonly lineId: BudgetLineId;
  readonly parentId: BudgetLineId | null;
  readonly code: string;
  readonly labels: Labels;
  /** One code at most in each dimension; where it names none, that of its parent. */
  readonly classifications?: readonly Classification[];
}

/** Puts new consumption on a line on hold; relief and release go on (D-7). */
export interface HoldBudgetLine {
  readonly kind: 'HoldBudgetLine';
  readonly lineId: BudgetLineId;
  readonly expectedVersion: number;
}

/** Takes a line off hold. */
export interface ResumeBudgetLine {
  readonly kind: 'ResumeBudgetLine';
  readonly lineId: BudgetLineId;
  readonly expectedVersion: number;
}

export interface CloseBudgetLine {
  readonly kind: 'CloseBudgetLine';
  readonly lineId: BudgetLineId;
  readonly expectedVersion: number;
}

/** Sets what a line holds of its own: the initial amount and the part of it that is frozen as a reserve. */
export interface SetAuthority {
  readonly kind: 'SetAuthority';
  readonly lineId: BudgetLineId;
  /** The version of the line. */
  readonly expectedVersion: number;
  readonly authority: Authority;
  readonly amount: AmountText;
  /** Null: the share that the profile of the year asks for, which is nothing where it asks for none (D-85). */
  readonly frozen: AmountText | null;
  /** The id that the default control of this node and authority takes, if it has none yet (D-61). */
  readonly defaultControlId: SpendingControlId;
  readonly defaultPaceIds: DefaultPaceIds;
}

export interface RegisterPayee {
  readonly kind: 'RegisterPayee';
  readonly payeeId: PayeeId;
  readonly reference: string;
  readonly name: string;
}

/** An amount on one charge of the expense's commitment. */
export interface ChargeAmount {
  readonly chargeId: CommitmentChargeId;
  readonly amount: AmountText;
}

/** A figure that another system states of a line, by its name in `Balance`. */
export type StatedFigure =
  | 'commitmentAuthorised'
  | 'commitmentFrozen'
  | 'reserved'
  | 'committed'
  | 'expensedWithoutCommitment'
  | 'paymentAuthorised'
  | 'paymentFrozen'
  | 'certified'
  | 'expensed'
  | 'paid';

/** Brings what a line holds of its own to what another system states of it: the differences become entries. */
export interface ImportBalance {
  readonly kind: 'ImportBalance';
  readonly lineId: BudgetLineId;
  /** A figure left out stays as it is. Null, a blank: authority never granted, or an amount of zero. */
  readonly figures: Readonly<Partial<Record<StatedFigure, AmountText | null>>>;
  /** The ids that the default controls of this node take where it has none yet (D-61). */
  readonly defaultControlIds: Readonly<Record<Authority, SpendingControlId>>;
  readonly defaultPaceIds: Readonly<Record<Authority, DefaultPaceIds>>;
}

/**
 * Brings in a commitment of an earlier year as another system states it, or brings one that was brought in before
 * to what is stated now: the differences become entries.
 */
export interface ImportCarriedCommitment {
  readonly kind: 'ImportCarriedCommitment';
  /** Those of the commitment that bears the reference, where one was brought in before; new ones else. */
  readonly commitmentId: CommitmentId;
  readonly chargeId: CommitmentChargeId;
  readonly reference: string;
  /** The year that committed it, earlier than the year of the act. */
  readonly originYear: number;
  readonly payeeId: PayeeId;
  readonly purpose: string;
  readonly lineId: BudgetLineId;
  /** What was still committed when the year began, net of releases since. */
  readonly committed: AmountText;
  /** What became of it in this year. */
  readonly certified: AmountText;
  readonly expensed: AmountText;
  readonly paid: AmountText;
}

/** What is done within the year of its date. */
export type CommandInYear =
  | AddBudgetLine
  | HoldBudgetLine
  | ResumeBudgetLine
  | CloseBudgetLine
  | SetAuthority
  | SetSpendingControl
  | WithdrawSpendingControl
  | SetSpendingCap
  | WithdrawSpendingCap
  | GrantOverride
  | CommitmentCommand
  | StandingCommitmentCommand
  | FrameworkCommand
  | ExpenseCommand
  | MovementCommand
  | ImportBalance
  | ImportCarriedCommitment;

export type Command = FiscalYearCommand | RegisterPayee | CommandInYear;
