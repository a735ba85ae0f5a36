import type {
  BudgetDecision,
  BudgetLine,
  BudgetMovement,
  BudgetMovementFact,
  Commitment,
  CommitmentAmendment,
  CommitmentAmendmentFact,
  CommitmentFact,
  Expense,
  ExpenseFact,
  Fact,
  FiscalYear,
  Framework,
  FrameworkFact,
  JournalEntry,
  Override,
  Payee,
  SpendingCap,
  SpendingControl,
} from 'budget-core';
import type { Act } from '../../application/ledger.ts';

/** An entry with the act that brought it. */
export interface RecordedEntry {
  readonly entry: JournalEntry;
  readonly act: Act;
}

/** What a batch of acts changed: each noun once, as the last fact left it, and every entry. */
export interface BatchChanges {
  readonly fiscalYears: Map<number, FiscalYear>;
  readonly lines: Map<string, BudgetLine>;
  readonly controls: Map<string, SpendingControl>;
  readonly caps: Map<string, SpendingCap>;
  readonly overrides: Map<string, Override>;
  readonly payees: Map<string, Payee>;
  readonly frameworks: Map<string, Framework>;
  readonly commitments: Map<string, Commitment>;
  /** The versions that last wrote content, of the commitments whose content the batch wrote. */
  readonly contentVersions: Map<string, number>;
  /** Those of earlier years, whose one charge follows what is stated. */
  readonly broughtIn: Set<string>;
  /** Those whose firm amount is another one, charge by charge. */
  readonly firmedAnew: Set<string>;
  readonly amendments: Map<string, CommitmentAmendment>;
  readonly expenses: Map<string, Expense>;
  readonly decisions: Map<string, BudgetDecision>;
  readonly movements: Map<string, BudgetMovement>;
  readonly entries: RecordedEntry[];
  /** When the first act that touched a noun was recorded. */
  readonly recordedAt: Map<string, string>;
}

export function changesOf(acts: readonly Act[]): BatchChanges {
  const changes: BatchChanges = {
    fiscalYears: new Map(),
    lines: new Map(),
    controls: new Map(),
    caps: new Map(),
    overrides: new Map(),
    payees: new Map(),
    frameworks: new Map(),
    commitments: new Map(),
    contentVersions: new Map(),
    broughtIn: new Set(),
    firmedAnew: new Set(),
    amendments: new Map(),
    expenses: new Map(),
    decisions: new Map(),
    movements: new Map(),
    entries: [],
    recordedAt: new Map(),
  };
  for (const act of acts) {
    for (const fact of act.facts) {
      take(changes, fact, act.recordedAt);
      for (const entry of fact.entries) changes.entries.push({ entry, act });
    }
  }
  return changes;
}

function take(changes: BatchChanges, fact: Fact, recordedAt: string): void {
  if ('commitment' in fact) {
    takeCommitmentFact(changes, fact, recordedAt);
    return;
  }
  if ('amendment' in fact) {
    takeAmendment(changes, fact.amendment, recordedAt);
    return;
  }
  if ('framework' in fact) {
    takeFramework(changes, fact.framework, recordedAt);
    return;
  }
  if ('expense' in fact) {
    takeExpense(changes, fact.expense, recordedAt);
    return;
  }
  takeBudgetFact(changes, fact, recordedAt);
}

function takeBudgetFact(
  changes: BatchChanges,
  fact: Exclude<Fact, CommitmentFact | CommitmentAmendmentFact | ExpenseFact | FrameworkFact>,
  recordedAt: string,
): void {
  switch (fact.kind) {
    case 'FiscalYearPrepared':
    case 'FiscalYearOpened':
    case 'FiscalYearClosingBegun':
    case 'FiscalYearClosed':
    case 'FiscalYearClosingReversed':
      changes.fiscalYears.set(fact.fiscalYear.year, fact.fiscalYear);
      return;
    case 'BudgetLineAdded':
      if (fact.parent) changes.lines.set(fact.parent.id, fact.parent);
      changes.lines.set(fact.line.id, fact.line);
      return;
    case 'BudgetLineHeld':
    case 'BudgetLineResumed':
    case 'BudgetLineClosed':
    case 'AuthoritySet':
    case 'BalanceImported':
      changes.lines.set(fact.line.id, fact.line);
      return;
    case 'SpendingControlSet':
    case 'SpendingControlWithdrawn':
      changes.lines.set(fact.line.id, fact.line);
      changes.controls.set(fact.control.id, fact.control);
      return;
    case 'SpendingCapSet':
    case 'SpendingCapWithdrawn':
      changes.lines.set(fact.line.id, fact.line);
      changes.caps.set(fact.cap.id, fact.cap);
      return;
    case 'OverrideGranted':
    case 'OverrideUsed':
      changes.overrides.set(fact.override.id, fact.override);
      return;
    case 'PayeeRegistered':
      changes.payees.set(fact.payee.id, fact.payee);
      return;
    case 'BudgetDecisionRecorded':
      changes.decisions.set(fact.decision.id, fact.decision);
      return;
    default:
      takeMovement(changes, fact, recordedAt);
  }
}

function takeCommitmentFact(changes: BatchChanges, { kind, commitment }: CommitmentFact, recordedAt: string): void {
  takeCommitment(changes, commitment, recordedAt);
  switch (kind) {
    case 'CommitmentDrafted':
    case 'CommitmentEdited':
      changes.contentVersions.set(commitment.id, commitment.version);
      return;
    case 'CarriedCommitmentImported':
      changes.broughtIn.add(commitment.id);
      // Stated anew it keeps its one charge, whose amount follows.
      if (commitment.version === 1) changes.contentVersions.set(commitment.id, 1);
      return;
    case 'CommitmentReopened':
    case 'CommitmentReleased':
    case 'CommitmentAmended':
      changes.firmedAnew.add(commitment.id);
      return;
    default:
  }
}

function takeCommitment(changes: BatchChanges, commitment: Commitment, recordedAt: string): void {
  changes.commitments.set(commitment.id, commitment);
  if (!changes.recordedAt.has(commitment.id)) changes.recordedAt.set(commitment.id, recordedAt);
}

function takeAmendment(changes: BatchChanges, amendment: CommitmentAmendment, recordedAt: string): void {
  changes.amendments.set(amendment.id, amendment);
  if (!changes.recordedAt.has(amendment.id)) changes.recordedAt.set(amendment.id, recordedAt);
}

function takeFramework(changes: BatchChanges, framework: Framework, recordedAt: string): void {
  changes.frameworks.set(framework.id, framework);
  if (!changes.recordedAt.has(framework.id)) changes.recordedAt.set(framework.id, recordedAt);
}

function takeMovement(changes: BatchChanges, { movement, reversed, lines }: BudgetMovementFact, at: string): void {
  for (const line of lines) changes.lines.set(line.id, line);
  if (reversed) changes.movements.set(reversed.id, reversed);
  changes.movements.set(movement.id, movement);
  if (!changes.recordedAt.has(movement.id)) changes.recordedAt.set(movement.id, at);
}

function takeExpense(changes: BatchChanges, expense: Expense, recordedAt: string): void {
  changes.expenses.set(expense.id, expense);
  if (!changes.recordedAt.has(expense.id)) changes.recordedAt.set(expense.id, recordedAt);
}
