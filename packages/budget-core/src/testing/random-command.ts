import type { Book } from '../book/book.ts';
import type { Command, SetSpendingControl } from '../book/command.ts';
import type { CommitmentState } from '../commitment/commitment.ts';
import type { Threshold } from '../control/threshold.ts';
import { asId, type BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { Amount } from '../money/amount.ts';
import { inState, type Maker, money, pick, pickSome, someLeaf } from './choose.ts';
import type { Move } from './move.ts';
import {
  approveAmendment,
  closeCommitment,
  endAmendment,
  recordAmendment,
  releaseCommitment,
  reopenCommitment,
} from './random-commitment.ts';
import { creditExpense, resumeExpense, reverseExpense, suspendExpense } from './random-correction.ts';
import { approveExpense, certifyExpense, payExpense, recordExpense, rejectExpense } from './random-expense.ts';
import { importBalance, importCarriedCommitment } from './random-import.ts';
import { decideBudgetMovement, proposeBudgetMovement, reverseBudgetMovement } from './random-movement.ts';
import { grantOverride } from './random-override.ts';

/** All kinds of command that random histories are made of: everything done within a year. */
export const kindsOfCommand: readonly Command['kind'][] = [
  'AddBudgetLine',
  'HoldBudgetLine',
  'ResumeBudgetLine',
  'CloseBudgetLine',
  'SetAuthority',
  'SetSpendingControl',
  'WithdrawSpendingControl',
  'GrantOverride',
  'DraftCommitment',
  'RecordCommitment',
  'EditCommitment',
  'SubmitCommitment',
  'ApproveCommitment',
  'ReturnCommitment',
  'RejectCommitment',
  'CancelCommitment',
  'CloseCommitment',
  'ReopenCommitment',
  'ReleaseCommitment',
  'RecordCommitmentAmendment',
  'ApproveCommitmentAmendment',
  'RejectCommitmentAmendment',
  'WithdrawCommitmentAmendment',
  'RecordExpense',
  'CertifyExpense',
  'ApproveExpense',
  'PayExpense',
  'RejectExpense',
  'SuspendExpense',
  'ResumeExpense',
  'ReverseExpense',
  'CreditExpense',
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

function dividable(book: Book): readonly BudgetLine[] {
  return book.lines().filter(({ id, leaf, state }) => {
    const { commitment, outstanding } = book.figures(id);
    return state !== 'CLOSED' && (!leaf || (commitment.consumed.isZero() && outstanding.isZero()));
  });
}

const addBudgetLine: Maker = (book, move, index) => {
  // Mostly where a line can be divided.
  const parent = pick(move.units % 4 === 0 ? book.lines() : dividable(book), move.where);
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

const setAuthority: Maker<Command> = (book, move, index) => {
  const seen = someSeenLine(book, move);
  const authority = someAuthority(book, move);
  const amount = authority === 'PAYMENT' && move.units % 2 === 0 ? barelyEnough(book, seen.lineId, move) : null;
  return {
    kind: 'SetAuthority',
    ...seen,
    authority,
    amount: amount ?? money(book, move.units * 7),
    frozen: money(book, amount === null && move.units % 3 === 0 ? move.units % 1000 : 0),
    defaultControlId: asId<'SpendingControl'>(`default-${index}`),
  };
};

/** Hardly more than what is paid out already, so that the authority to pay runs out too. */
function barelyEnough(book: Book, lineId: BudgetLineId, move: Move): string | null {
  if (!book.line(lineId)) return null;
  const { consumed } = book.figures(lineId).payment;
  return consumed.plus(Amount.fromMinorUnits(BigInt(move.units % 200), consumed.currency)).toString();
}

const someThresholds: readonly Threshold[] = [
  { percent: '85', level: 'WARN' },
  { percent: '70', level: 'INFORM' },
  { percent: '100', level: 'WARN' },
];

const always = { validFrom: null, validUntil: null };

/** Mostly at all times; else on one of the two days of the year on which commands are played, or on none. */
const somePeriods: readonly Pick<SetSpendingControl, 'validFrom' | 'validUntil'>[] = [
  always,
  always,
  always,
  { validFrom: null, validUntil: '2026-06-30' },
  { validFrom: '2026-07-01', validUntil: null },
];

const setSpendingControl: Maker<SetSpendingControl> = (book, move, index) => ({
  kind: 'SetSpendingControl',
  controlId: asId<'SpendingControl'>(`control-${index}`),
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  name: pick([null, null, 'art-1', 'art-2'], move.whom) ?? null,
  mode: pick(['BLOCK', 'WARN', 'TRACK'] as const, move.whom) ?? 'BLOCK',
  limit: move.units % 2 === 0 ? null : money(book, move.units * 5),
  tolerance: {
    percent: pick([null, null, '10', '2.5'], move.where) ?? null,
    amount: move.whom % 5 === 0 ? money(book, move.units % 5000) : null,
  },
  countsFrom: pick(['SUBMIT', 'SUBMIT', 'APPROVE', 'EXPENSE'] as const, move.where + move.whom) ?? 'SUBMIT',
  thresholds: move.units % 3 === 0 ? [] : pickSome(someThresholds, move.whom),
  ...(pick(somePeriods, move.units + move.where) ?? always),
  overrideCap: move.whom % 5 > 0 ? money(book, move.units * 3) : null,
  legalReference: null,
  defaultControlId: asId<'SpendingControl'>(`default-beside-${index}`),
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

/** All the room that a line has left, or the least bit more: where a rule that is off by one is seen. */
function atTheBoundary(book: Book, lineId: BudgetLineId | undefined, move: Move): string | null {
  if (lineId === undefined || move.units % 5 !== 0) return null;
  const room = book.headroom(lineId, 'COMMITMENT');
  if (!room?.isPositive()) return null;
  const more = Amount.fromMinorUnits(move.units % 15 === 0 ? 1n : 0n, room.currency);
  return room.plus(more).toString();
}

function content(book: Book, move: Move, index: number) {
  const first = someLeaf(book, move.where)?.id;
  const boundary = atTheBoundary(book, first, move);
  const leaves = boundary === null ? 1 + (move.whom % 3) : 1;
  // Most of them small, so that several find room beside each other.
  const units = move.units % 6 === 0 ? move.units : 1 + (move.units % 3_000);
  return {
    reference: `C${index}`,
    payeeId: asId<'Payee'>('payee'),
    purpose: 'Supplies',
    // Now and then on nothing at all.
    charges: Array.from({ length: move.units % 97 === 0 ? 0 : leaves }, (_, part) => ({
      chargeId: asId<'CommitmentCharge'>(`charge-${index}-${part}`),
      lineId: someLeaf(book, move.where + part * 3)?.id ?? asId<'BudgetLine'>('nowhere'),
      amount: boundary ?? money(book, units + part),
    })),
  };
}

/** Now and then with a payment for each charge, in the year after. */
function scheduledContent(book: Book, move: Move, index: number) {
  const written = content(book, move, index);
  if (move.whom % 4 !== 0) return written;
  const paymentSchedule = written.charges.map(({ amount }) => ({ dueOn: '2027-06-30', amount }));
  return { ...written, paymentSchedule };
}

const draftCommitment: Maker = (book, move, index) => ({
  kind: 'DraftCommitment',
  commitmentId: asId<'Commitment'>(`commitment-${index}`),
  ...scheduledContent(book, move, index),
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
  return which && { kind: 'EditCommitment', ...which, ...scheduledContent(book, move, index) };
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
  grantOverride,
  grantOverride,
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
  closeCommitment,
  reopenCommitment,
  reopenCommitment,
  reopenCommitment,
  releaseCommitment,
  recordAmendment,
  recordAmendment,
  approveAmendment,
  approveAmendment,
  endAmendment,
  recordExpense,
  recordExpense,
  certifyExpense,
  certifyExpense,
  certifyExpense,
  approveExpense,
  approveExpense,
  approveExpense,
  approveExpense,
  approveExpense,
  payExpense,
  payExpense,
  payExpense,
  payExpense,
  payExpense,
  payExpense,
  rejectExpense,
  suspendExpense,
  resumeExpense,
  resumeExpense,
  reverseExpense,
  reverseExpense,
  reverseExpense,
  creditExpense,
  creditExpense,
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
