import { Amount } from 'budget-core';
import { withClient } from './database.ts';

export interface Reconciled {
  readonly accepted: number;
  readonly balance: string;
}

/**
 * Sees that what was acknowledged is what is stored: accepted × 10.00 = balance of every node = plain sum
 * of entries. A run that does not reconcile has no figure.
 */
export async function reconcileOurs(url: string, accepted: number): Promise<Reconciled> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ balance: string; entries: string; commitments: string; over: string }>(`
      SELECT
        (SELECT string_agg(DISTINCT reserved::numeric::text, ' ') FROM line_balance) AS balance,
        (SELECT sum(amount)::text FROM journal_entry WHERE stage = 'RESERVED') AS entries,
        (SELECT count(*)::text FROM commitment) AS commitments,
        (SELECT count(*)::text FROM line_balance WHERE reserved > 1000000000000) AS over`);
    const [stored] = rows;
    const expected = tenTimes(accepted);
    const holds =
      stored &&
      Amount.of(stored.balance, 'EUR').toString() === expected &&
      Amount.of(stored.entries, 'EUR').toString() === expected &&
      stored.commitments === String(accepted) &&
      stored.over === '0';
    if (!holds) throw new Error(`Not reconciled: ${accepted} accepted, stored ${JSON.stringify(stored)}`);
    return { accepted, balance: expected };
  });
}

export async function reconcilePgbench(url: string): Promise<Reconciled> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ committed: string; sum: string; count: string }>(`
      SELECT (SELECT committed::text FROM bench_line) AS committed, sum(amount)::text AS sum, count(*)::text AS count
      FROM bench_commitment`);
    const [stored] = rows;
    const accepted = Number(stored?.count);
    if (!stored || stored.committed !== stored.sum || stored.sum !== tenTimes(accepted)) {
      throw new Error(`pgbench is not reconciled: ${JSON.stringify(stored)}`);
    }
    return { accepted, balance: stored.sum };
  });
}

function tenTimes(count: number): string {
  return `${count * 10}.00`;
}
