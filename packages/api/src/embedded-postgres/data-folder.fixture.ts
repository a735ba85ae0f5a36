import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './server.ts';

/** A data folder that goes away with its test, together with whatever server still runs on it. */
export async function aDataFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'budget-postgres-'));
  await chmod(parent, 0o755);
  const dataDirectory = join(parent, 'data');
  onTestFinished(async () => {
    const cluster = await realpath(join(dataDirectory, 'cluster')).catch(() => join(dataDirectory, 'cluster'));
    const postmaster = findPostmaster(cluster);
    if (postmaster) await stopPostmaster(cluster, postmaster.processId);
    await rm(parent, { recursive: true, maxRetries: 5 });
  });
  return dataDirectory;
}

/** Starts a server, for speed not a durable one, that is stopped when its test ends, also when the test fails. */
export async function start(dataDirectory: string, options: Omit<EmbeddedPostgresOptions, 'dataDirectory'> = {}) {
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** The first column of the rows. */
export async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}
