import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aDataFolder } from './data-folder.fixture.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { startEmbeddedPostgres } from './server.ts';
import { isRoot, mappedRoot } from './server-user.ts';

const patience = 30_000;
const [unshare = '', ...nameless] = mappedRoot(54_321).wrapper;

async function refusal(dataDirectory: string): Promise<string> {
  const fault: unknown = await startEmbeddedPostgres({ dataDirectory }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(EmbeddedPostgresError);
  return (fault as EmbeddedPostgresError).message;
}

describe('a data folder that cannot be used', { timeout: patience }, () => {
  it('is refused where it is a file, or would lie below one', async () => {
    const file = await aDataFolder();
    await writeFile(file, '');
    expect(await refusal(file)).toBe(
      `DATA_DIR=${file} cannot be used: it is not a folder. Name a folder that this user may make, or write in, as in DATA_DIR=data`,
    );
    expect(await refusal(join(file, 'data'))).toMatch(/^DATA_DIR=\S+ cannot be used: ENOTDIR.* Name a folder/);
  });

  it.runIf(existsSync('/proc'))('is refused at once where no folder can be made', async () => {
    expect(await refusal('/proc/nope')).toMatch(/^DATA_DIR=\/proc\/nope cannot be used: ENOENT.* Name a folder/);
    expect(await refusal('/proc/nope/below')).toMatch(/^DATA_DIR=\/proc\/nope\/below cannot be used: ENOENT/);
  });

  it.runIf(!isRoot())('is refused where its user may not write', async () => {
    const closed = await aDataFolder();
    await mkdir(closed, { mode: 0o500 });
    expect(await refusal(join(closed, 'data'))).toMatch(/^DATA_DIR=\S+ cannot be used: EACCES.* Name a folder/);
    expect(await refusal(closed)).toMatch(/^DATA_DIR=\S+ cannot be used: EACCES.* Name a folder/);
  });
});

describe.runIf(canMapUsers())('a user without a name', { timeout: patience }, () => {
  it('is told what to do about it', async () => {
    const dataDirectory = await aDataFolder();
    await chmod(dirname(dataDirectory), 0o777);
    const script = fileURLToPath(new URL('doomed-run.fixture.ts', import.meta.url));
    const run = spawn(unshare, [...nameless, process.execPath, script, dataDirectory, 'throws']);
    expect(await text(run.stderr)).toContain(
      'EmbeddedPostgresError: The PostgreSQL that comes along needs a user with a name, and this one has none (could not ' +
        'look up effective user ID 54321: user does not exist): give it a line in /etc/passwd, start as another user, or ' +
        'set DATABASE_URL to a server of yours, 15 or later',
    );
  });
});

/** Whether a process may be shown to itself as another user here. */
function canMapUsers(): boolean {
  if (!isRoot()) return false;
  try {
    execFileSync(unshare, [...nameless, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
