import { z } from 'zod';
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

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
