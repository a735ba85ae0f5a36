import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** The server of this run of the tests. */
export interface TestServer {
  readonly url: string;
  /** A migrated database without rows, which every test database is copied from. */
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** A migrated, empty database of one's own; `drop` ends whatever session is left on it. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, template, prefix } = inject('testServer');
  const name = `${prefix}${randomUUID().replaceAll('-', '')}`;
  await runStatements(url, `create database ${name} template ${template}`);
  return { url: databaseUrl(url, name), drop: () => runStatements(url, `drop database ${name} with (force)`) };
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

/** Runs each statement by itself, since databases are neither made nor dropped in a transaction. */
export async function runStatements(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
