import type { CommitmentAmendmentId, CommitmentId } from '../ids.ts';
import type { ChargeAmount } from './command.ts';

/** Asks for another firm amount of an approved commitment (D-25). */
export interface RecordCommitmentAmendment {
  readonly kind: 'RecordCommitmentAmendment';
  readonly amendmentId: CommitmentAmendmentId;
  readonly commitmentId: CommitmentId;
  /** The version of the commitment. */
  readonly expectedVersion: number;
  readonly purpose: string;
  /** By how much charges rise. */
  readonly increases: readonly ChargeAmount[];
  /** By how much other charges fall. */
  readonly decreases: readonly ChargeAmount[];
}

export interface ApproveCommitmentAmendment {
  readonly kind: 'ApproveCommitmentAmendment';
  readonly commitmentId: CommitmentId;
  readonly amendmentId: CommitmentAmendmentId;
  /** The version of the amendment. */
  readonly expectedVersion: number;
}

/** The old amount stands, by the word of an approver. */
export interface RejectCommitmentAmendment {
  readonly kind: 'RejectCommitmentAmendment';
  readonly commitmentId: CommitmentId;
  readonly amendmentId: CommitmentAmendmentId;
  /** The version of the amendment. */
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The old amount stands, since whoever keeps the file gives the amendment up. */
export interface WithdrawCommitmentAmendment {
  readonly kind: 'WithdrawCommitmentAmendment';
  readonly commitmentId: CommitmentId;
  readonly amendmentId: CommitmentAmendmentId;
  /** The version of the amendment. */
  readonly expectedVersion: number;
  readonly reason: string;
}

export type CommitmentAmendmentCommand =
  | RecordCommitmentAmendment
  | ApproveCommitmentAmendment
  | RejectCommitmentAmendment
  | WithdrawCommitmentAmendment;
