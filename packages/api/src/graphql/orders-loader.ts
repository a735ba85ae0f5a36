import type { Commitment } from 'budget-core';
import DataLoader from 'dataloader';
import type { Page, PageRequest, Reads } from '../application/reads.ts';

/** A page of the orders of one framework. */
export interface OrdersOf {
  readonly frameworkId: string;
  readonly page: PageRequest;
}

export type OrdersLoader = DataLoader<OrdersOf, Page<Commitment>, string>;

/** Pages of many frameworks are read together where they begin and end alike, as those of one list do. */
export function createOrdersLoader(reads: () => Reads): OrdersLoader {
  const read = async (asked: readonly OrdersOf[]): Promise<readonly Page<Commitment>[]> => {
    const alike = new Map(asked.map(({ page }) => [textOf(page), page]));
    const found = new Map<string, Page<Commitment>>();
    for (const [text, page] of alike) {
      const ids = asked.filter((one) => textOf(one.page) === text).map(({ frameworkId }) => frameworkId);
      const pages = await reads().ordersOfFrameworks(ids, page);
      for (const [index, ordered] of pages.entries()) found.set(`${ids[index]} ${text}`, ordered);
    }
    return asked.map((one) => found.get(keyOf(one)) ?? { rows: [], hasNextPage: false });
  };
  return new DataLoader(read, { cacheKeyFn: keyOf });
}

function keyOf({ frameworkId, page }: OrdersOf): string {
  return `${frameworkId} ${textOf(page)}`;
}

function textOf({ first, after }: PageRequest): string {
  return `${first} ${after}`;
}
