import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeNow } from 'budget-api/embedded-postgres/remove-now.fixture.ts';
import { startEmbeddedPostgres } from 'budget-api/embedded-postgres/server.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';
import type { TestProject } from 'vitest/node';
import { databaseUrl, runStatements } from './database.ts';
import { rememberServer } from './traces.ts';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Gives every test of the run one server with a migrated template; vitest calls what it returns at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const prefix = `budget_test_${randomBytes(6).toString('hex')}_`;
  const template = `${prefix}template`;
  const leave = await rememberServer(server.url, prefix);
  const tearDown = () => leave().finally(() => server.stop());
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
