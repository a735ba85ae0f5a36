import type { Book } from '../../book/book.ts';
import type { ChargeRequest, Command } from '../../book/command.ts';
import type { Expense, ExpenseState } from '../../expense/expense.ts';
import { asId, type BudgetLineId, type PayeeId } from '../../ids.ts';
import { codeIn } from '../../line/classification.ts';
import { Amount } from '../../money/amount.ts';
import type { RefusalKind } from '../../verdict/refusal.ts';
import { currencyOf, pick } from '../choose.ts';
import type { Move } from '../move.ts';
import type { Break } from './broken-command.ts';

/** Breaks of what commitments and claims list: charges, instalments, invoices. */
export const breaksOfCharges: readonly (readonly [RefusalKind, Break])[] = [
  ['INVALID_AMOUNT', (_, command, { units }) => withAmount(command, pick(['1e3', 'NaN', '1,5', '+1'], units) ?? '')],
  ['CHARGE_NAMED_TWICE', (_, command) => chargeTwice(command)],
  ['NO_BUDGET_LINE', (_, command) => chargedNowhere(command)],
  ['INVALID_DATE', (_, command) => scheduled(command, '2026-02-30', '1')],
  ['SCHEDULE_MISMATCH', (_, command) => scheduled(command, '2026-06-30', '1000000')],
  [
    'ALREADY_EXPIRED',
    (_, command) => (command.kind === 'RecordCommitment' ? { ...command, expiresOn: '2025-12-31' } : null),
  ],
  ['COMMITMENT_REQUIRED', (book, command, move) => withoutCommitment(book, command, move)],
  ['DUPLICATE_INVOICE', (book, command) => invoiceAgain(book, command)],
  ['DUPLICATE_CREDIT_NOTE', (book, command) => creditNoteAgain(book, command)],
  ['EXCEEDS_CERTIFIED', (book, command) => approvedAbove(book, command)],
  ['CREDIT_EXCEEDS_EXPENSE', (book, command) => creditAbove(book, command)],
];

/** Another amount in the first charge, where it is read first. */
function withAmount(command: Command, amount: string): Command | null {
  if (!('charges' in command) || command.charges === null) return null;
  switch (command.kind) {
    case 'DraftCommitment':
    case 'RecordCommitment':
    case 'EditCommitment':
    case 'RecordDirectExpense':
      return { ...command, charges: atFirst(command.charges, amount) };
    default:
      return { ...command, charges: atFirst(command.charges, amount) };
  }
}

function atFirst<Charge extends { readonly amount: string }>(
  charges: readonly Charge[],
  amount: string,
): readonly Charge[] {
  return charges.map((charge, index) => (index === 0 ? { ...charge, amount } : charge));
}

function chargeTwice(command: Command): Command | null {
  switch (command.kind) {
    case 'DraftCommitment':
    case 'RecordCommitment':
    case 'EditCommitment':
    case 'RecordDirectExpense':
      return { ...command, charges: [...command.charges, ...command.charges] };
    case 'ReleaseCommitment':
    case 'RecordExpense':
    case 'CreditExpense':
      return { ...command, charges: [...command.charges, ...command.charges] };
    case 'RecordCommitmentAmendment': {
      const [first] = command.increases;
      return first ? { ...command, increases: [...command.increases, first] } : null;
    }
    default:
      return null;
  }
}

function chargedNowhere(command: Command): Command | null {
  switch (command.kind) {
    case 'DraftCommitment':
    case 'RecordCommitment':
    case 'EditCommitment':
      return { ...command, charges: allOn(command.charges, nowhere) };
    case 'RecordDirectExpense':
      return { ...command, charges: allOn(command.charges, nowhere) };
    default:
      return null;
  }
}

const nowhere = asId<'BudgetLine'>('nowhere');

function allOn(charges: readonly ChargeRequest[], lineId: BudgetLineId): readonly ChargeRequest[] {
  return charges.map((charge) => ({ ...charge, lineId }));
}

/** On a line that takes acts, of no nature that may do without a commitment. */
function withoutCommitment(book: Book, command: Command, { where }: Move): Command | null {
  if (command.kind !== 'RecordDirectExpense') return null;
  const listed = new Set(book.fiscalYears().flatMap(({ directExpenseNatures }) => directExpenseNatures));
  const others = book
    .lines()
    .filter(({ leaf, path }) => leaf && path.every((node) => book.line(node)?.state === 'OPEN'))
    .filter((line) => !listed.has(codeIn(line, 'nature') ?? ''));
  const line = pick(others, where);
  return line ? { ...command, charges: allOn(command.charges, line.id) } : null;
}

function scheduled(command: Command, dueOn: string, amount: string): Command | null {
  switch (command.kind) {
    case 'DraftCommitment':
    case 'RecordCommitment':
    case 'EditCommitment':
      return { ...command, paymentSchedule: [{ dueOn, amount }] };
    default:
      return null;
  }
}

const ended: ReadonlySet<ExpenseState> = new Set(['REJECTED', 'REVERSED']);

/** The number and the amount of a claim that stands. */
function invoiceAgain(book: Book, command: Command): Command | null {
  switch (command.kind) {
    case 'RecordExpense': {
      const earlier = claimBy(book, book.commitment(command.commitmentId)?.payeeId);
      return earlier && { ...command, invoiceNumber: earlier.invoiceNumber, charges: oneOf(command.charges, earlier) };
    }
    case 'RecordDirectExpense': {
      const earlier = claimBy(book, command.payeeId);
      return earlier && { ...command, invoiceNumber: earlier.invoiceNumber, charges: oneOf(command.charges, earlier) };
    }
    default:
      return null;
  }
}

function claimBy(book: Book, payee: PayeeId | undefined): Expense | null {
  return book.expenses().find(({ state, payeeId }) => !ended.has(state) && payeeId === payee) ?? null;
}

function oneOf<Charge extends { readonly amount: string }>(
  charges: readonly Charge[],
  { amount }: Expense,
): readonly Charge[] {
  return atFirst(charges.slice(0, 1), amount.toString());
}

/**
 * A credit note that stands, sent once more: on another expense of its payee, or where it stands, whatever else is done
 * with expenses then. A closed year, which takes payments, has another answer.
 */
function creditNoteAgain(book: Book, command: Command): Command | null {
  const standing = book.creditNotes().filter(({ expenseId }) => book.expense(expenseId)?.state !== 'REVERSED');
  if (command.kind === 'CreditExpense') {
    const [charge] = command.charges;
    const payeeId = book.expense(command.expenseId)?.payeeId;
    const note = standing.find((one) => one.payeeId === payeeId);
    if (!charge || !note) return null;
    const charges = [{ ...charge, amount: note.amount.toString() }];
    return { ...command, creditNoteNumber: note.number, charges };
  }
  const [note] = standing;
  const expense = note && book.expense(note.expenseId);
  if (!('expenseId' in command) || command.kind === 'PayExpense' || !note || !expense) return null;
  return {
    kind: 'CreditExpense',
    expenseId: expense.id,
    expectedVersion: expense.version,
    creditNoteId: asId<'CreditNote'>('sent again'),
    creditNoteNumber: note.number,
    charges: note.charges.map(({ chargeId, amount }) => ({ chargeId, amount: amount.toString() })),
    release: false,
  };
}

/** The least bit more than was approved. */
function creditAbove(book: Book, command: Command): Command | null {
  if (command.kind !== 'CreditExpense') return null;
  const [charge] = command.charges;
  const expensed = book.expense(command.expenseId)?.charges.find(({ chargeId }) => chargeId === charge?.chargeId);
  const over = Amount.fromMinorUnits(1n, currencyOf(book));
  if (!charge || !expensed) return null;
  return { ...command, charges: [{ ...charge, amount: expensed.approved.plus(over).toString() }] };
}

/** The least bit more than was certified. */
function approvedAbove(book: Book, command: Command): Command | null {
  if (command.kind !== 'ApproveExpense') return null;
  const charge = book.expense(command.expenseId)?.charges.find(({ certified }) => certified.isPositive());
  const over = Amount.fromMinorUnits(1n, currencyOf(book));
  if (!charge) return null;
  return { ...command, charges: [{ chargeId: charge.chargeId, amount: charge.certified.plus(over).toString() }] };
}
