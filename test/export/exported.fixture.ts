import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportStatement } from 'budget-api/export/export-statement.ts';
import type { Format } from 'budget-api/export/formats.ts';
import { type Cell, cellText, type FileRow } from 'budget-api/import/cell.ts';
import { readCsv } from 'budget-api/import/read-csv.ts';
import { readXlsx } from 'budget-api/import/read-xlsx.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { createReadSnapshots } from 'budget-api/persistence/reads/read-snapshots.ts';

/** A folder that is gone after the work. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-export-'));
  return work(folder).finally(() => rm(folder, { recursive: true }));
}

interface Asked {
  readonly databaseUrl: string;
  readonly organisationId: string;
  readonly format: Format;
  readonly path: string;
}

/** Exports 2026 as the command does. */
export async function exported({ databaseUrl, ...request }: Asked): Promise<number> {
  const database = await createDatabase({ url: databaseUrl, poolSize: 2, log: () => undefined });
  const reads = createReadSnapshots(database.pool, null);
  return exportStatement(reads, { ...request, fiscalYear: 2026 }).finally(() => database.close());
}

/** A row by the names of its columns. */
export type Cells = Readonly<Record<string, Cell>>;

const shared = { headerRow: 1, columns: {}, decimalSign: '.', thousandsSign: '' } as const;

export function csvRows(path: string): Promise<readonly Cells[]> {
  return named(readCsv(path, { ...shared, format: 'csv', encoding: 'utf-8', separator: ',', quote: '"' }));
}

export function sheetRows(path: string, sheet: string): Promise<readonly Cells[]> {
  return named(readXlsx(path, { ...shared, format: 'xlsx', sheet, roundNumberCellsWithin: null }));
}

async function named(rows: AsyncIterable<FileRow>): Promise<readonly Cells[]> {
  let header: readonly string[] | null = null;
  const found: Cells[] = [];
  for await (const { cells } of rows) {
    if (header === null) header = cells.map(cellText);
    else found.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
  }
  return found;
}

const balanceColumns = [
  'own_commitment_authorised',
  'own_commitment_frozen',
  'own_payment_authorised',
  'own_payment_frozen',
  'commitment_authorised',
  'commitment_frozen',
  'carried_in',
  'reserved',
  'committed',
  'expensed_without_commitment',
  'payment_authorised',
  'payment_frozen',
  'certified',
  'expensed',
  'paid',
];

/** What every line holds, of its own and with all below it; 0 and 0.00 are the same. */
export const balancesQuery = `
  select line.code, line.label_fr, line.label_en, parent.code as parent,
    ${balanceColumns.map((column) => `trim_scale(balance.${column}) as ${column}`).join(', ')}
  from budget_line line join line_balance balance on balance.line_id = line.id
  left join budget_line parent on parent.id = line.parent_id
  where line.fiscal_year = 2026 order by line.code collate "C"`;
