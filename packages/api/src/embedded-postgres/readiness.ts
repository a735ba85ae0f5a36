import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { errorCode } from './error-code.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';

const pollInterval = 20;
const connectionPatience = 5_000;
const notYet: ReadonlySet<string | undefined> = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET']);

/** Of which server readiness is awaited, and for how long. */
export interface Awaited {
  readonly cluster: string;
  readonly password: string;
  readonly processId: number;
  hasEnded(): boolean;
  readonly deadline: number;
}

/** Waits until the server answers to our password; null if it ended instead. */
export async function untilReady(awaited: Awaited): Promise<Postmaster | null> {
  const { cluster, password, processId, deadline } = awaited;
  while (!awaited.hasEnded()) {
    const postmaster = findPostmaster(cluster);
    const isIts = postmaster?.processId === processId && postmaster.accepts;
    if (isIts && (await answers(cluster, postmaster.port, password))) return postmaster;
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${processId}) does not become ready`);
    await delay(pollInterval);
  }
  return null;
}

export function urlOf(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function answers(cluster: string, port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(port, password),
    ssl: false,
    connectionTimeoutMillis: connectionPatience,
    query_timeout: connectionPatience,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>("select current_setting('data_directory') as directory");
    if (rows[0]?.directory === cluster) return true;
    throw new Error(`the server on port ${port} serves ${rows[0]?.directory}, not ${cluster}`);
  } catch (error) {
    if (notYet.has(errorCode(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}
