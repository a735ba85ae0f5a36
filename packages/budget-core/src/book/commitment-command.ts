import type { BudgetLineId, CommitmentChargeId, CommitmentId, FrameworkId, PayeeId } from '../ids.ts';
import type { AmountText } from './command.ts';

export interface ChargeRequest {
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly amount: AmountText;
}

/** A payment that is foreseen: a day as `2027-06-30`, and how much. */
export interface InstalmentRequest {
  readonly dueOn: string;
  readonly amount: AmountText;
}

export interface CommitmentContent {
  readonly reference: string;
  readonly payeeId: PayeeId;
  readonly purpose: string;
  readonly charges: readonly ChargeRequest[];
  /** Its sum is that of the charges (D-24); left out or empty: none. */
  readonly paymentSchedule?: readonly InstalmentRequest[];
  /** The last day of its reservation, as `2026-06-30` (D-31); left out: it does not expire. */
  readonly expiresOn?: string | null;
  /** The framework that it is an order under (D-32); left out: none. */
  readonly frameworkId?: FrameworkId | null;
}

/** Keeps a commitment in preparation: it holds no amount. */
export interface DraftCommitment extends CommitmentContent {
  readonly kind: 'DraftCommitment';
  readonly commitmentId: CommitmentId;
}

/** Drafts and submits in one act: refused for want of authority, nothing is kept. */
export interface RecordCommitment extends CommitmentContent {
  readonly kind: 'RecordCommitment';
  readonly commitmentId: CommitmentId;
}

/** Replaces the content of a draft or returned commitment. */
export interface EditCommitment extends CommitmentContent {
  readonly kind: 'EditCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
}

/** Reserves the amount of a draft or returned commitment (D-21). */
export interface SubmitCommitment {
  readonly kind: 'SubmitCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
}

export interface ApproveCommitment {
  readonly kind: 'ApproveCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
}

/** Hands a submitted commitment back for correction and frees its reservation (D-29). */
export interface ReturnCommitment {
  readonly kind: 'ReturnCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface RejectCommitment {
  readonly kind: 'RejectCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Gives everything back; only while nothing is expensed (D-27). */
export interface CancelCommitment {
  readonly kind: 'CancelCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** What is done with a commitment until it is approved, or given up. */
export type CommitmentCommand =
  | DraftCommitment
  | RecordCommitment
  | EditCommitment
  | SubmitCommitment
  | ApproveCommitment
  | ReturnCommitment
  | RejectCommitment
  | CancelCommitment;
