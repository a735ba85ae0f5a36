import type {
  Amount,
  Authority,
  Balance,
  BookSnapshot,
  BudgetDecision,
  BudgetLine,
  BudgetMovement,
  BudgetMovementState,
  BusinessDate,
  Commitment,
  CommitmentAmendment,
  CommitmentState,
  Expense,
  ExpenseState,
  FiscalYear,
  Framework,
  FrameworkState,
  Override,
  Payee,
  SpendingCap,
  SpendingControl,
  Stage,
} from 'budget-core';
import type { RecordedVerdict } from './recorded.ts';

/** A line as dashboards read it: the noun with the balances of its subtree and its year. */
export interface LineRow {
  readonly line: BudgetLine;
  readonly balance: Balance;
  readonly fiscalYear: FiscalYear;
}

/** What a commitment of an earlier year does on a line in this one. */
export interface CarriedCommitmentRow {
  readonly reference: string;
  readonly originYear: number;
  readonly carriedIn: Amount;
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
}

export interface StatementRow extends LineRow {
  /** In the order of their references. */
  readonly carried: readonly CarriedCommitmentRow[];
}

/** Every line of a fiscal year, of any number. */
export interface ExecutionStatement {
  readonly fiscalYear: FiscalYear;
  /** How many levels the tree has. */
  readonly levels: number;
  /** Each line followed by all below it, in the order of codes; to be read once, before the snapshot is released. */
  readonly rows: AsyncIterable<readonly StatementRow[]>;
}

/** What acts of one month consumed at a node. */
export type ConsumedMonth = NonNullable<BookSnapshot['months']>[number];

/** A control with the ceiling that stands for it now. */
export interface ControlRow {
  readonly control: SpendingControl;
  /** Of its fiscal year. */
  readonly firstMonth: number;
  readonly ceiling: Amount;
}

/** A person as acts name them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

/** One act on a noun: accepted or refused, by whom and when (D-73, D-110). */
export interface ActRow {
  readonly id: string;
  /** Order of recording. */
  readonly sequence: string;
  readonly kind: string;
  readonly actorId: string;
  readonly effectiveDate: string;
  readonly recordedAt: string;
  readonly requestId: string;
  readonly verdict: RecordedVerdict;
  readonly subjectVersion: number | null;
}

/** One journal entry as it is kept. */
export interface EntryRow {
  readonly sequence: string;
  readonly lineId: string;
  readonly authority: Authority;
  readonly stage: Stage | 'CEILING';
  readonly amount: Amount;
  readonly actId: string;
  readonly effectiveDate: string;
  readonly recordedAt: string;
}

/** A slice of a list: forward from a cursor or backward from one, never over 100. */
export interface PageRequest {
  readonly first: number;
  /** Opaque key of the last row of the page before. */
  readonly after: string | null;
}

export interface Page<Row> {
  readonly rows: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

export interface CommitmentFilter {
  readonly fiscalYear: number;
  readonly states?: readonly CommitmentState[];
  /** Of lines at or below this code. */
  readonly lineCode?: string;
  readonly payeeReference?: string;
  readonly createdBy?: string;
}

/** Frameworks belong to no year. */
export interface FrameworkFilter {
  readonly states?: readonly FrameworkState[];
  readonly payeeReference?: string;
}

export interface ExpenseFilter {
  readonly fiscalYear: number;
  readonly states?: readonly ExpenseState[];
  readonly lineCode?: string;
  readonly commitmentId?: string;
  /** First and last day of payment. */
  readonly paidFrom?: string;
  readonly paidTo?: string;
}

export interface MovementFilter {
  readonly fiscalYear: number;
  readonly states?: readonly BudgetMovementState[];
}

/** The most lines in one answer of `subtree`. */
export const mostLinesOfSubtree = 10_000;

/** What resolvers read: one statement per level of the query. */
export interface Reads {
  fiscalYears(): Promise<readonly FiscalYear[]>;
  lineByCode(fiscalYear: number, code: string): Promise<LineRow | null>;
  linesByIds(ids: readonly string[]): Promise<readonly (LineRow | null)[]>;
  /** Children of each node, in the order of their codes. */
  childrenOf(ids: readonly string[]): Promise<readonly (readonly LineRow[])[]>;
  rootLines(fiscalYear: number): Promise<readonly LineRow[]>;
  /** A subtree in one statement, parents before children, ordered by code; the lines that follow the skipped ones. */
  subtree(fiscalYear: number, code: string, depth: number, skipped?: number): Promise<readonly LineRow[]>;
  /** The whole year piece by piece; null where there is no such year. */
  executionStatement(fiscalYear: number): Promise<ExecutionStatement | null>;
  /** Leaves by usage of an authority, highest first. */
  topUsage(fiscalYear: number, authority: Authority, first: number): Promise<readonly LineRow[]>;
  controlsOf(lineIds: readonly string[]): Promise<readonly (readonly ControlRow[])[]>;
  /** What acts of each month consumed at nodes that a pace was set on. */
  monthsOf(lineIds: readonly string[]): Promise<readonly (readonly ConsumedMonth[])[]>;
  controlsByIds(ids: readonly string[]): Promise<readonly (ControlRow | null)[]>;
  capsByIds(ids: readonly string[]): Promise<readonly (SpendingCap | null)[]>;
  /** The caps in force at each node. */
  capsOf(lineIds: readonly string[]): Promise<readonly (readonly SpendingCap[])[]>;
  overridesByIds(ids: readonly string[]): Promise<readonly (Override | null)[]>;
  /** What was granted at each node. */
  overridesOf(lineIds: readonly string[]): Promise<readonly (readonly Override[])[]>;
  payeesByIds(ids: readonly string[]): Promise<readonly (Payee | null)[]>;
  payees(page: PageRequest): Promise<Page<Payee>>;
  personsByIds(ids: readonly string[]): Promise<readonly (PersonRow | null)[]>;
  commitmentsByIds(ids: readonly string[]): Promise<readonly (Commitment | null)[]>;
  commitmentByReference(fiscalYear: number, reference: string): Promise<Commitment | null>;
  commitments(filter: CommitmentFilter, page: PageRequest): Promise<Page<Commitment>>;
  /** In the order of recording. */
  amendmentsOfCommitments(ids: readonly string[]): Promise<readonly (readonly CommitmentAmendment[])[]>;
  frameworksByIds(ids: readonly string[]): Promise<readonly (Framework | null)[]>;
  frameworks(filter: FrameworkFilter, page: PageRequest): Promise<Page<Framework>>;
  /** The same page of the orders of each. */
  ordersOfFrameworks(ids: readonly string[], page: PageRequest): Promise<readonly Page<Commitment>[]>;
  expensesByIds(ids: readonly string[]): Promise<readonly (Expense | null)[]>;
  expenseByReference(fiscalYear: number, reference: string): Promise<Expense | null>;
  expenses(filter: ExpenseFilter, page: PageRequest): Promise<Page<Expense>>;
  expensesOfCommitments(ids: readonly string[]): Promise<readonly (readonly Expense[])[]>;
  decisionsByIds(ids: readonly string[]): Promise<readonly (BudgetDecision | null)[]>;
  decisionByNumber(fiscalYear: number, number: string): Promise<BudgetDecision | null>;
  movementsByIds(ids: readonly string[]): Promise<readonly (BudgetMovement | null)[]>;
  movements(filter: MovementFilter, page: PageRequest): Promise<Page<BudgetMovement>>;
  /** The history of each noun in the order of recording. */
  actsOf(subjectIds: readonly string[]): Promise<readonly (readonly ActRow[])[]>;
  /** The journal of a line and all below it, oldest first. */
  journal(fiscalYear: number, lineCode: string, page: PageRequest): Promise<Page<EntryRow>>;
}

/** Reads of one organisation on one consistent snapshot, which begins with the first read. */
export interface ReadSnapshot extends Reads {
  /** Ends the snapshot and gives its connection back; a later read begins a new one. */
  release(): Promise<void>;
}

/** Brings a ledger up to the day, so that whoever reads it finds what a command of that day would find. */
export interface Upkeep {
  today(): BusinessDate;
  /** Writes that reservations ran out before a date (D-31). */
  expireReservations(organisationId: string, date: BusinessDate): Promise<void>;
}

export interface ReadSnapshots {
  open(organisationId: string): ReadSnapshot;
}
