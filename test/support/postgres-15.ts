import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from 'budget-api/embedded-postgres/free-port.ts';
import { isRoot, mappedRoot, ourselves, runAs } from 'budget-api/embedded-postgres/server-user.ts';
import { migrate } from 'budget-api/persistence/migrate.ts';

const programs = process.env['POSTGRES_15_BIN'] ?? '/usr/lib/postgresql/15/bin';
const patience = 30_000;

/** Whether a PostgreSQL 15 is here to be tested against; Debian 12 has it as `postgresql-15`. */
export const hasPostgres15 = existsSync(join(programs, 'postgres'));

/** Starts the oldest server that is supported on a folder of its own, with a migrated database. */
export async function startPostgres15(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-postgres-15-'));
  await chmod(folder, 0o700);
  const user = isRoot() ? mappedRoot(65534) : ourselves;
  const data = join(folder, 'data');
  const run = (program: string, ...parameters: string[]) =>
    runAs(user, folder, join(programs, program), parameters, patience);
  const port = await freePort();
  await run('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync', '-A', 'trust');
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c timezone=UTC`;
  await run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start');
  const stop = async () => {
    await run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop');
    await rm(folder, { recursive: true, force: true });
  };
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await migrate(url);
  return { url, stop };
}
