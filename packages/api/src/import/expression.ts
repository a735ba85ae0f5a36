import { z } from 'zod';

export const columnName = z.string('is the name of a column').min(1, 'is the name of a column');

/** A column, or columns added and subtracted: `{"plus": ["cdp"], "minus": ["compromiso"]}`. */
export const expression = z
  .union(
    [
      columnName,
      z.strictObject({ plus: z.array(columnName).min(1, 'names no column'), minus: z.array(columnName).default([]) }),
    ],
    'is a column, or {"plus": [columns], "minus": [columns]}',
  )
  .transform((given) => (typeof given === 'string' ? { plus: [given], minus: [] } : given));

export interface Expression {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/**
 * What must hold on every row that is loaded: `equal` all the same, `ascending` none below the one before it. A blank
 * counts as nothing.
 */
export const identity = z
  .strictObject({
    name: z.string().min(1),
    equal: z.array(expression).min(2).exactOptional(),
    ascending: z.array(expression).min(2).exactOptional(),
  })
  .refine(({ equal, ascending }) => (equal === undefined) !== (ascending === undefined), {
    message: 'has either "equal" or "ascending"',
  });

export type Identity = z.infer<typeof identity>;

/** How an expression is told to a person: `cdp − compromiso`. */
export function expressionText({ plus, minus }: Expression): string {
  return [plus.join(' + '), ...minus].join(' − ');
}
