import type { CommitmentId } from '../ids.ts';
import type { CommitmentAmendmentCommand } from './amendment-command.ts';
import type { ChargeAmount } from './command.ts';

export type * from './amendment-command.ts';

/** Gives back what is not expensed; a closed commitment may be reopened (D-26). */
export interface CloseCommitment {
  readonly kind: 'CloseCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Asks again for what closing gave back (D-26). */
export interface ReopenCommitment {
  readonly kind: 'ReopenCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Gives a part of an approved commitment back for good. */
export interface ReleaseCommitment {
  readonly kind: 'ReleaseCommitment';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  /** What each charge gives back. */
  readonly charges: readonly ChargeAmount[];
  readonly reason: string;
}

/** What is done with a commitment once it was approved. */
export type StandingCommitmentCommand =
  | CloseCommitment
  | ReopenCommitment
  | ReleaseCommitment
  | CommitmentAmendmentCommand;
