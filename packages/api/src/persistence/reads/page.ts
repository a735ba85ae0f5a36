import type { Page, PageRequest } from '../../application/reads.ts';
import { type KeyShape, readCursor, toCursor } from './cursor.ts';

const longestPage = 100;

/** A request in the terms of a statement: the key after which it begins, and how many rows tell of a next page. */
export interface Slice {
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/**
 * Reads what a caller asked of a list.
 *
 * @throws InvalidCursor; RangeError for a page that is no page, which is refused before it comes here
 */
export function sliceOf({ first, after }: PageRequest, shapes: readonly KeyShape[]): Slice {
  if (!Number.isInteger(first) || first < 0 || first > longestPage) {
    throw new RangeError(`A page has 0 to ${longestPage} rows`);
  }
  return { after: after === null ? null : readCursor(after, shapes), limit: first + 1 };
}

/** The page of the rows that a statement found, one more than asked where there is a next page. */
export function pageOf<Found, Row>(
  found: readonly Found[],
  { limit }: Slice,
  keyOf: (found: Found) => readonly string[],
  toRow: (found: Found) => Row,
): Page<Row> {
  return {
    rows: found.slice(0, limit - 1).map((row) => ({ row: toRow(row), cursor: toCursor(keyOf(row)) })),
    hasNextPage: found.length === limit,
  };
}
