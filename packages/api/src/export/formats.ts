import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Column } from './columns.ts';
import { toCsv } from './csv.ts';
import { fiscalDataPackage } from './fiscal-data-package.ts';
import { sheetXml } from './sheet.ts';
import type { Row, StatementTable } from './statement-table.ts';
import { workbookFile } from './workbook.ts';

/** The formats of a statement, each with what writes it to a path that is free. */
export const formats = { csv: writeCsv, xlsx: writeXlsx, fdp: writeFiscalDataPackage } as const;

export type Format = keyof typeof formats;

async function writeCsv(table: StatementTable, path: string): Promise<void> {
  await pipeline(csvOf(table), createWriteStream(path));
}

async function writeXlsx(table: StatementTable, path: string): Promise<void> {
  const sheets = [
    { name: 'statement', xml: sheetXml(table.columns, table.rows) },
    { name: 'columns', xml: sheetXml(legend, [legendRows(table.columns)]) },
  ];
  await pipeline(workbookFile(sheets, table.fiscalYear.currency), createWriteStream(path));
}

/** A folder: the descriptor, and beside it the rows. */
async function writeFiscalDataPackage(table: StatementTable, path: string): Promise<void> {
  const name = 'execution-statement.csv';
  await mkdir(path);
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    csvOf(table),
    async function* (pieces) {
      for await (const piece of pieces) {
        const written = Buffer.from(piece);
        hash.update(written);
        bytes += written.length;
        yield written;
      }
    },
    createWriteStream(join(path, name)),
  );
  const descriptor = fiscalDataPackage(table, { path: name, bytes, sha256: hash.digest('hex') });
  await writeFile(join(path, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}

async function* csvOf({ columns, rows }: StatementTable): AsyncGenerator<string, void, undefined> {
  yield toCsv([columns.map(({ name }) => name)]);
  for await (const piece of rows) yield toCsv(piece);
}

const legend: readonly Column[] = [
  { name: 'column', kind: 'TEXT', description: '' },
  { name: 'meaning', kind: 'TEXT', description: '' },
];

function legendRows(columns: readonly Column[]): readonly Row[] {
  return [
    ...columns.map(({ name, description }) => [name, description]),
    ['amounts', 'Numbers, but text where a number of a spreadsheet (15 digits) would lose the last of them'],
  ];
}
