import { access, rename, rm } from 'node:fs/promises';

/** Nothing can be written at the path, and why. */
export class UnfitPath extends Error {
  override readonly name = 'UnfitPath';
}

/**
 * Writes a file or a folder as a whole or not at all: under another name beside its own, which it is given in the end.
 *
 * @throws UnfitPath where something is there already, which is not written over, or where nothing may be written
 */
export async function writeWhole<Result>(path: string, write: (path: string) => Promise<Result>): Promise<Result> {
  if (await exists(path)) throw new UnfitPath(`${path} exists already: name another path, or remove it`);
  const part = `${path}.part`;
  try {
    const result = await write(part);
    await rename(part, path);
    return result;
  } catch (fault) {
    await rm(part, { recursive: true, force: true });
    throw isOfFiles(fault) ? new UnfitPath(`${path} cannot be written: ${fault.message}`, { cause: fault }) : fault;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Errors of the file system name the path they are about. */
function isOfFiles(fault: unknown): fault is Error {
  return fault instanceof Error && 'path' in fault;
}
