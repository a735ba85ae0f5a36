import { type Authority, figuresOf } from 'budget-core';
import type { LineRow } from '../../application/reads.ts';

/** Lines that have a usage of the authority, highest first; equal ones stay in their order. */
export function byUsage(rows: readonly LineRow[], authority: Authority): readonly LineRow[] {
  return rows
    .flatMap((row) => {
      const figures = figuresOf(row.balance, row.fiscalYear.mode);
      const { usage } = authority === 'COMMITMENT' ? figures.commitment : figures.payment;
      return usage === null ? [] : [{ row, usage }];
    })
    .sort((a, b) => compareUsage(b.usage, a.usage))
    .map(({ row }) => row);
}

/** Usages are texts of one scale and never negative, so the longer one is the larger. */
function compareUsage(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
