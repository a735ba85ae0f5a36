import type { Role } from 'budget-core';
import { v7 as uuid } from 'uuid';
import { importRows } from '../application/import/import-rows.ts';
import { proofOf } from '../application/import/proof.ts';
import { ruleVersion } from '../application/rule-version.ts';
import { readRows } from '../import/read-rows.ts';
import { Tally } from '../import/tally.ts';
import { assertDurable } from '../persistence/durability.ts';
import { createLedgerPool, patienceOfImports } from '../persistence/ledger/pool.ts';
import { PostgresImportLedger } from '../persistence/ledger/postgres-import-ledger.ts';
import { migrate } from '../persistence/migrate.ts';
import { keysOf, readPlan } from './import-plan.ts';
import { type ImportReport, reportOf } from './import-report.ts';
import { callerOf } from './importer.ts';

export interface ImportRun {
  readonly mapping: string;
  /** Null: the mapping says when, and what to reach. */
  readonly run: string | null;
  readonly file: string;
  readonly databaseUrl: string;
  readonly organisation: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly actorRole: Role | null;
  readonly dryRun: boolean;
  readonly mayLoseWrites: boolean;
  readonly onProgress: (rows: number) => void;
}

/** Every chunk locks, loads, decides and stores once; larger ones cost memory and gain nothing. */
const rowsPerChunk = { first: 50, most: 2000 };

/** Creditors of carried commitments are not in the files that state them. */
const unnamedPayee = { reference: 'IMPORTED', name: 'Creditors that imported files do not name' };

/**
 * Loads a file, or does everything and undoes it, and says what came of it.
 *
 * @throws UsageError, InvalidMapping, UnfitServerError, UnfitBooksError, LedgerConflict, LedgerUnavailable
 */
export async function runImport(options: ImportRun): Promise<ImportReport> {
  const { file, databaseUrl, dryRun } = options;
  const { mapping, run } = await readPlan(options);
  const keys = await keysOf(file, mapping, run);
  await migrate(databaseUrl);
  const pool = createLedgerPool(databaseUrl, 1, patienceOfImports);
  const begun = performance.now();
  try {
    await assertDurable(pool, { unsafe: options.mayLoseWrites });
    const ledger = new PostgresImportLedger(pool, ruleVersion);
    const tally = new Tally(mapping, run.controlTotals);
    const { fiscalYear: year, ...budget } = mapping.budget;
    const settings = {
      caller: await callerOf(ledger, options),
      requestId: uuid(),
      effectiveDate: run.effectiveDate,
      kind: mapping.rows.kind,
      keys,
      fiscalYear: { year, ...budget },
      payee: mapping.rows.kind === 'BALANCE' ? null : unnamedPayee,
      rowsPerChunk,
      mayStay: ({ readBack }) => !dryRun && proofOf(tally.report(), readBack, budget.currency).proven,
      onProgress: options.onProgress,
    } satisfies Parameters<typeof importRows>[1];
    const tools = { now: () => new Date(), newId: () => uuid() };
    const outcome = await importRows(readRows(file, mapping, tally), settings, ledger, tools);
    return reportOf(options, settings, tally.report(), outcome, (performance.now() - begun) / 1000);
  } finally {
    await pool.end();
  }
}
