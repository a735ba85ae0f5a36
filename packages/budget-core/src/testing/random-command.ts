import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { CommitmentState } from '../commitment/commitment.ts';
import { asId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { inState, type Maker, money, pick, someLeaf } from './choose.ts';
import type { Move } from './move.ts';
import { approveExpense, certifyExpense, payExpense, recordExpense, rejectExpense } from './random-expense.ts';
import { importBalance, importCarriedCommitment } from './random-import.ts';
import { decideBudgetMovement, proposeBudgetMovement, reverseBudgetMovement } from './random-movement.ts';

/** All kinds of command that random histories are made of: everything done within a year. */
export const kindsOfCommand: readonly Command['kind'][] = [
  'AddBudgetLine',
  'HoldBudgetLine',
  'ResumeBudgetLine',
  'CloseBudgetLine',
  'SetAuthority',
  'SetSpendingControl',
  'WithdrawSpendingControl',
  'DraftCommitment',
  'RecordCommitment',
  'EditCommitment',
  'SubmitCommitment',
  'ApproveCommitment',
  'ReturnCommitment',
  'RejectCommitment',
  'CancelCommitment',
  'RecordExpense',
  'CertifyExpense',
  'ApproveExpense',
  'PayExpense',
  'RejectExpense',
  'RecordBudgetDecision',
  'ProposeBudgetMovement',
  'ApproveBudgetMovement',
  'RejectBudgetMovement',
  'WithdrawBudgetMovement',
  'ReverseBudgetMovement',
  'ImportBalance',
  'ImportCarriedCommitment',
];

/** Reads a move as a command: mostly one that makes sense in the present state, sometimes one that does not. */
export function commandOf(book: Book, move: Move, index: number): Command {
  const make = weighted[move.what % weighted.length] ?? setAuthority;
  return make(book, move, index) ?? recordCommitment(book, move, index);
}

function someLine(book: Book, number: number): BudgetLine | undefined {
  return pick(book.lines(), number);
}

function someAuthority(book: Book, move: Move): Authority {
  const dual = book.fiscalYears().some(({ mode }) => mode === 'DUAL');
  return move.whom % 2 === 0 || (!dual && move.units % 10 > 0) ? 'COMMITMENT' : 'PAYMENT';
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
  const stale = move.units % 17 === 0 ? 1 : 0;
  return { lineId: line?.id ?? asId<'BudgetLine'>('nowhere'), expectedVersion: (line?.version ?? 1) + stale };
}

const setAuthority: Maker<Command> = (book, move, index) => ({
  kind: 'SetAuthority',
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  amount: money(book, move.units * 7),
  frozen: money(book, move.units % 3 === 0 ? move.units % 1000 : 0),
  defaultControlId: asId<'SpendingControl'>(`default-${index}`),
});

const setSpendingControl: Maker = (book, move, index) => ({
  kind: 'SetSpendingControl',
  controlId: asId<'SpendingControl'>(`control-${index}`),
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  mode: pick(['BLOCK', 'WARN', 'TRACK'] as const, move.whom) ?? 'BLOCK',
  limit: move.units % 4 === 0 ? null : money(book, move.units * 5),
  legalReference: null,
});

const withdrawSpendingControl: Maker = (book, move, index) => {
  const controls = book.lines().flatMap(({ id }) => book.controlsAt(id));
  const explicit = controls.filter(({ origin }) => origin === 'EXPLICIT');
  const control = pick(move.units % 9 === 0 ? controls : explicit, move.where);
  if (!control) return null;
  return {
    kind: 'WithdrawSpendingControl',
    controlId: control.id,
    expectedVersion: control.version,
    defaultControlId: asId<'SpendingControl'>(`default-${index}`),
  };
};

const holdOrResume: Maker = (book, move) => {
  const line = pick(
    book.lines().filter(({ state }) => state === 'HOLD' || move.units % 3 === 0),
    move.where,
  );
  if (!line) return null;
  const kind = line.state === 'HOLD' ? 'ResumeBudgetLine' : 'HoldBudgetLine';
  return { kind, lineId: line.id, expectedVersion: line.version };
};

/** Seldom, since a closed line takes nothing more; mostly one that holds nothing. */
const closeBudgetLine: Maker = (book, move) => {
  if (move.units % 4 !== 0) return null;
  const idle = book.lines().filter(({ id, leaf }) => {
    const { commitment, outstanding, payable } = book.figures(id);
    return leaf && commitment.reserved.isZero() && outstanding.isZero() && payable.isZero();
  });
  const line = pick(move.whom % 5 === 0 ? book.lines() : idle, move.where);
  return line ? { kind: 'CloseBudgetLine', lineId: line.id, expectedVersion: line.version } : null;
};

function content(book: Book, move: Move, index: number) {
  const leaves = 1 + (move.whom % 3);
  // Half of them small, so that several find room beside each other.
  const units = move.units % 2 === 0 ? move.units : move.units % 10_000;
  return {
    reference: `C${index}`,
    payeeId: asId<'Payee'>('payee'),
    purpose: 'Supplies',
    charges: Array.from({ length: leaves }, (_, part) => ({
      chargeId: asId<'CommitmentCharge'>(`charge-${index}-${part}`),
      lineId: someLeaf(book, move.where + part * 3)?.id ?? asId<'BudgetLine'>('nowhere'),
      amount: money(book, units + part),
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
  const stale = move.units % 17 === 0 ? 1 : 0;
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

/** Each kind as often as a year of work has it. */
const weighted: readonly Maker[] = [
  addBudgetLine,
  addBudgetLine,
  setAuthority,
  setAuthority,
  setAuthority,
  setSpendingControl,
  withdrawSpendingControl,
  holdOrResume,
  closeBudgetLine,
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
  certifyExpense,
  certifyExpense,
  certifyExpense,
  approveExpense,
  approveExpense,
  approveExpense,
  payExpense,
  payExpense,
  payExpense,
  rejectExpense,
  proposeBudgetMovement,
  proposeBudgetMovement,
  proposeBudgetMovement,
  decideBudgetMovement,
  decideBudgetMovement,
  reverseBudgetMovement,
  importBalance,
  importBalance,
  importCarriedCommitment,
  importCarriedCommitment,
];
