import type { CreditExpense, ResumeExpense, ReverseExpense, SuspendExpense } from '../../book/command.ts';
import { entriesOf, standsAt } from './commitments.ts';
import { borneBy, chargedExpense, checkSeen, entry, expensedBy } from './expenses.ts';
import type { Ledger } from './ledger.ts';
import type { CreditNote, Expense, ExpenseCharge } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';
import { makeFirm } from './schedules.ts';
import { changed, committed } from './standing-commitments.ts';

export function suspendExpense(ledger: Ledger, command: SuspendExpense): void {
  const expense = found(ledger.expenses.get(command.expenseId));
  checkSeen(expense, command, 'RECORDED', 'CERTIFIED');
  expense.state = 'SUSPENDED';
  expense.version += 1;
}

export function resumeExpense(ledger: Ledger, command: ResumeExpense): void {
  const expense = found(ledger.expenses.get(command.expenseId));
  checkSeen(expense, command, 'SUSPENDED');
  expense.state = expense.certifiedBy === null ? 'RECORDED' : 'CERTIFIED';
  expense.version += 1;
}

/** What the expense relieved is outstanding again, and a commitment closed since is open for that and no more (D-45). */
export function reverseExpense(ledger: Ledger, command: ReverseExpense): void {
  const expense = found(ledger.expenses.get(command.expenseId));
  refuseIf(expense.version === command.expectedVersion && expense.state === 'PAID', 'ALREADY_PAID');
  checkSeen(expense, command, 'APPROVED');
  for (const charge of expense.charges) {
    const due = charge.approved - charge.credited;
    ledger.post(entry(charge, 'CERTIFIED', -due), ...expensedBy(charge, -due, -unborneIn(expense, charge, due)));
  }
  expense.state = 'REVERSED';
  expense.version += 1;
  const commitment = borneBy(ledger, expense);
  if (commitment?.state !== 'CLOSED') return;
  makeFirm(
    commitment,
    commitment.charges.map((charge) => ({ ...charge, units: committed(ledger, charge.id) })),
  );
  commitment.state = 'APPROVED';
  commitment.version += 1;
}

/** What of an amount taken back no commitment bore: all of it, or the excess first. */
function unborneIn({ commitment }: Expense, { excess }: ExpenseCharge, units: bigint): bigint {
  return commitment === null || units < excess ? units : excess;
}

/** Takes back a part of what was expensed: outstanding again, or given back with it (D-44). */
export function creditExpense(ledger: Ledger, command: CreditExpense): void {
  const { expense, given } = chargedExpense(ledger, command, 'APPROVED', 'PAID');
  const note = {
    id: command.creditNoteId,
    expense: expense.id,
    payee: expense.payee,
    number: command.creditNoteNumber,
    units: given.reduce((sum, { units }) => sum + units, 0n),
  };
  refuseIf(ledger.creditNotes.has(note.id), 'ALREADY_TAKEN');
  refuseIf(isTakenIn(ledger, note), 'DUPLICATE_CREDIT_NOTE');
  for (const { charge, units } of given) refuseIf(units > charge.approved - charge.credited, 'CREDIT_EXCEEDS_EXPENSE');
  const commitment = borneBy(ledger, expense);
  const keeps = commitment?.state === 'APPROVED' && !command.release;
  const credited = given.filter(({ units }) => units > 0n);
  const borne = credited.map(({ charge, units }) => ({ charge, units: units - unborneIn(expense, charge, units) }));
  for (const { charge, units } of keeps ? borne : []) {
    refuseIf(units > 0n && ledger.lines.get(charge.line)?.state === 'CLOSED', 'LINE_NOT_OPEN');
  }
  for (const { charge, units } of credited) {
    ledger.post(entry(charge, 'CERTIFIED', -units), ...expensedBy(charge, -units, -unborneIn(expense, charge, units)));
    if (expense.commitment !== null) charge.excess -= unborneIn(expense, charge, units);
    if (expense.state === 'PAID') {
      ledger.post(entry(charge, 'RECOVERABLE', units));
      charge.recoverable += units;
    }
    charge.credited += units;
  }
  ledger.creditNotes.set(note.id, { ...note, released: !keeps });
  expense.version += 1;
  if (keeps || !commitment) return;
  const released = borne.map(({ charge: { id, line }, units }) => ({ id, line, units }));
  ledger.post(...entriesOf(released, standsAt(commitment), -1n));
  if (commitment.state !== 'CLOSED') makeFirm(commitment, changed(commitment.charges, released, -1n));
  commitment.version += 1;
}

/** Whether a credit note that stands has this payee, number and amount (D-48). */
function isTakenIn(ledger: Ledger, { payee, number, units }: Omit<CreditNote, 'released'>): boolean {
  return [...ledger.creditNotes.values()].some(
    (other) =>
      other.payee === payee &&
      other.number === number &&
      other.units === units &&
      ledger.expenses.get(other.expense)?.state !== 'REVERSED',
  );
}
