import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { errorCode } from './error-code.ts';

/** The real path of a folder, made with those above it where they are missing. */
export async function makeDataFolder(path: string): Promise<string> {
  await makeFolders(path);
  if (!(await stat(path)).isDirectory()) throw unusable(path, 'it is not a folder');
  return realpath(path);
}

/** Tells a fault of the file system as one of the data folder, by the setting that names it. */
export async function withFolderNamed<Answer>(path: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (fault) {
    throw isOfFiles(fault) ? unusable(path, fault.message, fault) : fault;
  }
}

/** Node's own recursive `mkdir` never ends where a folder is there and takes no other, as in /proc. */
async function makeFolders(path: string): Promise<void> {
  const make = (folder: string) =>
    mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  try {
    await make(path);
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== 'ENOENT' || above === path) throw error;
    await makeFolders(above);
    await make(path);
  }
}

function isOfFiles(fault: unknown): fault is Error {
  return fault instanceof Error && 'path' in fault && 'syscall' in fault && !String(fault.syscall).startsWith('spawn');
}

function unusable(path: string, reason: string, cause?: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `DATA_DIR=${path} cannot be used: ${reason}. Name a folder that this user may make, or write in, as in DATA_DIR=data`,
    { cause },
  );
}
