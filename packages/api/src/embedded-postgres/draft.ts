import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process.ts';

const draftName = /\.draft-(?<processId>\d+)-/u;

/**
 * Fills a folder under a draft's name and puts it in its place whole, so that a start killed half-way leaves nothing
 * that looks finished. Where another start was first, its folder stays and ours is discarded.
 */
export async function putInPlace(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${target}.draft-${process.pid}-${randomUUID()}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await fill(draft);
    await rename(draft, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes the drafts of processes that no longer live. */
export async function removeLeftDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const processId = draftName.exec(name)?.groups?.['processId'];
    if (processId !== undefined && !isAlive(Number(processId)))
      await rm(join(directory, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
