import { randomBytes } from 'node:crypto';
import { UnfitServerError } from 'budget-api/persistence/durability.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';
import { organisationsIn } from 'budget-api/persistence/organisations.ts';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { databaseUrl, runStatements } from '../support/database.ts';

const server = inject('testServer').url;

/** What a database that cannot be set up is refused with. */
async function refusal(url: string): Promise<string> {
  const fault: unknown = await migrate(url).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UnfitServerError);
  const { message } = fault as UnfitServerError;
  expect(message).not.toMatch(/secret|\n/);
  return message;
}

describe('a database that cannot be used', () => {
  it('is named without its password where no server answers', async () => {
    expect(await refusal('postgresql://clerk:secret@127.0.0.1:1/budget')).toMatch(
      /^The database budget at 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED \S+\. See that the server runs and /,
    );
  });

  it('is refused where its host is unknown', async () => {
    expect(await refusal('postgresql://clerk:secret@nowhere.invalid/budget')).toMatch(
      /^The database budget at nowhere\.invalid cannot be used: .*nowhere\.invalid\. DATABASE_URL must name a host /,
    );
  });

  it('is refused by its decoded name where the server has none of that name', async () => {
    expect(await refusal(databaseUrl(server, 'no%20such%C3%A9'))).toMatch(
      /^The database no suché at \S+ cannot be used: database "no suché" does not exist\. Create it, /,
    );
  });

  it('is refused where a file that its address names is missing', async () => {
    expect(await refusal(`${databaseUrl(server, 'budget')}?sslrootcert=/nowhere/root.pem`)).toMatch(
      /^The database budget at \S+ cannot be used: ENOENT.*root\.pem/,
    );
  });
});

describe('a login that lacks rights', () => {
  const name = `budget_login_${randomBytes(6).toString('hex')}`;
  const url = new URL(databaseUrl(server, name));
  [url.username, url.password] = [name, 'secret'];
  beforeEach(() => runStatements(server, `create role ${name} login password 'secret'`, `create database ${name}`));
  afterEach(() => runStatements(server, `drop database ${name} with (force)`, `drop role ${name}`));

  const prepare = `create role budget_app nologin; grant budget_app to "${name}"`;
  const advice =
    'The login must own the database, and may need CREATEROLE once, to make the role budget_app and become its member; ' +
    `or a superuser prepares both: ${prepare}`;

  it('is told of the right to make tables, and what it takes', async () => {
    expect(await refusal(url.href)).toMatch(
      /^The login \S+ lacks rights in the database \S+ at \S+: permission denied for schema public\. /,
    );
    expect(await refusal(url.href)).toContain(advice);
  });

  it('is told of the right to grant itself the role, and what it takes', async () => {
    await runStatements(server, `alter database ${name} owner to ${name}`);
    const message = await refusal(url.href);
    expect(message).toMatch(
      /^The login \S+ lacks rights in the database \S+ at \S+: permission denied to grant role "budget_app"\. /,
    );
    expect(message).toContain(advice);
  });

  it('is told so as well where it lost the role after the tables were made', async () => {
    await runStatements(server, `alter database ${name} owner to ${name}`, `grant budget_app to ${name}`);
    await migrate(url.href);
    await runStatements(server, `revoke budget_app from ${name}`);
    expect(await refusal(url.href)).toMatch(/permission denied to set role "budget_app"\. .*grant budget_app to /);
  });

  it('sets the database up once a superuser did what was advised', async () => {
    await runStatements(server, `alter database ${name} owner to ${name}`, `grant budget_app to "${name}"`);
    await expect(migrate(url.href)).resolves.toBeUndefined();
  });

  it('sees every organisation as the owner, and is refused rather than shown none as somebody else', async () => {
    await runStatements(server, `alter database ${name} owner to ${name}`, `grant budget_app to "${name}"`);
    expect(await organisationsIn(url.href)).toEqual([]);
    await migrate(url.href);
    await runStatements(url.href, `insert into organisation (id, name) values ('b', 'B'), ('a', 'A')`);
    expect(await organisationsIn(url.href)).toEqual(['a', 'b']);
    const disowned = ['alter table organisation owner to current_user', `grant select on organisation to "${name}"`];
    await runStatements(databaseUrl(server, name), ...disowned);
    await expect(organisationsIn(url.href)).rejects.toThrow(UnfitServerError);
  });
});
