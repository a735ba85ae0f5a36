import { chmod, stat } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataFolder, makeDataFolder, query, removeDataFolder, start } from './data-folder.fixture.ts';
import { isAlive } from './process.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './server.ts';

const patience = 30_000;
const durability = "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')";

describe('the running embedded PostgreSQL', () => {
  let dataDirectory: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    dataDirectory = await makeDataFolder();
    server = await startEmbeddedPostgres({ dataDirectory });
  }, patience);

  afterAll(async () => {
    await server.stop();
    removeDataFolder(dataDirectory);
  });

  it('answers whoever knows the password and refuses a wrong one', async () => {
    expect(await query(server.url, 'select 1')).toEqual([1]);
    const wrong = new URL(server.url);
    wrong.password = 'postgres';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its password in a file that only its owner reads, in a folder that only he enters', async () => {
    expect((await stat(dataDirectory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDirectory, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDirectory, 'server.log'))).mode & 0o777).toBe(0o600);
  });

  it('never sends a password in clear and trusts nobody', async () => {
    expect(await query(server.url, 'select distinct auth_method from pg_hba_file_rules')).toEqual(['scram-sha-256']);
  });

  it('listens on the loopback alone', async () => {
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);

    expect(await connects('127.0.0.1', server.port)).toBe(true);
    for (const { address } of outward) expect(await connects(address, server.port)).toBe(false);
    expect(await query(server.url, "select current_setting('listen_addresses')")).toEqual(['127.0.0.1']);
  });

  it('keeps UTF-8 text in byte order and checks its pages', async () => {
    const settings =
      "select setting from pg_settings where name in ('server_encoding', 'data_checksums') order by name";
    expect(await query(server.url, settings)).toEqual(['on', 'UTF8']);
    expect(await query(server.url, 'select datcollate from pg_database')).toEqual(['C', 'C', 'C']);
  });

  it('loses nothing at a power cut', async () => {
    expect(await query(server.url, durability)).toEqual(['on', 'on', 'on']);
  });
});

describe('an embedded PostgreSQL', { timeout: patience }, () => {
  it('finds its data again at the next start', async () => {
    const dataDirectory = await aDataFolder();
    const first = await start(dataDirectory);
    await query(first.url, "create table note as select 'kept' as body");
    await first.stop();

    const second = await start(dataDirectory);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select body from note')).toEqual(['kept']);
  });

  it('gives up durability where it is told to', async () => {
    const server = await start(await aDataFolder());
    expect(await query(server.url, durability)).toEqual(['off', 'off', 'off']);
  });

  it('leaves no process behind when it is stopped, open sessions or not', async () => {
    const server = await start(await aDataFolder());
    const client = new Client({ connectionString: server.url });
    const ended = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
    await server.stop();

    expect(await ended).toMatchObject({ code: '57P01' });
    expect(rows.length).toBeGreaterThan(3);
    expect([server.processId, ...rows.map(({ pid }) => pid)].filter(isAlive)).toEqual([]);
  });

  it('works in a folder that is closed to others', async () => {
    const dataDirectory = await aDataFolder();
    await chmod(dirname(dataDirectory), 0o700);

    const server = await start(dataDirectory);
    expect(await query(server.url, 'select 1')).toEqual([1]);
  });
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 1_000 });
    const settle = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
