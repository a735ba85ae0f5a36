import { chmod, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aDataFolder, query, start } from './data-folder.fixture.ts';
import { isRoot } from './server-user.ts';

const patience = 30_000;

describe.runIf(isRoot())('the embedded PostgreSQL of root', { timeout: patience }, () => {
  it("keeps every file root's, in a user namespace", async () => {
    const dataDirectory = await aDataFolder();
    await start(dataDirectory);

    expect((await stat(join(dataDirectory, 'cluster', 'PG_VERSION'))).uid).toBe(0);
  });

  it('runs as nobody, and says so, where root gets no user namespace', async () => {
    await refuseUserNamespaces();
    const dataDirectory = await aDataFolder();
    const log: string[] = [];
    const server = await start(dataDirectory, { log: (line) => log.push(line) });

    expect(await query(server.url, 'select 1')).toEqual([1]);
    expect(log).toEqual([expect.stringMatching(/runs as the user nobody/u)]);
    expect((await stat(join(dataDirectory, 'cluster'))).uid).not.toBe(0);
    expect((await stat(join(dataDirectory, 'password'))).uid).toBe(0);
  });

  it('still runs as the owner of its files when user namespaces come back', async () => {
    const path = process.env['PATH'];
    await refuseUserNamespaces();
    const dataDirectory = await aDataFolder();
    await (await start(dataDirectory)).stop();
    vi.stubEnv('PATH', path);

    const server = await start(dataDirectory);
    expect(await query(server.url, 'select 1')).toEqual([1]);
  });

  it('lies where nobody can enter, and says where, when its data folder is closed to him', async () => {
    await refuseUserNamespaces();
    const dataDirectory = await aDataFolder();
    await chmod(dirname(dataDirectory), 0o700);
    const log: string[] = [];
    const server = await start(dataDirectory, { log: (line) => log.push(line) });
    const elsewhere = dirname(await realpath(join(dataDirectory, 'cluster')));
    onTestFinished(() => rm(elsewhere, { recursive: true }));
    await query(server.url, "create table note as select 'kept' as body");
    await server.stop();

    expect(log.at(-1)).toContain(`the database lies in ${elsewhere}`);
    const second = await start(dataDirectory);
    expect(await query(second.url, 'select body from note')).toEqual(['kept']);
    await second.stop();
  });
});

/** A machine where `unshare` is refused, as in a container under the usual seccomp profile. */
async function refuseUserNamespaces(): Promise<void> {
  const programs = await mkdtemp(join(tmpdir(), 'budget-programs-'));
  await writeFile(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  vi.stubEnv('PATH', `${programs}${delimiter}${process.env['PATH']}`);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(programs, { recursive: true });
  });
}
