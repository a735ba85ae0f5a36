import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { CommitmentState } from '../commitment/commitment.ts';
import type { ExpenseState } from '../expense/expense.ts';
import { asId } from '../ids.ts';
import type { Authority } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Move } from './random-history.ts';

/** Reads a move as a command: mostly one that makes sense in the present state, sometimes one that does not. */
export function commandOf(book: Book, move: Move, index: number): Command {
  const make = weighted[move.what % weighted.length] ?? setAuthority;
  return make(book, move, index) ?? recordCommitment(book, move, index);
}

/** Makes a command of one kind; null where nothing is there yet that it could be about. */
type Maker<Made extends Command | null = Command | null> = (book: Book, move: Move, index: number) => Made;

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(items.length, 1)];
}

/** Mostly a noun in the state that the command takes, now and then any. */
function inState<Noun extends { readonly state: string }>(
  nouns: readonly Noun[],
  states: readonly string[],
  move: Move,
): Noun | undefined {
  const ready = nouns.filter(({ state }) => states.includes(state));
  return pick(move.cents % 9 === 0 ? nouns : ready, move.where);
}

function money(cents: number): string {
  const text = String(cents % 100_000).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

function someLine(book: Book, number: number): BudgetLine | undefined {
  return pick(book.lines(), number);
}

function someLeaf(book: Book, number: number): BudgetLine | undefined {
  return pick(
    book.lines().filter((line) => line.leaf),
    number,
  );
}

function someAuthority(book: Book, move: Move): Authority {
  const dual = book.fiscalYears().some(({ mode }) => mode === 'DUAL');
  return move.whom % 2 === 0 || (!dual && move.cents % 10 > 0) ? 'COMMITMENT' : 'PAYMENT';
}

const addBudgetLine: Maker = (book, move, index) => {
  const parent = someLine(book, move.where);
  const deep = (parent?.path.length ?? 0) >= 4;
  return {
    kind: 'AddBudgetLine',
    lineId: asId<'BudgetLine'>(`line-${index}`),
    parentId: move.whom % 5 === 0 || deep ? null : (parent?.id ?? null),
    code: `L${index}`,
    labels: { fr: `Ligne ${index}`, en: `Line ${index}` },
  };
};

/** A line, now and then as it was not seen by anybody. */
function someSeenLine(book: Book, move: Move) {
  const line = someLine(book, move.where);
  const stale = move.cents % 17 === 0 ? 1 : 0;
  return { lineId: line?.id ?? asId<'BudgetLine'>('nowhere'), expectedVersion: (line?.version ?? 1) + stale };
}

const setAuthority: Maker<Command> = (book, move, index) => ({
  kind: 'SetAuthority',
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  amount: money(move.cents * 7),
  frozen: move.cents % 3 === 0 ? money(move.cents % 1000) : '0.00',
  defaultControlId: asId<'SpendingControl'>(`default-${index}`),
});

const setSpendingControl: Maker = (book, move, index) => ({
  kind: 'SetSpendingControl',
  controlId: asId<'SpendingControl'>(`control-${index}`),
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  mode: pick(['BLOCK', 'WARN', 'TRACK'] as const, move.whom) ?? 'BLOCK',
  limit: move.cents % 4 === 0 ? null : money(move.cents * 5),
  legalReference: null,
});

const withdrawSpendingControl: Maker = (book, move, index) => {
  const control = pick(book.controlsAt(someLine(book, move.where)?.id ?? asId<'BudgetLine'>('nowhere')), move.whom);
  return {
    kind: 'WithdrawSpendingControl',
    controlId: control?.id ?? asId<'SpendingControl'>('none'),
    expectedVersion: control?.version ?? 1,
    defaultControlId: asId<'SpendingControl'>(`default-${index}`),
  };
};

const lineState: Maker = (book, move) => {
  const line = pick(
    book.lines().filter(({ state }) => state === 'HOLD' || move.cents % 3 === 0),
    move.where,
  );
  if (!line) return null;
  const kind = line.state === 'HOLD' ? 'ResumeBudgetLine' : move.whom % 3 === 0 ? 'CloseBudgetLine' : 'HoldBudgetLine';
  return { kind, lineId: line.id, expectedVersion: line.version };
};

function content(book: Book, move: Move, index: number) {
  const leaves = 1 + (move.whom % 3);
  return {
    reference: `C${index}`,
    payeeId: asId<'Payee'>('payee'),
    purpose: 'Supplies',
    charges: Array.from({ length: leaves }, (_, part) => ({
      chargeId: asId<'CommitmentCharge'>(`charge-${index}-${part}`),
      lineId: someLeaf(book, move.where + part * 3)?.id ?? asId<'BudgetLine'>('nowhere'),
      amount: money(move.cents + part),
    })),
  };
}

const draftCommitment: Maker = (book, move, index) => ({
  kind: 'DraftCommitment',
  commitmentId: asId<'Commitment'>(`commitment-${index}`),
  ...content(book, move, index),
});

const recordCommitment: Maker<Command> = (book, move, index) => ({
  kind: 'RecordCommitment',
  commitmentId: asId<'Commitment'>(`commitment-${index}`),
  ...content(book, move, index),
});

function someCommitment(book: Book, move: Move, ...states: readonly CommitmentState[]) {
  const commitment = inState(book.commitments(), states, move);
  if (!commitment) return null;
  const stale = move.cents % 17 === 0 ? 1 : 0;
  return { commitmentId: commitment.id, expectedVersion: commitment.version + stale };
}

const editCommitment: Maker = (book, move, index) => {
  const which = someCommitment(book, move, 'DRAFT', 'RETURNED');
  return which && { kind: 'EditCommitment', ...which, ...content(book, move, index) };
};

const submitCommitment: Maker = (book, move) => {
  const which = someCommitment(book, move, 'DRAFT', 'RETURNED');
  return which && { kind: 'SubmitCommitment', ...which };
};

const approveCommitment: Maker = (book, move) => {
  const which = someCommitment(book, move, 'SUBMITTED');
  return which && { kind: 'ApproveCommitment', ...which };
};

const endings = ['ReturnCommitment', 'RejectCommitment', 'CancelCommitment'] as const;

const endCommitment: Maker = (book, move) => {
  const which = someCommitment(book, move, 'SUBMITTED', 'APPROVED');
  const kind = pick(endings, move.whom);
  return which && kind ? { kind, ...which, reason: 'Not this year' } : null;
};

const recordExpense: Maker = (book, move, index) => {
  const approved = book.commitments().filter(({ state }) => state === 'APPROVED');
  const commitment = pick(approved, move.where);
  const charge = pick(commitment?.charges ?? [], move.whom);
  if (!commitment || !charge) return null;
  return {
    kind: 'RecordExpense',
    expenseId: asId<'Expense'>(`expense-${index}`),
    commitmentId: commitment.id,
    reference: `E${index}`,
    invoiceNumber: `F${index}`,
    charges: [
      {
        chargeId: charge.id,
        amount: (move.cents % 3 === 0 ? charge.amount : charge.amount.minus(charge.expensed)).toString(),
      },
    ],
  };
};

function someExpense(book: Book, move: Move, ...states: readonly ExpenseState[]) {
  const expense = inState(book.expenses(), states, move);
  if (!expense) return null;
  return { charges: expense.charges, which: { expenseId: expense.id, expectedVersion: expense.version } };
}

const certifyExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'RECORDED');
  const charges = found?.charges.map(({ chargeId, claimed }) => ({
    chargeId,
    amount: move.cents % 5 === 0 ? money(move.cents) : claimed.toString(),
  }));
  return found && { kind: 'CertifyExpense', ...found.which, charges: move.whom % 2 === 0 ? null : (charges ?? null) };
};

const approveExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'CERTIFIED');
  const charges = found?.charges.map(({ chargeId, certified }) => ({ chargeId, amount: certified.toString() }));
  return found && { kind: 'ApproveExpense', ...found.which, charges: move.cents % 3 === 0 ? null : (charges ?? null) };
};

const payExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'APPROVED');
  return found && { kind: 'PayExpense', ...found.which };
};

const rejectExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'RECORDED', 'CERTIFIED');
  return found && { kind: 'RejectExpense', ...found.which, reason: 'Wrong supplier' };
};

/** Each kind as often as a year of work has it. */
const weighted: readonly Maker[] = [
  addBudgetLine,
  addBudgetLine,
  setAuthority,
  setAuthority,
  setAuthority,
  setSpendingControl,
  withdrawSpendingControl,
  lineState,
  draftCommitment,
  recordCommitment,
  recordCommitment,
  recordCommitment,
  editCommitment,
  submitCommitment,
  submitCommitment,
  approveCommitment,
  approveCommitment,
  approveCommitment,
  endCommitment,
  recordExpense,
  recordExpense,
  recordExpense,
  certifyExpense,
  certifyExpense,
  approveExpense,
  approveExpense,
  payExpense,
  payExpense,
  rejectExpense,
];
