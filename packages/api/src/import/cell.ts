/** A cell of a sheet that is not text. Of a number the digits are kept as they are stored. */
export interface SheetCell {
  readonly kind: 'NUMBER' | 'FORMULA' | 'DATE' | 'BOOLEAN';
  readonly text: string;
}

/** A text is what stands in the cell; the empty text is a blank. */
export type Cell = string | SheetCell;

export interface FileRow {
  /** As a person counts rows in the file: the first is 1. A line break within quotes begins no row. */
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** The text of a cell, on one line and without blanks around it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' ? cell : cell.text;
  return untidy.test(text) ? text.replaceAll(/\s+/gu, ' ').trim() : text;
}

const untidy = /^\s|\s$|\s\s|[^\S ]/u;

export function isEmptyRow({ cells }: FileRow): boolean {
  return cells.every((cell) => cellText(cell) === '');
}

const broken = '\uFFFD';

/** The position of a cell with bytes that its encoding does not know, or that lost a character before; or −1. */
export function brokenCell(cells: readonly Cell[]): number {
  return cells.findIndex((cell) => typeof cell === 'string' && cell.includes(broken));
}
