import type { Column } from './columns.ts';
import type { Row } from './statement-table.ts';

/** The rows that a sheet has, by the format. */
const mostRows = 1_048_576;

/** More rows than a sheet has: another format takes them. */
export class SheetOverflow extends Error {
  override readonly name = 'SheetOverflow';

  constructor() {
    super(`An XLSX sheet has ${mostRows} rows, and the statement has more: export it as csv or fdp`);
  }
}

/**
 * The digits that a spreadsheet keeps of a number. It computes in binary, and a decimal of so many significant
 * digits comes back out of that as it went in; a longer one may not.
 */
const exactDigits = 15;

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  // The heading stays in sight.
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" baseColWidth="16"/><sheetData>';

/**
 * A sheet with a heading, as the XML of its file, piece by piece.
 *
 * @throws SheetOverflow
 */
export async function* sheetXml(
  columns: readonly Column[],
  pieces: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): AsyncGenerator<string, void, undefined> {
  const letters = columns.map((_, index) => lettersOf(index));
  const heading = columns.map(({ name }, index) => textCell(`${letters[index]}1`, name));
  yield `${head}${rowXml(1, heading)}`;
  let last = 1;
  for await (const rows of pieces) {
    if (last + rows.length > mostRows) throw new SheetOverflow();
    yield rows
      .map((row, index) => {
        const number = last + index + 1;
        return rowXml(
          number,
          row.map((text, column) => cellXml(`${letters[column]}${number}`, text, columns[column])),
        );
      })
      .join('');
    last += rows.length;
  }
  yield '</sheetData></worksheet>';
}

/** What a spreadsheet calls its columns: A to Z, then AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, text: string | null, column: Column | undefined): string {
  if (text === null) return '';
  if (column === undefined || column.kind === 'TEXT' || !isExactNumber(text)) return textCell(place, text);
  // The digits go into the file as they are: no binary number is made of them here.
  return `<c r="${place}"${column.kind === 'AMOUNT' ? ' s="1"' : ''}><v>${text}</v></c>`;
}

function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/**
 * Whether a spreadsheet keeps a decimal to its last digit.
 *
 * @example
 * isExactNumber('9007199254740993.00'); // false: 16 digits
 */
export function isExactNumber(text: string): boolean {
  const [, whole = '', decimals = ''] = /^-?0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  return whole.length + decimals.length <= exactDigits;
}

/** Neither XML nor Excel, for which `_x0041_` is an A, may read anything into a text or refuse it. */
function escaped(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
