import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { ZipFile } from 'yazl';
import type { MappedRow, RowRefusal } from './mapped-row.ts';
import { parseMapping } from './mapping.ts';
import { readRows, type SkippedRow } from './read-rows.ts';
import type { ControlTotal } from './run.ts';
import { type ReadReport, Tally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'budget-import-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the content, which is gone when the tests of the file are. */
export function fileOf(content: string | Uint8Array): string {
  files += 1;
  const file = join(folder, `file-${files}`);
  writeFileSync(file, content);
  return file;
}

/** Cells as the XML of a sheet holds them: `number(1.5)`, `text('a')`, `<c r="A1">…</c>` itself. */
export type SheetRow = readonly string[];

export const number = (stored: string) => `<v>${stored}</v>`;
export const formula = (result: string) => `<f>SUM(A1:A9)</f><v>${result}</v>`;
export const text = (content: string) => `is:${content}`;

/** The parts of a workbook with one sheet of the rows. */
export function partsOf(rows: readonly SheetRow[], rowNumber = (index: number) => index + 1): Record<string, string> {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = rows.map((cells, index) => sheetRow(cells, rowNumber(index))).join('');
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
}

export async function workbookOf(parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  return fileOf(await zipped(parts));
}

export async function zipped(parts: Readonly<Record<string, string | Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

function sheetRow(cells: SheetRow, rowNumber: number): string {
  const elements = cells.map((content, index) => {
    const place = `r="${String.fromCharCode(65 + index)}${rowNumber}"`;
    if (!content.startsWith('is:')) return `<c ${place}>${content}</c>`;
    return `<c ${place} t="inlineStr"><is><t>${content.slice(3)}</t></is></c>`;
  });
  return `<row r="${rowNumber}">${elements.join('')}</row>`;
}

/** Reads two columns of amounts under a section and a line. */
export const smallMapping = {
  source: { format: 'csv' },
  budget: { fiscalYear: 2025, currency: 'EUR', mode: 'SINGLE' },
  nodes: [
    { level: 'section', code: ['section'], labels: ['section'] },
    { level: 'line', code: ['section', 'line'], labels: ['label'] },
  ],
  measures: { commitmentAuthorised: 'authorised', committed: 'committed' },
};

export const smallHeader = 'section,line,label,authorised,committed\n';

export interface Read {
  readonly mapped: readonly MappedRow[];
  readonly skipped: readonly SkippedRow[];
  readonly refusals: readonly RowRefusal[];
  readonly report: ReadReport;
}

/** Reads a whole file. */
export async function read(file: string, json: object, totals: readonly ControlTotal[] = []): Promise<Read> {
  const mapping = parseMapping(json);
  const tally = new Tally(mapping, totals);
  const mapped: MappedRow[] = [];
  const skipped: SkippedRow[] = [];
  const refusals: RowRefusal[] = [];
  for await (const outcome of readRows(file, mapping, tally)) {
    if (outcome.outcome === 'MAPPED') mapped.push(outcome.row);
    else if (outcome.outcome === 'SKIPPED') skipped.push(outcome.row);
    else refusals.push(...outcome.refusals);
  }
  return { mapped, skipped, refusals, report: tally.report() };
}

/** Reads the rows of a small CSV file by the small mapping, or by one that differs from it. */
export function readSmall(rows: string | Uint8Array, differences: object = {}): Promise<Read> {
  const content = Buffer.concat([Buffer.from(smallHeader), Buffer.from(rows)]);
  return read(fileOf(content), { ...smallMapping, ...differences });
}
