import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aDataFolder, query, start } from './data-folder.fixture.ts';
import { isAlive, waitUntil } from './process.ts';

const patience = 30_000;
const fiveSeconds = 5_000;

describe('a start of the embedded PostgreSQL', { timeout: patience }, () => {
  it('takes over the server of a killed run, with what it acknowledged, within five seconds', async () => {
    const dataDirectory = await aDataFolder();
    const run = startDoomedRun(dataDirectory);
    const processId = Number(await firstLine(run));
    await kill(run);
    expect(isAlive(processId)).toBe(true);

    const begun = performance.now();
    const server = await start(dataDirectory);
    expect(await query(server.url, 'select body from note')).toEqual(['acknowledged']);
    expect(performance.now() - begun).toBeLessThan(fiveSeconds);
    expect(server).toMatchObject({ adopted: true, processId });

    await server.stop();
    expect(isAlive(processId)).toBe(false);
  });

  it('recovers what was acknowledged before the server itself was killed', async () => {
    const dataDirectory = await aDataFolder();
    const killed = await start(dataDirectory, { durable: true });
    await query(killed.url, "create table note as select 'acknowledged' as body");
    process.kill(killed.processId, 'SIGKILL');

    const begun = performance.now();
    const server = await start(dataDirectory, { durable: true });
    expect(await query(server.url, 'select body from note')).toEqual(['acknowledged']);
    expect(performance.now() - begun).toBeLessThan(fiveSeconds);
    expect(server.adopted).toBe(false);
  });

  it('finds nothing running after a run that ended by an uncaught exception', async () => {
    const dataDirectory = await aDataFolder();
    const run = startDoomedRun(dataDirectory, 'throws');
    const processId = Number(await firstLine(run));

    expect(await waitUntil(() => run.exitCode !== null, patience)).toBe(true);
    expect(await waitUntil(() => !isAlive(processId), fiveSeconds)).toBe(true);
  });

  it('is not disturbed by a run that was killed while it made the cluster', async () => {
    const dataDirectory = await aDataFolder();
    const run = startDoomedRun(dataDirectory);
    const drafts = () => readdirSync(dataDirectory).filter((name) => name.startsWith('cluster.draft-'));
    expect(await waitUntil(() => existsSync(dataDirectory) && drafts().length > 0, fiveSeconds)).toBe(true);
    await kill(run);
    expect(existsSync(join(dataDirectory, 'cluster'))).toBe(false);

    const server = await start(dataDirectory);
    expect(await query(server.url, 'select 1')).toEqual([1]);
    expect(drafts()).toEqual([]);
  });

  it('does not take a foreign process for the server whose id it inherited', async () => {
    const dataDirectory = await aDataFolder();
    const first = await start(dataDirectory);
    const lock = join(dataDirectory, 'cluster', 'postmaster.pid');
    const left = await readFile(lock, 'utf8');
    await first.stop();
    await writeFile(lock, left.replace(/^\d+/u, String(process.pid)));

    const log: string[] = [];
    const server = await start(dataDirectory, { log: (line) => log.push(line) });
    expect(server.adopted).toBe(false);
    expect(log).toEqual(['removed the lock of a PostgreSQL that no longer runs']);
  });

  it('refuses a server that does not know the password', async () => {
    const dataDirectory = await aDataFolder();
    const first = await start(dataDirectory);
    await writeFile(join(dataDirectory, 'password'), 'another');

    await expect(start(dataDirectory)).rejects.toMatchObject({ code: '28P01' });
    expect(isAlive(first.processId)).toBe(true);
  });

  it('tells the last lines of the log when the server does not come up', async () => {
    const dataDirectory = await aDataFolder();
    await (await start(dataDirectory)).stop();
    await writeFile(join(dataDirectory, 'cluster', 'postgresql.conf'), 'no_such_setting = on\n');

    await expect(start(dataDirectory)).rejects.toThrow(/no_such_setting/u);
  });
});

describe('two starts on one data folder', { timeout: patience }, () => {
  it('at the same moment end with one server that both use, on a new cluster and on an old one', async () => {
    const dataDirectory = await aDataFolder();
    for (const _cluster of ['new', 'old']) {
      const servers = await Promise.all([start(dataDirectory), start(dataDirectory)]);

      expect(new Set(servers.map(({ processId }) => processId)).size).toBe(1);
      expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
      for (const { url } of servers) expect(await query(url, 'select 1')).toEqual([1]);
      expect(readdirSync(dataDirectory).toSorted()).toEqual(['cluster', 'keeper', 'password', 'server.log']);
      await Promise.all(servers.map((server) => server.stop()));
    }
  });

  it('leave the stopping to the one that keeps the server, while it lives', async () => {
    const dataDirectory = await aDataFolder();
    const run = startDoomedRun(dataDirectory);
    const processId = Number(await firstLine(run));

    const guest = await start(dataDirectory);
    await guest.stop();
    expect(guest).toMatchObject({ adopted: true, processId });
    expect(isAlive(processId)).toBe(true);

    await kill(run);
    await guest.stop();
    expect(isAlive(processId)).toBe(false);
  });
});

function startDoomedRun(dataDirectory: string, end: 'stays' | 'throws' = 'stays'): ChildProcess {
  const script = fileURLToPath(new URL('doomed-run.fixture.ts', import.meta.url));
  const run = spawn(process.execPath, [script, dataDirectory, end], { stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => kill(run));
  return run;
}

async function firstLine(run: ChildProcess): Promise<string> {
  if (!run.stdout) throw new Error('the run has no output');
  return String(await once(run.stdout, 'data')).trim();
}

async function kill(run: ChildProcess): Promise<void> {
  if (run.exitCode !== null || run.signalCode !== null) return;
  run.kill('SIGKILL');
  await once(run, 'exit');
}
