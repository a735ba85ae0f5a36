import type {
  BudgetDecision,
  BudgetMovement,
  Commitment,
  CommitmentAmendment,
  CommitmentCharge,
  Expense,
  ExpenseCharge,
  FiscalYear,
  Framework,
  Override,
  Payee,
  SpendingCap,
} from 'budget-core';
import type { Caller } from '../access/caller.ts';
import type { ActRow, ControlRow, EntryRow, LineRow, PersonRow } from '../application/reads.ts';
import type { RecordedVerdict } from '../application/recorded.ts';
import { builder } from './builder.ts';

/*
 * The object types that name each other, each shown from its noun; its own file says what it shows. They stand
 * here so that those files do not import each other in circles.
 */
export const FiscalYearType = builder.objectRef<FiscalYear>('FiscalYear');
export const BudgetLineType = builder.objectRef<LineRow>('BudgetLine');
export const SpendingControlType = builder.objectRef<ControlRow>('SpendingControl');
export const SpendingCapType = builder.objectRef<SpendingCap>('SpendingCap');
export const OverrideType = builder.objectRef<Override>('Override');
export const PayeeType = builder.objectRef<Payee>('Payee');
export const PersonType = builder.objectRef<PersonRow>('Person');
export const MeType = builder.objectRef<Caller>('Me');
export const CommitmentType = builder.objectRef<Commitment>('Commitment');
export const CommitmentChargeType = builder.objectRef<CommitmentCharge>('CommitmentCharge');
export const CommitmentAmendmentType = builder.objectRef<CommitmentAmendment>('CommitmentAmendment');
export const FrameworkType = builder.objectRef<Framework>('Framework');
export const ExpenseType = builder.objectRef<Expense>('Expense');
export const ExpenseChargeType = builder.objectRef<ExpenseCharge>('ExpenseCharge');
export const BudgetDecisionType = builder.objectRef<BudgetDecision>('BudgetDecision');
export const BudgetMovementType = builder.objectRef<BudgetMovement>('BudgetMovement');
export const ActType = builder.objectRef<ActRow>('Act');
export const JournalEntryType = builder.objectRef<EntryRow>('JournalEntry');
export const VerdictType = builder.objectRef<RecordedVerdict>('Verdict');
