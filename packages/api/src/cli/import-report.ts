import { basename } from 'node:path';
import type { Unnamed } from '../application/import/import-ledger.ts';
import type { ImportOutcome, ImportSettings } from '../application/import/import-rows.ts';
import { type Proof, proofOf } from '../application/import/proof.ts';
import type { RowKind, RowRefusal } from '../import/mapped-row.ts';
import type { ReadReport } from '../import/tally.ts';

/** What became of a run: the books hold the file, or hold it already, or nothing was changed and why. */
export type ImportStatus = 'LOADED' | 'ALREADY_LOADED' | 'DRY_RUN' | 'NOT_LOADED';

/** All that a run has to say, for programs; amounts are text. */
export interface ImportReport {
  readonly status: ImportStatus;
  readonly file: string;
  readonly organisation: string;
  readonly fiscalYear: number;
  readonly currency: string;
  readonly effectiveDate: string;
  readonly kind: RowKind;
  readonly requestId: string;
  readonly rows: Pick<ReadReport, 'loaded' | 'skipped'> & { readonly read: number; readonly refused: number };
  /** Why, for the first of the refused rows. */
  readonly refusals: readonly RowRefusal[];
  readonly columns: ReadReport['columns'];
  readonly controls: ReadReport['controls'];
  readonly identities: ReadReport['identities'];
  readonly subTotalsChecked: number;
  readonly cellsRounded: number;
  readonly labelsShortened: number;
  /** The file beside the database, read back on its own. */
  readonly proof: Proof;
  readonly acts: number;
  /** Rows that had been loaded before: the same file again. */
  readonly replayed: number;
  readonly nodesAdded: number;
  readonly journalEntries: number;
  /** Loaded by an earlier file of the mapping and not named by this one: left as it is. */
  readonly unnamed: Unnamed;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

interface Asked {
  readonly file: string;
  readonly organisation: string;
  readonly dryRun: boolean;
}

export function reportOf(
  { file, organisation, dryRun }: Asked,
  settings: ImportSettings,
  read: ReadReport,
  outcome: ImportOutcome,
  seconds: number,
): ImportReport {
  const { fiscalYear, effectiveDate, kind, requestId } = settings;
  const { refusals, refused, acts, replayed, nodesAdded, entries, unnamed } = outcome;
  const { columns, controls, identities, subTotalsChecked, cellsRounded, labelsShortened } = read;
  const proof = proofOf(read, outcome.readBack, fiscalYear.currency);
  const proven = proof.proven && refused === 0;
  return {
    status: statusOf(proven, dryRun, acts),
    file: basename(file),
    organisation,
    fiscalYear: fiscalYear.year,
    currency: fiscalYear.currency,
    effectiveDate,
    kind,
    requestId,
    rows: { read: read.rowsRead, loaded: read.loaded, skipped: read.skipped, refused },
    refusals,
    columns,
    controls,
    identities,
    subTotalsChecked,
    cellsRounded,
    labelsShortened,
    proof: { ...proof, proven },
    acts,
    replayed,
    nodesAdded,
    journalEntries: entries,
    unnamed,
    seconds,
    rowsPerSecond: Math.round(outcome.rows / seconds),
  };
}

function statusOf(proven: boolean, dryRun: boolean, acts: number): ImportStatus {
  if (!proven) return 'NOT_LOADED';
  if (dryRun) return 'DRY_RUN';
  return acts === 0 ? 'ALREADY_LOADED' : 'LOADED';
}
