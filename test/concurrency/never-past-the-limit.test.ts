import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, runStatements } from '../support/database.ts';
import { hasPostgres15, startPostgres15 } from '../support/postgres-15.ts';
import { race } from './race.ts';
import { dawdling, sabotage } from './sabotage.ts';

const exact = {
  accepted: 100,
  refused: { INSUFFICIENT_COMMITMENT_AUTHORITY: 300 },
  journal: '1000.00',
  reserved: '1000.00',
  available: '0.00',
};

describe('400 submissions of 10.00 on a line with 1 000.00, from 8 processes through two API processes', () => {
  const endings: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of endings.reverse()) await end();
  });

  it('accepts exactly 100 on the embedded server', async () => {
    const database = await createTestDatabase();
    endings.push(database.drop);
    expect(await race(database.url)).toEqual(exact);
  });

  it('accepts exactly 100 when every transaction takes its time', async () => {
    const database = await createTestDatabase();
    endings.push(database.drop);
    await runStatements(database.url, dawdling);
    expect(await race(database.url)).toEqual(exact);
  });

  it.skipIf(!hasPostgres15)('accepts exactly 100 on PostgreSQL 15', async () => {
    const server = await startPostgres15();
    endings.push(server.stop);
    expect(await race(server.url)).toEqual(exact);
  });

  it('turns red when row lock and trigger guard are taken out', async () => {
    const database = await createTestDatabase();
    endings.push(database.drop);
    const sabotaged = await sabotage(database.url);
    endings.push(sabotaged.remove);
    const result = await race(database.url, { entry: sabotaged.entry });
    expect(result.accepted).toBeGreaterThan(100);
    expect(result.available).toMatch(/^-/);
  });
});
