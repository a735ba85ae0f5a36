import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { commandLineOf, isAlive, isInProcessTable, waitUntil } from './process.ts';

/** What a server says of itself in the file that locks its cluster. */
export interface Postmaster {
  readonly processId: number;
  readonly port: number;
  readonly accepts: boolean;
}

const stopSignals = [
  { signal: 'SIGINT', patience: 10_000 }, // ends the sessions, writes a checkpoint
  { signal: 'SIGQUIT', patience: 6_000 }, // ends at once; the next start recovers
  { signal: 'SIGKILL', patience: 2_000 },
] as const;

const lockFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** The server that runs on a cluster, or null: a file left by a dead or a foreign process counts as none. */
export function findPostmaster(cluster: string): Postmaster | null {
  const postmaster = readLockFile(cluster);
  return postmaster !== null && isPostmasterOf(cluster, postmaster.processId) ? postmaster : null;
}

/**
 * Removes the lock of a dead server whose process id now names a foreign process (or a zombie): PostgreSQL itself
 * clears the lock of a process that is gone, but not this one.
 */
export function removeForeignLock(cluster: string): boolean {
  const postmaster = readLockFile(cluster);
  if (postmaster === null || !isInProcessTable(postmaster.processId)) return false;
  if (isPostmasterOf(cluster, postmaster.processId)) return false;
  rmSync(lockFile(cluster), { force: true });
  return true;
}

/** True of the living process that serves this cluster. */
export function isPostmasterOf(cluster: string, processId: number): boolean {
  if (!isAlive(processId)) return false;
  // Windows gives no cheap way to ask; there the password and the server's own word must do.
  if (process.platform === 'win32') return true;
  return commandLineOf(processId).includes(` -D ${cluster} `);
}

/** Stops a server and returns when its process is gone. */
export async function stopPostmaster(cluster: string, processId: number): Promise<void> {
  for (const { signal, patience } of stopSignals) {
    if (!isPostmasterOf(cluster, processId)) return;
    process.kill(processId, signal);
    // Its command line vanishes a moment before the process does.
    if (await waitUntil(() => !isAlive(processId), patience)) return;
  }
  throw new Error(`PostgreSQL (process ${processId}) does not stop`);
}

function readLockFile(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(lockFile(cluster), 'utf8').split('\n');
    const [processId, , , port] = lines.map(Number);
    if (!processId) return null;
    return { processId, port: port ?? 0, accepts: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
