import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from 'budget-api/embedded-postgres/server.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, runStatements } from './database.ts';
import { rememberServer } from './traces.ts';

let folder: string;
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-traces-'));
  server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false, log: () => undefined });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function names(): Promise<readonly string[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client
    .query<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'budget%'
      union all select datname from pg_database where datname like 'budget%' order by name`,
    )
    .finally(() => client.end());
  return rows.map(({ name }) => name);
}

/** A run of the tests, as far as the server sees it: a migrated database, a role, and what `during` does. */
async function run(during: () => Promise<void> = async () => undefined): Promise<void> {
  const prefix = `budget_test_${randomBytes(6).toString('hex')}_`;
  const leave = await rememberServer(server.url, prefix);
  await runStatements(server.url, `create database ${prefix}template`, `create role ${prefix}owner`);
  await migrate(databaseUrl(server.url, `${prefix}template`));
  await during();
  await leave();
}

it('a run leaves a server as it was', async () => {
  const before = await names();
  await run();
  expect(await names()).toEqual(before);
});

it('a run leaves roles alone that others made while it ran, whatever their names', async () => {
  const before = await names();
  await run(() => runStatements(server.url, 'create role budget_of_somebody'));
  expect(await names()).toEqual([...before, 'budget_of_somebody'].toSorted());
});

it('a run leaves the role of the application where it was before, or where another database uses it by now', async () => {
  await runStatements(server.url, 'create database budget_of_another_run');
  await run(() => migrate(databaseUrl(server.url, 'budget_of_another_run')));
  expect(await names()).toContain('budget_app');
  await runStatements(server.url, 'drop database budget_of_another_run');
  await run();
  expect(await names()).toContain('budget_app');
});
