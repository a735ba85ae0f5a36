import { z } from 'zod';
import { type Cell, cellText } from './cell.ts';
import type { Columns } from './columns.ts';
import { columnName } from './expression.ts';

/** What a cell's text must be; blank is `"is": ""`. */
export const condition = z
  .strictObject({
    column: columnName,
    is: z.string().exactOptional(),
    isNot: z.string().exactOptional(),
    matches: z.string().refine(isPattern, 'is no regular expression').exactOptional(),
  })
  .refine(({ is, isNot, matches }) => [is, isNot, matches].filter((rule) => rule !== undefined).length === 1, {
    message: 'has one of "is", "isNot" and "matches"',
  });

export type Condition = z.infer<typeof condition>;

/** Finds columns and reads patterns once, for all rows; no condition always holds. */
export function allHold(conditions: readonly Condition[], columns: Columns): (cells: readonly Cell[]) => boolean {
  const tests = conditions.map((condition) => {
    const index = columns.index(condition.column);
    const holds = testOf(condition);
    return (cells: readonly Cell[]) => holds(cellText(cells[index]));
  });
  return (cells) => tests.every((test) => test(cells));
}

function testOf({ is, isNot, matches }: Condition): (text: string) => boolean {
  if (matches === undefined) return (text) => (isNot === undefined ? text === is : text !== isNot);
  const pattern = new RegExp(matches, 'u');
  return (text) => pattern.test(text);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
