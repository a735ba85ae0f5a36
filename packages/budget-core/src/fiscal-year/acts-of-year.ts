import type { CommandInYear } from '../book/command.ts';
import type { FiscalYearState } from './fiscal-year.ts';

type States = readonly FiscalYearState[];

/** Setting a budget up: what it consists of, before anything is spent and while it is. */
const building: States = ['PREPARATION', 'OPEN'];
/** Ruling a budget: what moves, holds, frees or states its authority, until the year is closed. */
const ruling: States = ['PREPARATION', 'OPEN', 'CLOSING'];
/** Taking on what was not committed before. */
const committing: States = ['OPEN'];
/** Seeing through or giving back what was committed, until the year is closed. */
const settling: States = ['OPEN', 'CLOSING'];
/** Paying what was approved, even after that. */
const paying: States = ['OPEN', 'CLOSING', 'CLOSED'];

/** The states of the year in which each act of a year is taken (D-90): a command without a row does not compile. */
export const statesThatTake: Readonly<Record<CommandInYear['kind'], States>> = {
  AddBudgetLine: building,
  HoldBudgetLine: ruling,
  ResumeBudgetLine: ruling,
  CloseBudgetLine: ruling,
  SetAuthority: building,
  SetSpendingControl: ruling,
  WithdrawSpendingControl: ruling,
  SetSpendingCap: ruling,
  WithdrawSpendingCap: ruling,
  GrantOverride: settling,
  DraftCommitment: committing,
  RecordCommitment: committing,
  EditCommitment: committing,
  SubmitCommitment: committing,
  ApproveCommitment: committing,
  ReturnCommitment: settling,
  RejectCommitment: settling,
  CancelCommitment: settling,
  CloseCommitment: settling,
  ReopenCommitment: committing,
  ReleaseCommitment: settling,
  RecordCommitmentAmendment: committing,
  ApproveCommitmentAmendment: committing,
  RejectCommitmentAmendment: settling,
  WithdrawCommitmentAmendment: settling,
  RecordFramework: building,
  ApproveFramework: building,
  CloseFramework: ruling,
  RecordExpense: settling,
  CertifyExpense: settling,
  ApproveExpense: settling,
  PayExpense: paying,
  RejectExpense: settling,
  SuspendExpense: settling,
  ResumeExpense: settling,
  ReverseExpense: settling,
  CreditExpense: settling,
  RecordBudgetDecision: ruling,
  ProposeBudgetMovement: ruling,
  ApproveBudgetMovement: ruling,
  RejectBudgetMovement: ruling,
  WithdrawBudgetMovement: ruling,
  ReverseBudgetMovement: ruling,
  ImportBalance: ruling,
  ImportCarriedCommitment: ruling,
};
