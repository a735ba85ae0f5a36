import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from 'budget-api/embedded-postgres/error-code.ts';
import { removeNow } from 'budget-api/embedded-postgres/remove-now.fixture.ts';
import { startEmbeddedPostgres } from 'budget-api/embedded-postgres/server.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { databaseUrl, runStatements } from './database.ts';

const roleInUse = '2BP01';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Gives every test of the run one server with a migrated template; vitest calls what it returns at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const prefix = `budget_test_${randomBytes(6).toString('hex')}_`;
  const template = `${prefix}template`;
  const roles = await column(server.url, 'select rolname from pg_roles');
  const tearDown = () => removeTraces(server.url, prefix, roles).finally(() => server.stop());
  try {
    await runStatements(server.url, `create database ${template}`);
    await migrate(databaseUrl(server.url, template));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('testServer', { url: server.url, template, prefix });
  return tearDown;
}

async function startServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };

  const dataDirectory = await mkdtemp(join(tmpdir(), 'budget-test-'));
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false, log: console.log });
  // An interrupted run ends without tearing down.
  const removeFolder = () => removeNow(dataDirectory);
  process.once('exit', removeFolder);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true });
      process.off('exit', removeFolder);
    },
  };
}

/** Leaves a server of somebody else's as it was: without our databases, and without the roles that we brought. */
async function removeTraces(url: string, prefix: string, rolesBefore: readonly string[]): Promise<void> {
  const ours =
    "select format('drop database %I with (force)', datname) from pg_database where starts_with(datname, $1)";
  await runStatements(url, ...(await column(url, ours, prefix)));
  const brought = `select format('drop role %I', rolname) from pg_roles
    where starts_with(rolname, 'budget_') and rolname <> all ($1)`;
  for (const statement of await column(url, brought, rolesBefore))
    await runStatements(url, statement).catch((error: unknown) => {
      // Another run on the same server uses the role by now.
      if (errorCode(error) !== roleInUse) throw error;
    });
}

async function column(url: string, text: string, ...values: readonly unknown[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[string]>({ text, values: [...values], rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}
