import { randomBytes } from 'node:crypto';
import { assertDurable, UnfitServerError, unfitnessOf, unfitVersion } from 'budget-api/persistence/durability.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';
import { createDatabase, type Database } from 'budget-api/persistence/orm.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, databaseUrl, runStatements } from '../support/database.ts';

// What MikroORM's definitions leave to the migration: keys, indexes and row level security.
const ownOfMigration =
  /^(set names .*|drop index .*|alter table "\w+" drop constraint "\w+(_fkey|_unique)"|(create|drop) policy .*);$/;

describe('the tables', () => {
  let test: Awaited<ReturnType<typeof createTestDatabase>>;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await createDatabase({ url: test.url, poolSize: 2, log: () => undefined });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const update = async (): Promise<readonly string[]> => {
    const sql = await database.orm.schema.getUpdateSchemaSQL();
    return sql.split('\n').filter((line) => line !== '' && !ownOfMigration.test(line));
  };

  it('are those that MikroORM knows: it would change no column', async () => {
    expect(await update()).toEqual([]);
  });

  it('are compared: a column that MikroORM does not know, or of another type, is found', async () => {
    await runStatements(test.url, 'alter table payee add country text', 'alter table payee alter version type bigint');
    expect(await update()).toEqual([
      'alter table "payee" drop column "country";',
      'alter table "payee" alter column "version" type int using ("version"::int);',
    ]);
  });

  it('are reached as the application, and not for longer than a fault may last', async () => {
    const { rows } = await database.pool.query(`
      select current_user as role, current_setting('statement_timeout') as statement,
        current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`);
    expect(rows).toEqual([{ role: 'budget_app', statement: '15s', lock: '5s', idle: '10s' }]);
  });
});

describe('the migration', () => {
  it('runs once when two processes start at once, and again without effect, for an owner who is no superuser', async () => {
    const server = inject('testServer').url;
    const name = `${inject('testServer').prefix}owned_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(16).toString('hex');
    await runStatements(
      server,
      `create role ${name} login createrole password '${password}'`,
      `grant budget_app to ${name}`,
      `create database ${name} owner ${name}`,
    );
    const url = new URL(databaseUrl(server, name));
    url.username = name;
    url.password = password;
    try {
      await Promise.all([migrate(url.href), migrate(url.href)]);
      await migrate(url.href);
      expect(await migrations(url.href)).toEqual([
        { name: 'Migration0001' },
        { name: 'Migration0002' },
        { name: 'Migration0003' },
      ]);
      const database = await createDatabase({ url: url.href, poolSize: 1, log: () => undefined });
      expect((await database.pool.query('select from journal_entry')).rowCount).toBe(0);
      await database.close();
    } finally {
      await runStatements(server, `drop database ${name} with (force)`, `drop role ${name}`);
    }
  });
});

async function migrations(url: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ name: string }>('select name from mikro_orm_migrations')
    .finally(() => client.end());
  return rows;
}

describe('a server', () => {
  const fit = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('is refused without %s, which is named', (name) => {
    expect(unfitnessOf({ ...fit, [name]: 'off' }, false)).toBe(
      `PostgreSQL may lose acknowledged writes: turn on ${name}, or say in so many words that writes may be lost: MAY_LOSE_WRITES=yes`,
    );
  });

  it('is taken with the loss permitted by name', () => {
    expect(unfitnessOf(fit, false)).toBeNull();
    expect(unfitnessOf({ ...fit, fsync: 'off' }, true)).toBeNull();
  });

  it('is refused before PostgreSQL 15', () => {
    expect(unfitVersion({ version: '14.12', number: '140012' })).toBe(
      'PostgreSQL 15 or later is needed; the server is 14.12',
    );
    expect(unfitVersion({ version: '15.0', number: '150000' })).toBeNull();
  });

  it('is asked for the settings that its connections have', async () => {
    const { url } = inject('testServer');
    const database = await createDatabase({ url, poolSize: 1, log: () => undefined });
    await database.pool.query('set synchronous_commit = off');
    await expect(assertDurable(database.pool)).rejects.toThrow(UnfitServerError);
    await assertDurable(database.pool, { unsafe: true });
    await database.close();
  });
});
