import type { BusinessDate, FiscalYear } from 'budget-core';
import type { Caller } from '../../access/caller.ts';
import type { MappedRow, RowKind, RowRefusal } from '../../import/mapped-row.ts';
import type { ReadRow } from '../../import/read-rows.ts';
import type { RegisterPayeeInput } from '../acts/register-payee.ts';
import type { Tools } from '../tools.ts';
import { chunksOf } from './chunks.ts';
import type { ImportKeys, ImportLedger, ImportTransaction, ReadBack, Unnamed } from './import-ledger.ts';
import { loadChunk } from './load-chunk.ts';
import { prepareBooks } from './prepare-books.ts';
import { Refusals } from './refusals.ts';

/** One run over one file. */
export interface ImportSettings {
  readonly caller: Caller;
  /** One for the run: every act carries it. */
  readonly requestId: string;
  readonly effectiveDate: BusinessDate;
  readonly kind: RowKind;
  readonly keys: ImportKeys;
  /** Opened where it is not there. */
  readonly fiscalYear: Pick<FiscalYear, 'year' | 'firstMonth' | 'currency' | 'mode' | 'distribution'>;
  /** Stands for the creditors of carried commitments, whom files do not name; null: the file brings none. */
  readonly payee: RegisterPayeeInput | null;
  readonly rowsPerChunk: { readonly first: number; readonly most: number };
  /** Asked when every row is loaded: what was read back must prove right, and a dry-run never stays. */
  readonly mayStay: (loaded: Loaded) => boolean;
  /** Told after each chunk how many rows are through. */
  readonly onProgress: (rows: number) => void;
}

/** What a run did to the books, counted; `entries` are journal entries. */
export interface Loaded {
  readonly rows: number;
  readonly acts: number;
  /** Rows whose act had been answered before: the same file again. */
  readonly replayed: number;
  readonly nodesAdded: number;
  readonly entries: number;
  /** Rows that cannot be read, or whose act was refused. */
  readonly refused: number;
  readonly readBack: ReadBack;
  readonly unnamed: Unnamed;
}

export interface ImportOutcome extends Loaded {
  /** Whether the books hold it now. */
  readonly stayed: boolean;
  /** Why, for the first of the refused rows. */
  readonly refusals: readonly RowRefusal[];
}

/**
 * Loads the rows of a file: each becomes one act on a line, and nodes that are not there yet are added, parents first.
 * All of it is one transaction: a single refusal and nothing stays. Memory holds one chunk, and counts.
 *
 * @throws LedgerConflict, LedgerUnavailable, UnfitBooksError; nothing was kept then
 */
export function importRows(
  rows: AsyncIterable<ReadRow>,
  settings: ImportSettings,
  ledger: ImportLedger,
  tools: Tools,
): Promise<ImportOutcome> {
  return ledger.transactAll(settings.caller.organisationId, async (transaction) => {
    const refusals = new Refusals();
    const counted = await loadAll(rows, settings, transaction, tools, refusals);
    const loaded = {
      ...counted,
      refused: refusals.rows,
      readBack: await transaction.readBack(settings.kind, settings.keys),
      unnamed: await transaction.unnamed(settings.kind, settings.keys),
    };
    const commit = refusals.rows === 0 && settings.mayStay(loaded);
    return { commit, result: { ...loaded, stayed: commit, refusals: refusals.first } };
  });
}

async function loadAll(
  rows: AsyncIterable<ReadRow>,
  settings: ImportSettings,
  transaction: ImportTransaction,
  tools: Tools,
  refusals: Refusals,
): Promise<Pick<Loaded, 'rows' | 'acts' | 'replayed' | 'nodesAdded' | 'entries'>> {
  const counted = { rows: 0, acts: 0, replayed: 0, nodesAdded: 0, entries: 0 };
  counted.acts += await prepareBooks(settings, transaction, tools);
  for await (const chunk of chunksOf(mapped(rows, refusals), settings.rowsPerChunk)) {
    const done = await loadChunk(chunk, settings, transaction, tools, refusals);
    counted.rows += chunk.length;
    counted.acts += done.acts;
    counted.replayed += done.replayed;
    counted.nodesAdded += done.nodesAdded;
    counted.entries += done.entries;
    settings.onProgress(counted.rows);
  }
  return counted;
}

/** The rows that say something of a line; those that cannot be read are noted, those that are skipped are nothing. */
async function* mapped(rows: AsyncIterable<ReadRow>, refusals: Refusals): AsyncGenerator<MappedRow> {
  for await (const read of rows) {
    if (read.outcome === 'MAPPED') yield read.row;
    else if (read.outcome === 'REFUSED') refusals.add(read.refusals);
  }
}
