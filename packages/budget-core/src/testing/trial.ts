import type { Command } from '../book/command.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { CreditNote } from '../expense/credit-note.ts';
import type { Expense } from '../expense/expense.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import type { Actor } from '../person/actor.ts';
import type { RefusalKind } from '../verdict/refusal.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { TestBudget } from './a-budget.ts';
import { setCap } from './cap-commands.ts';

/** A command about to be executed on a budget, by someone, on a day. */
export interface Trial<Tried extends Command> {
  readonly budget: TestBudget;
  readonly command: Tried;
  readonly by: Actor;
  readonly on: string;
}

/** Breaks one rule, named by the refusal that it earns, and leaves all else of the trial as it is. */
export interface Breach<Tried extends Command> {
  readonly kind: RefusalKind;
  readonly commit: (trial: Trial<Tried>) => Trial<Tried>;
}

export function breach<Tried extends Command>(
  kind: RefusalKind,
  commit: (trial: Trial<Tried>) => Partial<Trial<Tried>>,
): Breach<Tried> {
  return { kind, commit: (trial) => ({ ...trial, ...commit(trial) }) };
}

/** What becomes of the trial after these breaches; what was broken last is broken for sure. */
export function verdictOn<Tried extends Command>(trial: Trial<Tried>, breaches: readonly Breach<Tried>[]): Verdict {
  const broken = breaches.reduce((before, { commit }) => commit(before), trial);
  return broken.budget.execute(broken.command, broken.by, broken.on);
}

/** What the trial is refused for after these breaches. */
export function refusedFor<Tried extends Command>(
  trial: Trial<Tried>,
  breaches: readonly Breach<Tried>[],
): RefusalKind | 'ACCEPTED' {
  const verdict = verdictOn(trial, breaches);
  return verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome;
}

/** The breaches that every command of a year can commit. */
export function onUnopenedDay<Tried extends Command>(): Breach<Tried> {
  return breach('YEAR_NOT_OPEN', () => ({ on: '2031-03-02' }));
}

export function inOtherYear<Tried extends Command>(): Breach<Tried> {
  return breach('OUTSIDE_FISCAL_YEAR', ({ budget }) => {
    budget.given({
      kind: 'OpenFiscalYear',
      year: 2027,
      firstMonth: 1,
      currency: 'EUR',
      mode: 'DUAL',
      distribution: 'FREE',
    });
    return { on: '2027-03-02' };
  });
}

export function staleVersion<Tried extends Extract<Command, { expectedVersion: number }>>(): Breach<Tried> {
  return breach('VERSION_CONFLICT', ({ command }) => ({ command: { ...command, expectedVersion: 99 } }));
}

/** Puts a commitment into a state as a store may hold it, all else of it as it is. */
export function putCommitment(budget: TestBudget, id: string, state: Commitment['state']): void {
  const commitment = budget.commitment(id);
  if (!commitment) throw new Error(`No commitment ${id}`);
  budget.book.apply([{ kind: 'CommitmentApproved', commitment: { ...commitment, state }, entries: [] }]);
}

function putExpense(budget: TestBudget, id: string, state: Expense['state']): void {
  const expense = budget.expense(id);
  if (!expense) throw new Error(`No expense ${id}`);
  budget.book.apply([{ kind: 'ExpenseApproved', expense: { ...expense, state }, entries: [] }]);
}

/** Puts in a credit note of an amount as a store may hold it, on the same expense or another one. */
export function putCreditNote(budget: TestBudget, id: string, on: string, amount: string): CreditNote {
  const expense = budget.expense(on);
  if (!expense) throw new Error(`No expense ${on}`);
  const { fiscalYear, payeeId, effectiveDate, recordedBy } = expense;
  const creditNote: CreditNote = {
    id: asId<'CreditNote'>(id),
    expenseId: expense.id,
    fiscalYear,
    payeeId,
    number: `AV-${id}`,
    amount: Amount.of(amount, expense.amount.currency),
    charges: [],
    released: false,
    effectiveDate,
    recordedBy,
  };
  budget.book.apply([{ kind: 'ExpenseCredited', expense, creditNote, entries: [] }]);
  return creditNote;
}

/** Closes a line as a store may hold it closed, whatever is open on it. */
export function lineClosed<Tried extends Command>(code: string): Breach<Tried> {
  return breach('LINE_NOT_OPEN', ({ budget }) => {
    const line = budget.book.line(asId<'BudgetLine'>(code));
    if (!line) throw new Error(`No line ${code}`);
    budget.book.apply([{ kind: 'BudgetLineClosed', line: { ...line, state: 'CLOSED' }, entries: [] }]);
    return {};
  });
}

/** Caps what one document may take on a line, below what the trial asks for. */
export function capped<Tried extends Command>(code: string): Breach<Tried> {
  return breach('DOCUMENT_CAP_EXCEEDED', ({ budget }) => {
    const line = budget.book.line(asId<'BudgetLine'>(code));
    if (!line) throw new Error(`No line ${code}`);
    budget.given(setCap(code, 'DOCUMENT', '0.01', { version: line.version }));
    return {};
  });
}

/** What is done with a claim that is there. */
type OnExpense = Extract<Command, { expenseId: unknown; expectedVersion: number }>;

/** The breaches that every command on the claim E1 can commit. */
export const onExpenseOne = <Tried extends OnExpense>(): readonly Breach<Tried>[] => [
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E9') } })),
  inOtherYear(),
  staleVersion(),
  breach('WRONG_STATE', ({ budget }) => {
    putExpense(budget, 'E1', 'REJECTED');
    return {};
  }),
];

export const byPerson = <Tried extends Command>(
  kind: 'SELF_APPROVAL' | 'SEPARATION_OF_DUTIES',
  person: Actor,
): Breach<Tried> => breach(kind, () => ({ by: person }));
