import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { removeNow } from './remove-now.fixture.ts';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './server.ts';

const dataFolders = new Set<string>();

export function removeDataFolder(dataDirectory: string): void {
  removeNow(dataDirectory);
  rmSync(dirname(dataDirectory), { recursive: true, force: true });
  dataFolders.delete(dataDirectory);
}

// A run of the tests that is interrupted ends no test; its servers would live on.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    dataFolders.forEach(removeDataFolder);
    process.kill(process.pid, signal);
  });
process.once('exit', () => dataFolders.forEach(removeDataFolder));

export async function makeDataFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'budget-postgres-'));
  await chmod(parent, 0o755);
  const dataDirectory = join(parent, 'data');
  dataFolders.add(dataDirectory);
  return dataDirectory;
}

/** A data folder that goes away with its test, together with whatever server still runs on it. */
export async function aDataFolder(): Promise<string> {
  const dataDirectory = await makeDataFolder();
  onTestFinished(() => removeDataFolder(dataDirectory));
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
