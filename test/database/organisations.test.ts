import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const tables = [
  'organisation',
  'person',
  'fiscal_year',
  'budget_line',
  'line_balance',
  'spending_control',
  'payee',
  'commitment',
  'commitment_charge',
  'act',
  'journal_entry',
];

describe('the rows of an organisation', () => {
  const books = booksOfEachTest();

  it('are seen by no other one, and by none at all without a name', async () => {
    await books().commitment('line', '10.00');
    await books().control('line', '10.00');
    for (const table of tables) {
      const count = `select count(*)::int as rows from ${table} where $1 in (${keyOf(table)})`;
      const seenBy = (organisation: string | null) =>
        books().asApplication((run) => run<{ rows: number }>(count, books().organisation), organisation);
      expect((await seenBy(books().organisation))[0]?.rows, table).toBeGreaterThan(0);
      expect(await seenBy('another'), table).toEqual([{ rows: 0 }]);
      expect(await seenBy(null), table).toEqual([{ rows: 0 }]);
    }
  });

  it('cannot be added or changed by another one', async () => {
    const add = `insert into payee select $1, gen_random_uuid(), 'P-2', 'Stranger', 1`;
    const strange = books().asApplication((run) => run(add, books().organisation), 'another');
    expect(await refusalOf(strange)).toEqual({ code: '42501' });
    const changed = await books().asApplication(
      (run) => run('update person set name = $1 returning id', 'Stranger'),
      'another',
    );
    expect(changed).toEqual([]);
  });

  it('are out of sight again when the transaction has ended, on the same connection', async () => {
    const client = await books().database.pool.connect();
    try {
      await client.query(`begin; set local budget.organisation_id = '${books().organisation}'`);
      expect((await client.query('select from payee')).rowCount).toBe(1);
      await client.query('commit');
      expect((await client.query('select from payee')).rowCount).toBe(0);
    } finally {
      client.release();
    }
  });

  it('are kept apart by the policies alone: without one they are seen', async () => {
    const seen = await books().without('alter table payee disable row level security', (run) =>
      run('select from payee where organisation_id <> $1', books().organisation),
    );
    expect(seen.length).toBeGreaterThan(0);
  });
});

function keyOf(table: string): string {
  return table === 'organisation' ? 'id' : 'organisation_id';
}
