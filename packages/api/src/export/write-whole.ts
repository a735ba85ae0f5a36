import { access, rename, rm } from 'node:fs/promises';

/** There is something at the path already, which is not written over. */
export class PathTaken extends Error {
  override readonly name = 'PathTaken';

  constructor(path: string) {
    super(`${path} exists already: name another path, or remove it`);
  }
}

/**
 * Writes a file or a folder as a whole or not at all: under another name beside its own, which it is given in the end.
 *
 * @throws PathTaken
 */
export async function writeWhole<Result>(path: string, write: (path: string) => Promise<Result>): Promise<Result> {
  if (await exists(path)) throw new PathTaken(path);
  const part = `${path}.part`;
  try {
    const result = await write(part);
    await rename(part, path);
    return result;
  } catch (fault) {
    await rm(part, { recursive: true, force: true });
    throw fault;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
