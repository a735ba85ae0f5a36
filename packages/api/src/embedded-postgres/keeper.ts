import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { isAlive } from './process.ts';

// Several processes may use one server; its keeper, named in this file, is the one that stops it. What the file says at
// the moment of stopping decides, so two that took over an orphan at once never both believe to be its keeper.
const pathIn = (dataDirectory: string) => join(dataDirectory, 'keeper');

/** The other living process that keeps the server, or null. Synchronous, for the last moment of a process. */
export function otherKeeper(dataDirectory: string): number | null {
  try {
    const keeper = Number(readFileSync(pathIn(dataDirectory), 'utf8'));
    return keeper !== process.pid && isAlive(keeper) ? keeper : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

export function becomeKeeper(dataDirectory: string): void {
  const draft = `${pathIn(dataDirectory)}.draft-${process.pid}-${randomUUID()}`;
  writeFileSync(draft, String(process.pid), { mode: 0o600 });
  renameSync(draft, pathIn(dataDirectory));
}
