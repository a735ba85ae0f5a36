import type {
  ActContext,
  ApproveExpense,
  CertifyExpense,
  CreditExpense,
  PayExpense,
  RecordExpense,
  RejectExpense,
} from '../../book/command.ts';
import type { ExpenseState } from '../../expense/expense.ts';
import type { Stage } from '../../journal/entry.ts';
import { readCharges } from './commitments.ts';
import { checkGoverned, judge } from './controls.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Commitment, Entry, Expense, ExpenseCharge } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';
import { checkDecided, close } from './standing-commitments.ts';

interface Seen {
  readonly expenseId: string;
  readonly expectedVersion: number;
}

export function checkSeen(expense: Expense, { expectedVersion }: Seen, ...allowed: readonly ExpenseState[]): void {
  refuseIf(expense.version !== expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!allowed.includes(expense.state), 'WRONG_STATE');
}

function post(ledger: Ledger, { id, line }: ExpenseCharge, stage: Stage, units: bigint): void {
  ledger.post(entry({ id, line }, stage, units));
}

export function entry({ id, line }: Pick<ExpenseCharge, 'id' | 'line'>, stage: Stage, units: bigint): Entry {
  return { line, authority: 'PAYMENT', stage, units, charge: id };
}

/** What is expensed of a charge; of a claim without commitment, on the side of commitments as well (D-46). */
export function expensedBy({ commitment }: Expense, charge: ExpenseCharge, units: bigint): readonly Entry[] {
  const paid = entry(charge, 'EXPENSED', units);
  return commitment === null ? [paid, { ...paid, authority: 'COMMITMENT' }] : [paid];
}

/** The commitment of a claim; null where it needs none. */
export function borneBy(ledger: Ledger, { commitment }: Expense): Commitment | null {
  return commitment === null ? null : found(ledger.commitments.get(commitment));
}

function checkTaking(ledger: Ledger, given: readonly { charge: ExpenseCharge; units: bigint }[]): void {
  for (const { charge, units } of given) if (units > 0n) checkTakes(ledger, charge.line);
}

export function recordExpense(ledger: Ledger, command: RecordExpense, { actor }: ActContext): void {
  const read = readCharges(ledger, command.charges);
  const commitment = found(ledger.commitments.get(command.commitmentId));
  const charges = read.map(([{ chargeId }, claimed]): ExpenseCharge => {
    const charge = found(commitment.charges.find(({ id }) => id === chargeId));
    return { id: charge.id, line: charge.line, claimed, certified: 0n, approved: 0n, credited: 0n, recoverable: 0n };
  });
  const { expenseId: id, reference, invoiceNumber: invoice, final } = command;
  const taken = [...ledger.expenses.values()].some((other) => other.id === id || other.reference === reference);
  refuseIf(taken, 'ALREADY_TAKEN');
  refuseIf(commitment.state !== 'APPROVED', 'WRONG_STATE');
  const { payee } = commitment;
  refuseIf(isClaimed(ledger, payee, invoice, charges), 'DUPLICATE_INVOICE');
  for (const charge of charges) {
    const left = ledger.ofCharge(charge.id, 'COMMITTED', 'CARRIED_IN') - ledger.ofCharge(charge.id, 'EXPENSED');
    refuseIf(charge.claimed > left, 'EXCEEDS_OUTSTANDING');
  }
  ledger.expenses.set(id, {
    id,
    reference,
    commitment: commitment.id,
    payee,
    invoice,
    final,
    state: 'RECORDED',
    charges,
    recordedBy: actor.personId,
    certifiedBy: null,
    approvedBy: null,
    version: 1,
  });
}

/** Whether a claim that stands has this invoice, by payee, number and amount (D-48). */
export function isClaimed(ledger: Ledger, payee: string, invoice: string, charges: readonly ExpenseCharge[]): boolean {
  const total = (claim: readonly ExpenseCharge[]) => claim.reduce((sum, { claimed }) => sum + claimed, 0n);
  return [...ledger.expenses.values()].some(
    (other) =>
      other.payee === payee &&
      other.invoice === invoice &&
      !['REJECTED', 'REVERSED'].includes(other.state) &&
      total(other.charges) === total(charges),
  );
}

/** The expense and what the command gives each of its charges: all that is claimed where it names none. */
export function chargedExpense(
  ledger: Ledger,
  command: CertifyExpense | ApproveExpense | CreditExpense,
  ...allowed: readonly ExpenseState[]
) {
  const named = command.charges && readCharges(ledger, command.charges);
  const expense = found(ledger.expenses.get(command.expenseId));
  for (const [{ chargeId }] of named ?? []) found(expense.charges.find(({ id }) => id === chargeId));
  checkSeen(expense, command, ...allowed);
  const given = expense.charges.map((charge) => ({
    charge,
    units: named ? (named.find(([{ chargeId }]) => chargeId === charge.id)?.[1] ?? 0n) : charge.claimed,
  }));
  return { expense, given };
}

export function certifyExpense(ledger: Ledger, command: CertifyExpense, { actor }: ActContext): void {
  const { expense, given } = chargedExpense(ledger, command, 'RECORDED');
  const commitment = borneBy(ledger, expense);
  refuseIf(commitment !== null && commitment.state !== 'APPROVED', 'WRONG_STATE');
  refuseIf(expense.recordedBy === actor.personId, 'SEPARATION_OF_DUTIES');
  if (!commitment) checkTaking(ledger, given);
  for (const { charge, units } of given) refuseIf(units > charge.claimed, 'EXCEEDS_CLAIM');
  for (const { charge, units } of commitment ? given : []) {
    const left = ledger.ofCharge(charge.id, 'COMMITTED', 'CARRIED_IN') - ledger.ofCharge(charge.id, 'CERTIFIED');
    refuseIf(units > left, 'EXCEEDS_OUTSTANDING');
  }
  for (const { charge, units } of given) {
    post(ledger, charge, 'CERTIFIED', units);
    charge.certified = units;
  }
  expense.state = 'CERTIFIED';
  expense.certifiedBy = actor.personId;
  expense.version += 1;
}

export function approveExpense(ledger: Ledger, command: ApproveExpense, context: ActContext): void {
  const { personId } = context.actor;
  const { expense, given } = chargedExpense(ledger, command, 'CERTIFIED');
  refuseIf([expense.recordedBy, expense.certifiedBy].includes(personId), 'SELF_APPROVAL');
  const commitment = borneBy(ledger, expense);
  if (!commitment) checkTaking(ledger, given);
  for (const { charge, units } of given) refuseIf(units > charge.certified, 'EXCEEDS_CERTIFIED');
  const certified = given.map(({ charge, units }) => entry(charge, 'CERTIFIED', units - charge.certified));
  const expensed = given.flatMap(({ charge, units }) => expensedBy(expense, charge, units));
  if (commitment && expense.final) ledger.after([...certified, ...expensed], () => checkDecided(ledger, commitment));
  const due = given.filter(({ units }) => units > 0n).map(({ charge }) => charge.line);
  if (!commitment) checkGoverned(ledger, 'COMMITMENT', due);
  if (ledger.opened().mode === 'DUAL') checkGoverned(ledger, 'PAYMENT', due);
  const { kind, expenseId: subjectId, expectedVersion } = command;
  // An override is for all that is claimed.
  const act = command.charges === null ? { kind, subjectId, expectedVersion } : null;
  judge(ledger, expensed, { context, act });
  ledger.post(...certified, ...expensed);
  if (commitment && expense.final) close(ledger, commitment);
  for (const { charge, units } of given) {
    charge.certified = units;
    charge.approved = units;
  }
  expense.state = 'APPROVED';
  expense.approvedBy = personId;
  expense.version += 1;
}

export function payExpense(ledger: Ledger, command: PayExpense, { actor }: ActContext): void {
  const expense = found(ledger.expenses.get(command.expenseId));
  checkSeen(expense, command, 'APPROVED');
  refuseIf([expense.certifiedBy, expense.approvedBy].includes(actor.personId), 'SEPARATION_OF_DUTIES');
  for (const charge of expense.charges) post(ledger, charge, 'PAID', charge.approved - charge.credited);
  expense.state = 'PAID';
  expense.version += 1;
}

export function rejectExpense(ledger: Ledger, command: RejectExpense): void {
  const expense = found(ledger.expenses.get(command.expenseId));
  checkSeen(expense, command, 'RECORDED', 'CERTIFIED', 'SUSPENDED');
  for (const charge of expense.charges) {
    post(ledger, charge, 'CERTIFIED', -charge.certified);
    charge.certified = 0n;
  }
  expense.state = 'REJECTED';
  expense.version += 1;
}
