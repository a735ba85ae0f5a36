import { UnreadableFile } from './unreadable-file.ts';

/** The text that stands for a formula in a cell; no keyboard types it. */
export const formulaMark = '\uE000formula\uE000';

/** A reader makes room for every cell up to the last one, so that two cells far apart can fill a memory. */
const mostCells = 20_000_000;

// Names of elements may have a prefix, `<x:c>`.
const formula = /<(?:\w+:)?f[\s/>]/;
const cellWithContent = /<(\w+:)?c\b([^>]*)>((?:(?!<\/?(?:\w+:)?c\b).)*)<\/(?:\w+:)?c>/gs;
const anyRow = /<(?:\w+:)?row\b[^>]*?\br=["'](\d+)["']/g;
const anyCell = /<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["']/g;

/**
 * A sheet in which every formula is marked as one: those who read sheets give the value that a formula had when the
 * file was saved last, and say nothing.
 *
 * @throws UnreadableFile where the sheet reaches too far
 */
export function markFormulas(sheet: string): string {
  checkReach(sheet);
  if (!formula.test(sheet)) return sheet;
  return sheet.replaceAll(cellWithContent, (cell, prefix = '', attributes: string, content: string) => {
    if (!formula.test(content)) return cell;
    const place = /\br=["'][^"']*["']/.exec(attributes)?.[0] ?? '';
    return `<${prefix}c ${place} t="inlineStr"><is><t>${formulaMark}</t></is></${prefix}c>`;
  });
}

function checkReach(sheet: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, row = ''] of sheet.matchAll(anyRow)) rows = Math.max(rows, Number(row));
  for (const [, letters = '', row = ''] of sheet.matchAll(anyCell)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows * columns > mostCells) {
    throw new UnreadableFile(
      `the sheet reaches to row ${rows} and column ${columns}, which is more than ${mostCells} cells`,
    );
  }
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
