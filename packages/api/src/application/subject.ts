import { asId, type Book, type Command, type Fact } from 'budget-core';
import type { LeftBehind, Subject } from './act.ts';

/** The noun that a command is about, whether it exists already or is to be made. */
export function subjectOf(command: Command): Subject {
  // A claim names its commitment, and an amendment is decided with the commitment that it amends.
  if ('expenseId' in command) return { noun: 'Expense', id: command.expenseId };
  if ('commitmentId' in command) return { noun: 'Commitment', id: command.commitmentId };
  if ('frameworkId' in command) return { noun: 'Framework', id: command.frameworkId };
  if ('movementId' in command) return { noun: 'BudgetMovement', id: command.movementId };
  switch (command.kind) {
    case 'OpenFiscalYear':
    case 'PrepareFiscalYear':
    case 'OpenPreparedFiscalYear':
    case 'BeginFiscalYearClosing':
    case 'CloseFiscalYear':
    case 'ReverseFiscalYearClosing':
      return { noun: 'FiscalYear', id: String(command.year) };
    case 'AddBudgetLine':
    case 'HoldBudgetLine':
    case 'ResumeBudgetLine':
    case 'CloseBudgetLine':
    case 'SetAuthority':
    case 'ImportBalance':
      return { noun: 'BudgetLine', id: command.lineId };
    case 'SetSpendingCap':
    case 'WithdrawSpendingCap':
      return { noun: 'SpendingCap', id: command.capId };
    case 'SetSpendingControl':
    case 'WithdrawSpendingControl':
    // An override bears the id of its act, and is told in the history of the control that it passes.
    case 'GrantOverride':
      return { noun: 'SpendingControl', id: command.controlId };
    case 'RegisterPayee':
      return { noun: 'Payee', id: command.payeeId };
    case 'RecordBudgetDecision':
      return { noun: 'BudgetDecision', id: command.decisionId };
  }
}

/** Whether the book holds the noun: a refused command made none. */
export function isKept(book: Book, { noun, id }: Subject): boolean {
  switch (noun) {
    case 'FiscalYear':
      return book.fiscalYear(Number(id)) !== undefined;
    case 'BudgetLine':
      return book.line(asId(id)) !== undefined;
    case 'SpendingControl':
      return book.control(asId(id)) !== undefined;
    case 'SpendingCap':
      return book.cap(asId(id)) !== undefined;
    case 'Payee':
      return book.payee(asId(id)) !== undefined;
    case 'Commitment':
      return book.commitment(asId(id)) !== undefined;
    case 'Framework':
      return book.framework(asId(id)) !== undefined;
    case 'Expense':
      return book.expense(asId(id)) !== undefined;
    case 'BudgetDecision':
      return book.decision(asId(id)) !== undefined;
    case 'BudgetMovement':
      return book.movement(asId(id)) !== undefined;
  }
}

/** The version that facts gave their subject in the end; null where they made none. */
export function versionGiven(facts: readonly Fact[], subject: Subject): number | null {
  for (const fact of facts.toReversed()) {
    const noun = changedNoun(fact);
    if (noun.id === subject.id) return noun.version;
  }
  return null;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

function changedNoun(fact: Fact): Versioned {
  if ('commitment' in fact) return fact.commitment;
  if ('amendment' in fact) return fact.amendment;
  if ('framework' in fact) return fact.framework;
  if ('expense' in fact) return fact.expense;
  if ('movement' in fact) return fact.movement;
  switch (fact.kind) {
    case 'FiscalYearPrepared':
    case 'FiscalYearOpened':
    case 'FiscalYearClosingBegun':
    case 'FiscalYearClosed':
    case 'FiscalYearClosingReversed':
      return { id: String(fact.fiscalYear.year), version: fact.fiscalYear.version };
    case 'BudgetLineAdded':
    case 'BudgetLineHeld':
    case 'BudgetLineResumed':
    case 'BudgetLineClosed':
    case 'AuthoritySet':
    case 'BalanceImported':
      return fact.line;
    case 'SpendingControlSet':
    case 'SpendingControlWithdrawn':
      return fact.control;
    case 'SpendingCapSet':
    case 'SpendingCapWithdrawn':
      return fact.cap;
    case 'OverrideGranted':
    case 'OverrideUsed':
      return fact.override;
    case 'PayeeRegistered':
      return fact.payee;
    case 'BudgetDecisionRecorded':
      return fact.decision;
  }
}

/**
 * The file that facts tell of, as the last of them left it. Entries that touch its charges are not in the noun of a
 * fact, so a commitment that may have some is left out and read back.
 */
export function leftBehindBy(facts: readonly Fact[]): LeftBehind {
  const last = facts.at(-1);
  switch (last?.kind) {
    case 'CommitmentDrafted':
    case 'CommitmentEdited':
    case 'CommitmentSubmitted':
      return { commitment: last.commitment };
    case 'ExpenseRecorded':
    case 'ExpenseCertified':
    case 'ExpenseApproved':
    case 'ExpensePaid':
    case 'ExpenseRejected':
    case 'ExpenseSuspended':
    case 'ExpenseResumed':
    case 'ExpenseReversed':
    case 'ExpenseCredited':
      return { expense: last.expense };
    default:
      return {};
  }
}
