import type { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import { ZipFile } from 'yazl';
import type { Cell, FileRow } from './cell.ts';
import { formulaMark, markFormulas } from './mark-formulas.ts';
import type { XlsxSource } from './source.ts';
import { type Entries, unpackWorkbook } from './unpack-workbook.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface NumberText {
  readonly digits: string;
}

/**
 * The rows of a sheet. A workbook is held in memory whole, within the limits of what may be unpacked.
 *
 * @throws UnreadableFile for what is no workbook, is too large, or has no such sheet
 */
export async function* readXlsx(file: string, { sheet }: XlsxSource): AsyncGenerator<FileRow> {
  const entries = await unpackWorkbook(file);
  const rows = await sheetRows(packed(entries), sheet);
  for (const [index, cells] of rows.entries()) yield { rowNumber: index + 1, cells: cells.map(cellOf) };
}

async function sheetRows(workbook: Readable, sheet: string | number) {
  try {
    return await readSheet(workbook, sheet, { trim: false, parseNumber: (digits): NumberText => ({ digits }) });
  } catch (error) {
    throw new UnreadableFile(error instanceof Error ? error.message : String(error));
  }
}

/** Packed anew, so that what is read is what was measured. */
function packed(entries: Entries): Readable {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(entries)) {
    const isSheet = /^xl\/worksheets\/[^/]*\.xml$/.test(path);
    zip.addBuffer(isSheet ? Buffer.from(markFormulas(content.toString())) : content, path, { compress: false });
  }
  zip.end();
  return zip.outputStream as Readable;
}

/** The library types a date as its constructor. */
function cellOf(value: unknown): Cell {
  if (value === null) return '';
  if (value === formulaMark) return { kind: 'FORMULA', text: '' };
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return { kind: 'BOOLEAN', text: String(value) };
  if (isNumberText(value)) return { kind: 'NUMBER', text: value.digits };
  return { kind: 'DATE', text: '' };
}

function isNumberText(value: unknown): value is NumberText {
  return typeof value === 'object' && value !== null && 'digits' in value;
}
