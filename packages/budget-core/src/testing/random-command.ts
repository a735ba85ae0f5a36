import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { CommitmentState } from '../commitment/commitment.ts';
import { asId } from '../ids.ts';
import { inState, type Maker, pick } from './choose.ts';
import type { Move } from './move.ts';
import { setSpendingCap, withdrawSpendingCap } from './random-cap.ts';
import {
  approveAmendment,
  closeCommitment,
  endAmendment,
  recordAmendment,
  releaseCommitment,
  reopenCommitment,
} from './random-commitment.ts';
import { charged, someContent } from './random-content.ts';
import { setSpendingControl, withdrawSpendingControl } from './random-control.ts';
import { creditExpense, resumeExpense, reverseExpense, suspendExpense } from './random-correction.ts';
import { approveExpense, certifyExpense, payExpense, recordExpense, rejectExpense } from './random-expense.ts';
import { approveFramework, closeFramework, recordFramework } from './random-framework.ts';
import { importBalance, importCarriedCommitment } from './random-import.ts';
import { addBudgetLine, closeBudgetLine, holdOrResume, setAuthority } from './random-line.ts';
import { decideBudgetMovement, proposeBudgetMovement, reverseBudgetMovement } from './random-movement.ts';
import { grantOverride, overriddenSubmission } from './random-override.ts';
import { actOnYear, openFiscalYear } from './random-year.ts';

/** Every kind of command: a kind without a line does not compile. */
const kinds: Readonly<Record<Command['kind'], true>> = {
  OpenFiscalYear: true,
  PrepareFiscalYear: true,
  OpenPreparedFiscalYear: true,
  BeginFiscalYearClosing: true,
  CloseFiscalYear: true,
  ReverseFiscalYearClosing: true,
  RegisterPayee: true,
  AddBudgetLine: true,
  HoldBudgetLine: true,
  ResumeBudgetLine: true,
  CloseBudgetLine: true,
  SetAuthority: true,
  SetSpendingControl: true,
  WithdrawSpendingControl: true,
  SetSpendingCap: true,
  WithdrawSpendingCap: true,
  GrantOverride: true,
  DraftCommitment: true,
  RecordCommitment: true,
  EditCommitment: true,
  SubmitCommitment: true,
  ApproveCommitment: true,
  ReturnCommitment: true,
  RejectCommitment: true,
  CancelCommitment: true,
  CloseCommitment: true,
  ReopenCommitment: true,
  ReleaseCommitment: true,
  RecordCommitmentAmendment: true,
  ApproveCommitmentAmendment: true,
  RejectCommitmentAmendment: true,
  WithdrawCommitmentAmendment: true,
  RecordFramework: true,
  ApproveFramework: true,
  CloseFramework: true,
  RecordExpense: true,
  CertifyExpense: true,
  ApproveExpense: true,
  PayExpense: true,
  RejectExpense: true,
  SuspendExpense: true,
  ResumeExpense: true,
  ReverseExpense: true,
  CreditExpense: true,
  RecordBudgetDecision: true,
  ProposeBudgetMovement: true,
  ApproveBudgetMovement: true,
  RejectBudgetMovement: true,
  WithdrawBudgetMovement: true,
  ReverseBudgetMovement: true,
  ImportBalance: true,
  ImportCarriedCommitment: true,
};

/** All kinds of command that random histories are made of. */
export const kindsOfCommand: readonly string[] = Object.keys(kinds);

/** Reads a move as a command: mostly one that makes sense in the present state, sometimes one that does not. */
export function commandOf(book: Book, move: Move, index: number): Command {
  const onYear = actOnYear(book, move);
  if (onYear) return onYear;
  // Where nothing is there yet for one kind, others are tried before one more commitment is recorded.
  for (const further of [0, 1, 2, 3]) {
    const make = pick(weighted, move.what + further * 17);
    const command = make?.(book, move, index) ?? null;
    if (command) return command;
  }
  return recordCommitment(book, move, index);
}

const draftCommitment: Maker = (book, move, index) => ({
  kind: 'DraftCommitment',
  commitmentId: asId<'Commitment'>(`commitment-${index}`),
  ...someContent(book, move, index),
});

const recordCommitment: Maker<Command> = (book, move, index) => ({
  kind: 'RecordCommitment',
  commitmentId: asId<'Commitment'>(`commitment-${index}`),
  ...charged(book, move, index),
});

function someCommitment(book: Book, move: Move, ...states: readonly CommitmentState[]) {
  const commitment = inState(book.commitments(), states, move);
  if (!commitment) return null;
  const stale = move.units % 17 === 0 ? 1 : 0;
  return { commitmentId: commitment.id, expectedVersion: commitment.version + stale };
}

const editCommitment: Maker = (book, move, index) => {
  const which = someCommitment(book, move, 'DRAFT', 'RETURNED');
  return which && { kind: 'EditCommitment', ...which, ...someContent(book, move, index) };
};

const submitCommitment: Maker = (book, move) => {
  const overridden = move.units % 4 > 0 ? overriddenSubmission(book) : null;
  if (overridden) return overridden;
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

const registerPayee: Maker<Command> = (_, move, index) => ({
  kind: 'RegisterPayee',
  payeeId: asId<'Payee'>(`payee-${index}`),
  reference: `P${move.units % 5 === 0 ? 1 : index + 2}`,
  name: 'Imprimerie du Port',
});

/** Each kind as often as a year of work has it. */
const weighted: readonly Maker[] = [
  openFiscalYear,
  registerPayee,
  addBudgetLine,
  addBudgetLine,
  setAuthority,
  setAuthority,
  setAuthority,
  setSpendingControl,
  setSpendingControl,
  setSpendingControl,
  grantOverride,
  grantOverride,
  grantOverride,
  grantOverride,
  withdrawSpendingControl,
  holdOrResume,
  holdOrResume,
  closeBudgetLine,
  closeBudgetLine,
  draftCommitment,
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
  recordAmendment,
  recordAmendment,
  approveAmendment,
  approveAmendment,
  approveAmendment,
  endAmendment,
  endAmendment,
  endAmendment,
  endAmendment,
  recordFramework,
  approveFramework,
  approveFramework,
  closeFramework,
  closeFramework,
  recordExpense,
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
  suspendExpense,
  resumeExpense,
  resumeExpense,
  resumeExpense,
  reverseExpense,
  reverseExpense,
  reverseExpense,
  reverseExpense,
  creditExpense,
  creditExpense,
  creditExpense,
  creditExpense,
  creditExpense,
  creditExpense,
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
  setSpendingCap,
  setSpendingCap,
  withdrawSpendingCap,
];
