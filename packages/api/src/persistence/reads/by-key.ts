import { isUuid } from './cursor.ts';

/** A text that is no UUID names nothing: asking the database for it would be an error instead of no row. */
export function uuidsOf(ids: readonly string[]): readonly string[] {
  return ids.filter(isUuid);
}

/** One row for each key in the order asked for; null where there is none. */
export function oneEach<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The rows of each key, in the order in which they were found. */
export function manyEach<Found, Row>(
  keys: readonly string[],
  found: readonly Found[],
  keyOf: (found: Found) => string | null,
  toRow: (found: Found) => Row,
): readonly (readonly Row[])[] {
  const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of found) byKey.get(keyOf(row) ?? '')?.push(toRow(row));
  return keys.map((key) => byKey.get(key) ?? []);
}
