import type { ArgBuilder } from '@pothos/core';
import { InvalidCursor } from '../application/invalid-cursor.ts';
import type { Page, PageRequest } from '../application/reads.ts';
import type { SchemaTypes } from './builder.ts';
import { badInput } from './errors.ts';

const mostRows = 100;

/** The arguments of every list that is read page by page. */
export function pageArguments(t: ArgBuilder<SchemaTypes>) {
  return {
    first: rowCount(t),
    after: t.string({ required: false, description: 'The cursor behind which the page begins; absent: the start.' }),
  };
}

/** The argument of every list that has one page only. */
export function rowCount(t: ArgBuilder<SchemaTypes>) {
  return t.int({ defaultValue: 20, description: `How many rows at most, 1 to ${mostRows}.` });
}

export function checkedRowCount(first: number): number {
  if (first >= 1 && first <= mostRows) return first;
  throw badInput('first', `ask for 1 to ${mostRows} rows at a time, not ${first}`);
}

interface Asked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** One page of a list as a Relay connection. */
export async function connection<Row>(asked: Asked, read: (page: PageRequest) => Promise<Page<Row>>) {
  const after = asked.after ?? null;
  const { rows, hasNextPage } = await readPage({ first: checkedRowCount(asked.first), after }, read);
  return {
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after !== null,
      startCursor: rows.at(0)?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
    edges: rows.map(({ row, cursor }) => ({ node: row, cursor })),
  };
}

async function readPage<Row>(page: PageRequest, read: (page: PageRequest) => Promise<Page<Row>>): Promise<Page<Row>> {
  try {
    return await read(page);
  } catch (fault) {
    if (fault instanceof InvalidCursor) throw badInput('after', 'not a cursor of this list');
    throw fault;
  }
}
