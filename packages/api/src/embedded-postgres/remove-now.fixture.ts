import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { findPostmaster } from './postmaster.ts';
import { isAlive } from './process.ts';

const patience = 5_000;

/** Ends the server on a data folder and removes the folder before it returns: for the last moment of a process. */
export function removeNow(dataDirectory: string): void {
  const deadline = Date.now() + patience;
  const cluster = join(dataDirectory, 'cluster');
  const postmaster = existsSync(cluster) ? findPostmaster(realpathSync(cluster)) : null;
  if (postmaster) {
    process.kill(postmaster.processId, 'SIGQUIT');
    while (isAlive(postmaster.processId) && Date.now() < deadline) pause(20);
  }
  while (!remove(dataDirectory) && Date.now() < deadline) pause(20);
}

/** False while an interrupted initdb is still writing there. */
function remove(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOTEMPTY') return false;
    throw error;
  }
}

/** Blocks, since nothing asynchronous happens any more while a process ends. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
