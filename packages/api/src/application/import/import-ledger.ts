export type { Caller } from '../../access/caller.ts';
export type { RowKind } from '../../import/mapped-row.ts';

import type { Caller } from '../../access/caller.ts';
import type { RowKind } from '../../import/mapped-row.ts';
import type { Decisions, Slice, SliceRequest } from '../ledger.ts';

/** The keys of the acts of one file begin alike, and so do those of all files of one mapping. */
export interface ImportKeys {
  /** Begins the key of every act that loads a row by the mapping. */
  readonly mapping: string;
  /** Begins the key of every act that loads a row of this file by the mapping. */
  readonly file: string;
}

/** What the store holds of the rows of a file, added up by itself. */
export interface ReadBack {
  /** Lines, or carried commitments. */
  readonly count: number;
  /** Exact sums by the names of measures, as text. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Lines or carried commitments that an earlier file of the mapping loaded and this one does not name. */
export interface Unnamed {
  readonly count: number;
  /** The first of their codes or references. */
  readonly names: readonly string[];
}

/** One transaction of many batches: each sees what the earlier ones kept, and nobody else does until the end. */
export interface ImportTransaction {
  /** Locks, loads, decides and keeps as `Ledger.transact` does. */
  batch<Answer>(
    requests: readonly SliceRequest[],
    decide: (slice: Slice) => Promise<Decisions<Answer>>,
  ): Promise<readonly Answer[]>;
  readBack(kind: RowKind, keys: ImportKeys): Promise<ReadBack>;
  unnamed(kind: RowKind, keys: ImportKeys): Promise<Unnamed>;
}

/** The store of imports. */
export interface ImportLedger {
  /**
   * Runs `work` in one transaction; it commits if `work` says so, and undoes everything otherwise.
   *
   * @throws LedgerConflict, LedgerUnavailable; anything else is a fault, and nothing was kept
   */
  transactAll<Result>(
    organisationId: string,
    work: (transaction: ImportTransaction) => Promise<{ readonly commit: boolean; readonly result: Result }>,
  ): Promise<Result>;

  /** A person as the last act shows whoever acted; null: nobody of this id ever did. */
  caller(organisationId: string, personId: string): Promise<Caller | null>;
}
