import type { CommitmentAmendment } from '../amendment/commitment-amendment.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { SpendingCap } from '../cap/spending-cap.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Expense } from '../expense/expense.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Framework } from '../framework/framework.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { BudgetDecision } from '../movement/budget-decision.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { Override } from '../override/override.ts';
import type { Payee } from '../payee/payee.ts';

interface WithEntries {
  /** The figures that changed with the fact (D-110). */
  readonly entries: readonly JournalEntry[];
  /** The date of the act, which says in which month its entries count; a verdict's facts all have it. */
  readonly effectiveDate?: BusinessDate;
}

export interface FiscalYearFact extends WithEntries {
  readonly kind:
    | 'FiscalYearPrepared'
    | 'FiscalYearOpened'
    | 'FiscalYearClosingBegun'
    | 'FiscalYearClosed'
    | 'FiscalYearClosingReversed';
  readonly fiscalYear: FiscalYear;
}

export interface BudgetLineAdded extends WithEntries {
  readonly kind: 'BudgetLineAdded';
  readonly line: BudgetLine;
  /** The parent as it stands now: no leaf any more. */
  readonly parent: BudgetLine | null;
}

export interface BudgetLineStateFact extends WithEntries {
  readonly kind: 'BudgetLineHeld' | 'BudgetLineResumed' | 'BudgetLineClosed';
  readonly line: BudgetLine;
}

export interface AuthoritySet extends WithEntries {
  readonly kind: 'AuthoritySet';
  /** The line as it stands now: of a new version, since what it holds is part of it. */
  readonly line: BudgetLine;
  readonly authority: Authority;
  readonly amount: Amount;
  readonly frozen: Amount;
}

/** What a line holds of its own was brought to what another system states. */
export interface BalanceImported extends WithEntries {
  readonly kind: 'BalanceImported';
  /** Of a new version. */
  readonly line: BudgetLine;
}

export interface SpendingControlFact extends WithEntries {
  readonly kind: 'SpendingControlSet' | 'SpendingControlWithdrawn';
  readonly control: SpendingControl;
  /** The line it sits on, as the whole act left it: of a new version. */
  readonly line: BudgetLine;
}

export interface SpendingCapFact extends WithEntries {
  readonly kind: 'SpendingCapSet' | 'SpendingCapWithdrawn';
  readonly cap: SpendingCap;
  /** The line it sits on, as the whole act left it: of a new version. */
  readonly line: BudgetLine;
}

/** Leave to pass a control, given or used up. */
export interface OverrideFact extends WithEntries {
  readonly kind: 'OverrideGranted' | 'OverrideUsed';
  readonly override: Override;
}

export interface PayeeFact extends WithEntries {
  readonly kind: 'PayeeRegistered';
  readonly payee: Payee;
}

/** The commitment as the act left it; what its entries do to its charges is folded in beside it. */
export interface CommitmentFact extends WithEntries {
  readonly kind:
    | 'CommitmentDrafted'
    | 'CommitmentEdited'
    | 'CommitmentSubmitted'
    | 'CommitmentApproved'
    | 'CommitmentReturned'
    | 'CommitmentRejected'
    | 'CommitmentCancelled'
    | 'CommitmentClosed'
    | 'CommitmentReopened'
    | 'CommitmentReleased'
    | 'CommitmentExpired'
    | 'CommitmentAmended'
    | 'CarriedCommitmentImported';
  readonly commitment: Commitment;
}

export interface CommitmentAmendmentFact extends WithEntries {
  readonly kind:
    | 'CommitmentAmendmentRecorded'
    | 'CommitmentAmendmentApproved'
    | 'CommitmentAmendmentRejected'
    | 'CommitmentAmendmentWithdrawn';
  readonly amendment: CommitmentAmendment;
}

/** The agreement as the act left it; what its orders hold is folded in from their entries. */
export interface FrameworkFact extends WithEntries {
  readonly kind: 'FrameworkRecorded' | 'FrameworkApproved' | 'FrameworkClosed';
  readonly framework: Framework;
}

export interface ExpenseFact extends WithEntries {
  readonly kind:
    | 'ExpenseRecorded'
    | 'ExpenseCertified'
    | 'ExpenseApproved'
    | 'ExpensePaid'
    | 'ExpenseRejected'
    | 'ExpenseSuspended'
    | 'ExpenseResumed'
    | 'ExpenseReversed'
    | 'ExpenseCredited';
  readonly expense: Expense;
}

export interface BudgetDecisionFact extends WithEntries {
  readonly kind: 'BudgetDecisionRecorded';
  readonly decision: BudgetDecision;
}

export interface BudgetMovementFact extends WithEntries {
  readonly kind:
    | 'BudgetMovementProposed'
    | 'BudgetMovementApproved'
    | 'BudgetMovementRejected'
    | 'BudgetMovementWithdrawn';
  readonly movement: BudgetMovement;
  /** Of a mirror, the movement that it takes back as the act left it. */
  readonly reversed: BudgetMovement | null;
  /** The lines of a movement that took effect, each of a new version: what they hold is part of it. */
  readonly lines: readonly BudgetLine[];
}

/** What an accepted command did, in the past tense; folding facts is the only way a book changes. */
export type Fact =
  | FiscalYearFact
  | BudgetLineAdded
  | BudgetLineStateFact
  | AuthoritySet
  | BalanceImported
  | SpendingControlFact
  | SpendingCapFact
  | OverrideFact
  | PayeeFact
  | CommitmentFact
  | CommitmentAmendmentFact
  | FrameworkFact
  | ExpenseFact
  | BudgetDecisionFact
  | BudgetMovementFact;
