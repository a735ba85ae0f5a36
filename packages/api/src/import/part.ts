import { type Cell, cellText } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Part } from './mapping.ts';

/** The text of a piece in a row, or null where the row has not enough for it. */
export type PartReader = (cells: readonly Cell[]) => string | null;

/** Finds the columns of pieces once, for all rows. */
export function partReaders(parts: readonly Part[], columns: Columns): readonly PartReader[] {
  return parts.map((part) => {
    if ('text' in part) return () => part.text;
    const index = columns.index(part.column);
    return (cells) => textOf(part, cellText(cells[index]));
  });
}

/** The columns that pieces are taken from. */
export function columnsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => ('text' in part ? [] : [part.column]));
}

/** All pieces with a separator between, or null where one of them is missing. */
export function joined(readers: readonly PartReader[], separator: string, cells: readonly Cell[]): string | null {
  let text = '';
  for (const [index, read] of readers.entries()) {
    const piece = read(cells);
    if (piece === null) return null;
    text = index === 0 ? piece : text + separator + piece;
  }
  return text;
}

function textOf(part: Exclude<Part, { text: string }>, text: string): string | null {
  if (text === '') return null;
  if ('first' in part) return text.length < part.first ? null : text.slice(0, part.first);
  return 'atLeast' in part && text.length < part.atLeast ? null : text;
}
