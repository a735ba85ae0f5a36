import type { ActId, Book, BudgetLineId, BusinessDate, Command, CommitmentId, Fact } from 'budget-core';
import type { Caller } from '../access/caller.ts';
import type { SystemCaller } from '../access/system-caller.ts';
import type { Subject, Wanted } from './act.ts';
import type { RecordedVerdict } from './recorded.ts';

/** The scope of an idempotency key within its organisation: the same key elsewhere is another one (D-113). */
export interface ActKey {
  readonly actorId: string;
  readonly mutation: string;
  readonly idempotencyKey: string;
}

/** One text for a key; neither mutations nor keys hold a space. */
export function keyText({ actorId, mutation, idempotencyKey }: ActKey): string {
  return `${mutation} ${idempotencyKey} ${actorId}`;
}

/** What was answered under a key. */
export interface AnsweredAct {
  readonly id: string;
  readonly fingerprint: string;
  readonly verdict: RecordedVerdict;
  readonly subject: Subject | null;
}

/** The one act that nobody asks for: a reservation ran out, and what it held is free (D-31). */
export interface ExpireReservation {
  readonly kind: 'ExpireReservation';
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
  readonly expiresOn: BusinessDate;
}

/** One executed command, accepted or refused, as the ledger keeps it (D-73). */
export interface Act extends AnsweredAct {
  readonly id: ActId;
  readonly key: ActKey;
  readonly caller: Caller | SystemCaller;
  readonly requestId: string;
  readonly effectiveDate: BusinessDate;
  readonly recordedAt: string;
  readonly command: Command | ExpireReservation;
  /** The version that the act gave its subject; null where it made none. */
  readonly subjectVersion: number | null;
  readonly facts: readonly Fact[];
}

export interface SliceRequest {
  readonly wanted: Wanted;
  readonly effectiveDate: BusinessDate;
  /** Null: a dry-run, which has none. */
  readonly key: ActKey | null;
}

/** The part of an organisation's state that some requests touch. */
export interface Slice {
  readonly book: Book;
  /** By the text of their keys. */
  readonly answered: ReadonlyMap<string, AnsweredAct>;
  /**
   * Brings in the lines beside one, unlocked, and the overrides granted at the nodes of the slice, so that cures can
   * name where a transfer could come from, and what may still be granted (D-69).
   *
   * @returns whether there was anything to bring in that the slice had not asked for yet
   */
  loadSiblings(lineId: BudgetLineId): Promise<boolean>;
}

/** What the callback of a transaction decided: what to keep, and what to say once it is kept. */
export interface Decisions<Answer> {
  readonly acts: readonly Act[];
  readonly answers: readonly Answer[];
}

/** The store of the write path. */
export interface Ledger {
  /**
   * Locks every node that the requests touch, ancestors first, loads the slice, lets `decide` decide, keeps
   * the acts with all that their facts changed, and commits.
   *
   * @throws LedgerConflict, LedgerUnavailable; anything else is a fault, and nothing was kept
   */
  transact<Answer>(
    organisationId: string,
    requests: readonly SliceRequest[],
    decide: (slice: Slice) => Promise<Decisions<Answer>>,
  ): Promise<readonly Answer[]>;

  /** Loads the same slice from one snapshot, without locks and without effect. */
  inspect<Result>(
    organisationId: string,
    request: SliceRequest,
    look: (slice: Slice) => Promise<Result>,
  ): Promise<Result>;
}

/** Another transaction was in the way: nothing was kept, and trying again may well pass. */
export class LedgerConflict extends Error {
  override readonly name = 'LedgerConflict';
}

/** The store could not be reached to the end: whether the acts were kept is unknown, their keys will tell. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}
