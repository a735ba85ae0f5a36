import type { BusinessDate } from '../calendar/business-date.ts';
import { monthOf } from '../calendar/month.ts';
import type { CommitmentCharge } from '../commitment/commitment.ts';
import type { FigureEntry, JournalEntry, Stage } from '../journal/entry.ts';
import { withEntry } from '../line/balance.ts';
import { consumes, nothingConsumed, withConsumption } from '../line/consumed.ts';
import type {
  BudgetDecisionFact,
  BudgetMovementFact,
  CommitmentAmendmentFact,
  CommitmentFact,
  ExpenseFact,
  Fact,
  FrameworkFact,
} from './fact.ts';
import {
  putAmendment,
  putCap,
  putCommitment,
  putControl,
  putDecision,
  putExpense,
  putFramework,
  putLine,
  putMonth,
  putMovement,
  putPayee,
} from './put.ts';
import { type BookState, balanceOf, known, monthsOf } from './state.ts';

/** Folds one fact into the state: first the noun it tells of, then the figures that changed with it. */
export function fold(state: BookState, fact: Fact): void {
  putNoun(state, fact);
  for (const entry of fact.entries) foldEntry(state, entry, fact.effectiveDate);
}

function putNoun(state: BookState, fact: Fact): void {
  if ('commitment' in fact) {
    putCommitment(state, fact.commitment);
    return;
  }
  if ('amendment' in fact) {
    putAmendment(state, fact.amendment);
    return;
  }
  if ('framework' in fact) {
    putFramework(state, fact.framework);
    return;
  }
  if ('expense' in fact) {
    putExpense(state, fact.expense);
    return;
  }
  putBudgetNoun(state, fact);
}

function putBudgetNoun(
  state: BookState,
  fact: Exclude<Fact, CommitmentFact | CommitmentAmendmentFact | FrameworkFact | ExpenseFact>,
): void {
  switch (fact.kind) {
    case 'FiscalYearPrepared':
    case 'FiscalYearOpened':
    case 'FiscalYearClosingBegun':
    case 'FiscalYearClosed':
    case 'FiscalYearClosingReversed':
      state.fiscalYears.set(fact.fiscalYear.year, fact.fiscalYear);
      return;
    case 'BudgetLineAdded':
      if (fact.parent) putLine(state, fact.parent);
      putLine(state, fact.line);
      return;
    case 'BudgetLineHeld':
    case 'BudgetLineResumed':
    case 'BudgetLineClosed':
    case 'AuthoritySet':
    case 'BalanceImported':
      putLine(state, fact.line);
      return;
    case 'SpendingControlSet':
    case 'SpendingControlWithdrawn':
      putLine(state, fact.line);
      putControl(state, fact.control);
      return;
    case 'SpendingCapSet':
    case 'SpendingCapWithdrawn':
      putLine(state, fact.line);
      putCap(state, fact.cap);
      return;
    case 'OverrideGranted':
    case 'OverrideUsed':
      state.overrides.set(fact.override.id, fact.override);
      return;
    case 'PayeeRegistered':
      putPayee(state, fact.payee);
      return;
    default:
      putMoved(state, fact);
  }
}

function putMoved(state: BookState, fact: BudgetDecisionFact | BudgetMovementFact): void {
  if (fact.kind === 'BudgetDecisionRecorded') {
    putDecision(state, fact.decision);
    return;
  }
  for (const line of fact.lines) putLine(state, line);
  if (fact.reversed) putMovement(state, fact.reversed);
  putMovement(state, fact.movement);
}

function foldEntry(state: BookState, entry: JournalEntry, date: BusinessDate | undefined): void {
  // A ceiling follows from the control and the figures; its entry is for stores that keep it beside them.
  if (entry.stage === 'CEILING') return;
  for (const nodeId of known(state.lines, entry.lineId).path) {
    state.balances.set(nodeId, withEntry(balanceOf(state, nodeId), entry, nodeId === entry.lineId));
  }
  foldIntoMonth(state, entry, date);
  foldIntoCharge(state, entry);
  foldIntoFramework(state, entry);
}

function foldIntoMonth(state: BookState, entry: FigureEntry, date: BusinessDate | undefined): void {
  if (!consumes(entry)) return;
  if (date === undefined) throw new Error('What consumes authority has the date of its act');
  const month = monthOf(date);
  for (const nodeId of known(state.lines, entry.lineId).path) {
    const before = monthsOf(state, nodeId).get(month) ?? nothingConsumed(entry.amount.currency);
    putMonth(state, nodeId, month, withConsumption(before, entry));
  }
}

type ChargeFigure = 'committed' | 'certified' | 'expensed' | 'paid' | 'recoverable';

/** What each stage is called on a charge; what is only reserved is not yet part of its life. */
const chargeFigures: Partial<Record<Stage, ChargeFigure>> = {
  CARRIED_IN: 'committed',
  COMMITTED: 'committed',
  CERTIFIED: 'certified',
  EXPENSED: 'expensed',
  PAID: 'paid',
  RECOVERABLE: 'recoverable',
};

function foldIntoCharge(state: BookState, entry: FigureEntry): void {
  const figure = chargeFigures[entry.stage];
  if (entry.chargeId === null || figure === undefined) return;
  const commitmentId = known(state.commitmentOfCharge, entry.chargeId);
  const commitment = known(state.commitments, commitmentId);
  const charges = commitment.charges.map(
    (charge): CommitmentCharge =>
      charge.id === entry.chargeId ? { ...charge, [figure]: charge[figure].plus(entry.amount) } : charge,
  );
  state.commitments.set(commitmentId, { ...commitment, charges });
}

/**
 * What the orders of a framework hold: reserved or firm, which approving leaves the same (D-12, D-32). A slice that asks
 * nothing of the framework may not hold it.
 */
function foldIntoFramework(state: BookState, entry: FigureEntry): void {
  const holds = entry.stage === 'RESERVED' || entry.stage === 'COMMITTED';
  if (entry.chargeId === null || !holds) return;
  const { frameworkId } = known(state.commitments, known(state.commitmentOfCharge, entry.chargeId));
  const framework = frameworkId === null ? undefined : state.frameworks.get(frameworkId);
  if (framework) putFramework(state, { ...framework, ordered: framework.ordered.plus(entry.amount) });
}
