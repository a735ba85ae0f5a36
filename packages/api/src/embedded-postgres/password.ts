import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

const pathIn = (dataDirectory: string) => join(dataDirectory, 'password');

export function readPassword(dataDirectory: string): Promise<string> {
  return readFile(pathIn(dataDirectory), 'utf8');
}

/** Makes the password once; of two starts at the same moment both get the one that was linked first. */
export async function makePassword(dataDirectory: string): Promise<string> {
  const draft = `${pathIn(dataDirectory)}.draft-${process.pid}-${randomUUID()}`;
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, pathIn(dataDirectory)).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft);
  }
  return readPassword(dataDirectory);
}
