import type { CommitmentAmendment } from '../amendment/commitment-amendment.ts';
import type { Month } from '../calendar/month.ts';
import type { CountedAct } from '../cap/counted-act.ts';
import type { SpendingCap } from '../cap/spending-cap.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Expense } from '../expense/expense.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Framework } from '../framework/framework.ts';
import type {
  BudgetDecisionId,
  BudgetLineId,
  BudgetMovementId,
  CommitmentAmendmentId,
  CommitmentChargeId,
  CommitmentId,
  ExpenseId,
  FrameworkId,
  OverrideId,
  PayeeId,
  SpendingCapId,
  SpendingControlId,
} from '../ids.ts';
import { type Balance, zeroBalance } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Consumed } from '../line/consumed.ts';
import type { BudgetDecision } from '../movement/budget-decision.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { Override } from '../override/override.ts';
import type { Payee } from '../payee/payee.ts';

/** Everything a decision may look at. The book owns it; only facts change it. */
export interface BookState {
  readonly fiscalYears: Map<number, FiscalYear>;
  readonly lines: Map<BudgetLineId, BudgetLine>;
  readonly lineByCode: Map<string, BudgetLineId>;
  readonly children: Map<BudgetLineId, Set<BudgetLineId>>;
  readonly balances: Map<BudgetLineId, Balance>;
  /** What acts of each month consumed at a node, its own and its children's. */
  readonly months: Map<BudgetLineId, Map<Month, Consumed>>;
  readonly controls: Map<SpendingControlId, SpendingControl>;
  /** The controls in force at a node. */
  readonly controlsAt: Map<BudgetLineId, Set<SpendingControlId>>;
  readonly caps: Map<SpendingCapId, SpendingCap>;
  /** The caps in force at a node. */
  readonly capsAt: Map<BudgetLineId, Set<SpendingCapId>>;
  /** What a store handed over for caps to count: what is held as a file here is newer. */
  readonly countedActs: Map<CommitmentId, CountedAct>;
  readonly countedActsOf: Map<PayeeId, Set<CommitmentId>>;
  readonly overrides: Map<OverrideId, Override>;
  readonly payees: Map<PayeeId, Payee>;
  readonly payeeByReference: Map<string, PayeeId>;
  readonly frameworks: Map<FrameworkId, Framework>;
  readonly frameworkByReference: Map<string, FrameworkId>;
  readonly commitments: Map<CommitmentId, Commitment>;
  readonly commitmentByReference: Map<string, CommitmentId>;
  readonly commitmentOfCharge: Map<CommitmentChargeId, CommitmentId>;
  readonly commitmentsOf: Map<PayeeId, Set<CommitmentId>>;
  readonly amendments: Map<CommitmentAmendmentId, CommitmentAmendment>;
  readonly amendmentsOf: Map<CommitmentId, Set<CommitmentAmendmentId>>;
  readonly expenses: Map<ExpenseId, Expense>;
  /** The claims on a commitment. */
  readonly expensesOf: Map<CommitmentId, Set<ExpenseId>>;
  readonly expenseByReference: Map<string, ExpenseId>;
  /** By payee and the payee's own number, whatever the year (D-48). */
  readonly expensesByInvoice: Map<string, Set<ExpenseId>>;
  readonly decisions: Map<BudgetDecisionId, BudgetDecision>;
  readonly decisionByNumber: Map<string, BudgetDecisionId>;
  readonly movements: Map<BudgetMovementId, BudgetMovement>;
}

export function emptyState(): BookState {
  return {
    fiscalYears: new Map(),
    lines: new Map(),
    lineByCode: new Map(),
    children: new Map(),
    balances: new Map(),
    months: new Map(),
    controls: new Map(),
    controlsAt: new Map(),
    caps: new Map(),
    capsAt: new Map(),
    countedActs: new Map(),
    countedActsOf: new Map(),
    overrides: new Map(),
    payees: new Map(),
    payeeByReference: new Map(),
    frameworks: new Map(),
    frameworkByReference: new Map(),
    commitments: new Map(),
    commitmentByReference: new Map(),
    commitmentOfCharge: new Map(),
    commitmentsOf: new Map(),
    amendments: new Map(),
    amendmentsOf: new Map(),
    expenses: new Map(),
    expensesOf: new Map(),
    expenseByReference: new Map(),
    expensesByInvoice: new Map(),
    decisions: new Map(),
    decisionByNumber: new Map(),
    movements: new Map(),
  };
}

/** Codes and references are unique in their year: the key under which a noun is found by name. */
export function inYear(year: number, name: string): string {
  return `${year}/${name}`;
}

/** The key under which the claims of one invoice are found. */
export function invoiceOf(payeeId: PayeeId, invoiceNumber: string): string {
  return `${payeeId}/${invoiceNumber}`;
}

/** A noun that a decision has already established to be there. */
export function known<Key, Noun>(nouns: ReadonlyMap<Key, Noun>, key: Key): Noun {
  const noun = nouns.get(key);
  if (noun === undefined) throw new Error(`The book holds no noun with the key ${String(key)}`);
  return noun;
}

/** The figures of a node: all zero, and no authority, until an entry touches it. */
export function balanceOf(state: BookState, lineId: BudgetLineId): Balance {
  const balance = state.balances.get(lineId);
  if (balance) return balance;
  const line = known(state.lines, lineId);
  return zeroBalance(known(state.fiscalYears, line.fiscalYear).currency);
}

/** What acts of each month consumed at a node; a month without any may be missing. */
export function monthsOf(state: BookState, lineId: BudgetLineId): ReadonlyMap<Month, Consumed> {
  return state.months.get(lineId) ?? new Map();
}

/** The nodes from the root down to the line itself. */
export function pathOf(state: BookState, lineId: BudgetLineId): readonly BudgetLine[] {
  return known(state.lines, lineId).path.map((nodeId) => known(state.lines, nodeId));
}

/** The controls in force at a node, in the order in which they were set. */
export function controlsInForce(state: BookState, lineId: BudgetLineId): readonly SpendingControl[] {
  const ids = state.controlsAt.get(lineId) ?? [];
  return [...ids].map((id) => known(state.controls, id));
}
