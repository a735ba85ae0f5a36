import type { Statement } from './session.ts';

/** Puts a value among the parameters of a statement and names its place, as `$4`. */
type Place = (value: unknown) => string;

/** One condition that a list may be asked with. */
export interface Condition {
  readonly name: string;
  readonly sql: (place: Place) => string;
}

export interface ListStatement extends Statement {
  readonly values: readonly unknown[];
}

/**
 * A list under the conditions that are asked for, newest first. Each combination is a statement of its own:
 * one with all conditions made optional would have one plan for every use.
 */
export function listStatement(
  noun: 'commitment' | 'expense' | 'movement' | 'framework',
  select: string,
  conditions: readonly Condition[],
  limit: number,
): ListStatement {
  const values: unknown[] = [];
  // The organisation is the first parameter of every statement.
  const place: Place = (value) => `$${values.push(value) + 1}`;
  const clauses = conditions.map(({ sql }) => `and ${sql(place)}`).join(' ');
  const order = `order by ${noun}.recorded_at desc, ${noun}.id desc limit ${place(limit)}`;
  return {
    name: [`${noun}s`, ...conditions.map(({ name }) => name)].join('-'),
    text: `${select} ${clauses} ${order}`,
    values,
  };
}

/** The condition, if there is a value to ask with. */
export function asked<Value>(
  name: string,
  value: Value | null | undefined,
  sql: (place: Place, value: Value) => string,
): readonly Condition[] {
  if (value === null || value === undefined) return [];
  return [{ name, sql: (place) => sql(place, value) }];
}

/** Only what comes after the last row of the page before. */
export function olderThan(
  noun: 'commitment' | 'expense' | 'movement' | 'framework',
  key: readonly string[] | null,
): readonly Condition[] {
  return asked(
    'next',
    key,
    (place, [recordedAt, id]) =>
      `(${noun}.recorded_at, ${noun}.id) < (${place(recordedAt)}::timestamptz, ${place(id)}::uuid)`,
  );
}
