import type { CreditExpense, ResumeExpense, ReverseExpense, SuspendExpense } from '../../book/command.ts';
import { entriesOf, standsAt } from './commitments.ts';
import { borneBy, chargedExpense, checkSeen, entry, expensedBy } from './expenses.ts';
import type { Ledger } from './ledger.ts';
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
    ledger.post(entry(charge, 'CERTIFIED', -due), ...expensedBy(expense, charge, -due));
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

/** Takes back a part of what was expensed: outstanding again, or given back with it (D-44). */
export function creditExpense(ledger: Ledger, command: CreditExpense): void {
  const { expense, given } = chargedExpense(ledger, command, 'APPROVED', 'PAID');
  for (const { charge, units } of given) refuseIf(units > charge.approved - charge.credited, 'CREDIT_EXCEEDS_EXPENSE');
  const commitment = borneBy(ledger, expense);
  const keeps = commitment?.state === 'APPROVED' && !command.release;
  const credited = given.filter(({ units }) => units > 0n);
  for (const { charge } of keeps ? credited : []) {
    refuseIf(ledger.lines.get(charge.line)?.state === 'CLOSED', 'LINE_NOT_OPEN');
  }
  for (const { charge, units } of credited) {
    ledger.post(entry(charge, 'CERTIFIED', -units), ...expensedBy(expense, charge, -units));
    if (expense.state === 'PAID') {
      ledger.post(entry(charge, 'RECOVERABLE', units));
      charge.recoverable += units;
    }
    charge.credited += units;
  }
  expense.version += 1;
  if (keeps || !commitment) return;
  const released = credited.map(({ charge: { id, line }, units }) => ({ id, line, units }));
  ledger.post(...entriesOf(released, standsAt(commitment), -1n));
  if (commitment.state !== 'CLOSED') makeFirm(commitment, changed(commitment.charges, released, -1n));
  commitment.version += 1;
}
