import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from 'budget-api/embedded-postgres/free-port.ts';
import { exportSPKI, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { addressIn, type DemoProcess, processesOn, startDemo } from './demo-process.ts';
import { paste } from './paste.ts';

describe('npm start', { timeout: 180_000 }, () => {
  let dataDirectory: string;
  let started: DemoProcess[];
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'budget-start-'));
    started = [];
  });
  afterEach(async () => {
    for (const { child, exitCode } of started) {
      child.kill('SIGTERM');
      await exitCode();
    }
    await rm(dataDirectory, { recursive: true, maxRetries: 50, retryDelay: 100 });
  });

  function start(settings: Readonly<Record<string, string>> = {}): DemoProcess {
    const demo = startDemo({ PORT: '0', DATA_DIR: dataDirectory, ...settings });
    started.push(demo);
    return demo;
  }

  it('says that it is a demo, plays the day, answers, and at SIGTERM ends with 0 and leaves no process', async () => {
    const demo = start();
    await demo.until('Listening on');
    expect(demo.output()).toMatch(/^DEMO MODE – /);
    expect(tableIn(demo)).toHaveLength(44);
    expect(await ask(addressIn(demo), '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(await ask(addressIn(demo), '{ me { name } }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(processesOn(dataDirectory)).not.toEqual([]);

    demo.child.kill('SIGTERM');
    expect(await demo.exitCode()).toBe(0);
    expect(processesOn(dataDirectory)).toEqual([]);
  });

  it('finds its data again after kill -9, and plays the day again without changing it', async () => {
    const killed = start();
    await killed.until('Listening on');
    const recording =
      killed
        .output()
        .split('\n')
        .find((line) => line.includes('recordCommitment')) ?? '';
    expect(await paste(recording)).toMatchObject({
      data: { recordCommitment: { commitment: { state: 'SUBMITTED' } } },
    });
    killed.child.kill('SIGKILL');
    await killed.exitCode();

    const again = start();
    await again.until('Listening on');
    expect(again.output()).toContain('61 lines, found as they were');
    expect(again.output()).not.toMatch(/accepted$/m);
    const [before, after] = [tableIn(killed), tableIn(again)];
    const changed = after.filter((row, index) => row !== before[index]);
    expect(changed.map((row) => row.split(' ')[0])).toEqual(['113', '113-01', '113-01-3', '113-01-3-10']);
    expect(changed[3]).toMatch(/ 12,500\.00 +38,400\.00 +237,100\.00$/);
  });

  it('leaves no process when the signal comes while its database starts', async () => {
    const demo = start();
    // Past the making of the folder: the server itself is launched, and not ready yet.
    while (!processesOn(dataDirectory).some((command) => command.includes('listen_addresses'))) await delay(5);
    demo.child.kill('SIGINT');
    expect(await demo.exitCode()).toBe(0);
    expect(processesOn(dataDirectory)).toEqual([]);
  });

  it('says which port is in use and what to do about it', async () => {
    const other = createServer().listen(await freePort(), '127.0.0.1');
    await once(other, 'listening');
    const bound = other.address();
    const port = typeof bound === 'object' ? String(bound?.port) : '';
    const demo = start({ PORT: port });
    expect(await demo.exitCode()).toBe(1);
    expect(demo.output()).toContain(`Port ${port} on 127.0.0.1 is in use: stop what listens there, or choose another`);
    expect(processesOn(dataDirectory)).toEqual([]);
    other.close();
  });

  it('says which setting is wrong, in one message without a stack', async () => {
    const demo = start({ PORT: 'eighty' });
    expect(await demo.exitCode()).toBe(1);
    expect(demo.output()).toBe(
      'The settings cannot be used:\n  PORT must be a whole number from 0 to 65535, as in PORT=4000\n',
    );
  });

  it.each([
    { DATA_DIR: '/proc/nope' },
    { DATABASE_URL: 'postgresql://clerk:secret@nowhere.invalid/budget' },
    { HOST: 'nowhere.invalid' },
  ])('says why it cannot work with %j, in one line without a stack', async (settings) => {
    const database = await createTestDatabase();
    try {
      const url = 'DATA_DIR' in settings ? {} : { DATABASE_URL: database.url, MAY_LOSE_WRITES: 'yes' };
      const demo = start({ ...url, ...settings });
      expect(await demo.exitCode()).toBe(1);
      expect(demo.output()).toMatch(/^DEMO MODE .*\n.*(?:nope|nowhere\.invalid).*\n$/);
      expect(demo.output()).not.toContain('secret');
    } finally {
      await database.drop();
    }
  });

  it('does not open a demo on a database that somebody works in', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query(`insert into organisation (id, name) values ('ministry', 'A ministry')`);
      const demo = start({ DATABASE_URL: database.url, MAY_LOSE_WRITES: 'yes' });
      expect(await demo.exitCode()).toBe(1);
      expect(demo.output().split('\n').slice(1)).toEqual([
        'The demo does not open a database that somebody works in: this one holds the organisation ministry.',
        '  For production, set BUDGET_MODE=production, TOKEN_ISSUER, TOKEN_AUDIENCE, and TOKEN_PUBLIC_KEY or TOKEN_JWKS_URL',
        '  For the demo, give it a database of its own: let DATABASE_URL name an empty one, or leave it out and set DATA_DIR',
        '',
      ]);
      expect((await client.query('select id from organisation')).rows).toEqual([{ id: 'ministry' }]);
    } finally {
      await client.end();
      await database.drop();
    }
  });

  it('takes a database of the user, and starts none of its own', async () => {
    const database = await createTestDatabase();
    try {
      const demo = start({ DATABASE_URL: database.url, MAY_LOSE_WRITES: 'yes' });
      await demo.until('Listening on');
      expect(tableIn(demo)).toHaveLength(44);
      expect(processesOn(dataDirectory)).toEqual([]);
      demo.child.kill('SIGTERM');
      expect(await demo.exitCode()).toBe(0);
    } finally {
      await database.drop();
    }
  });

  it('outside the demo loads no sample and prints no token', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    try {
      const { publicKey } = await generateKeyPair('EdDSA', { extractable: true });
      const service = start({
        BUDGET_MODE: 'production',
        DATABASE_URL: database.url,
        MAY_LOSE_WRITES: 'yes',
        TOKEN_PUBLIC_KEY: await exportSPKI(publicKey),
        TOKEN_ISSUER: 'https://login.example',
        TOKEN_AUDIENCE: 'budget-api',
        LOG_LEVEL: 'error',
      });
      await service.until('Listening on');
      await ask(addressIn(service), '{ __typename }');
      expect(service.output()).toMatch(/^Listening on \S+\n$/);
      await client.connect();
      expect((await client.query('select count(*)::int from act')).rows).toEqual([{ count: 0 }]);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});

/** The rows of both execution tables. */
function tableIn({ output }: DemoProcess): readonly string[] {
  return output()
    .split('\n')
    .filter((line) => /^113\S* .*\d$/.test(line));
}

async function ask(address: string, query: string): Promise<unknown> {
  const body = JSON.stringify({ query });
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.json();
}
