import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { assertVersion, UnfitServerError } from './durability.ts';
import { Migration0001 } from './migrations/migration-0001.ts';

/** Any number will do that nobody else locks in this database. */
const migrationLock = 4_172_026;
const connectionTimeoutMillis = 10_000;

/**
 * Brings a database to the present tables; safe to call again, and from several processes at once.
 *
 * @throws UnfitServerError where no server answers at the address, or one that is too old
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis });
  await client.connect().catch((fault: unknown) => {
    throw unreachable(url, fault);
  });
  try {
    await assertVersion(client);
    // Ends with the session, so a process that dies while migrating leaves no lock behind.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(url);
  } finally {
    await client.end();
  }
}

/** Names the server without the password that its address holds. */
function unreachable(url: string, fault: unknown): UnfitServerError {
  const { host, pathname } = new URL(url);
  const reason = fault instanceof Error ? fault.message || fault.name : String(fault);
  return new UnfitServerError(
    `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}. See that the server runs and that DATABASE_URL names it, a user and the password`,
    { cause: fault },
  );
}

async function runMigrations(url: string): Promise<void> {
  const orm = await MikroORM.init({
    driverOptions: { connectionString: url },
    dbName: new URL(url).pathname.slice(1),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: [{ name: 'Migration0001', class: Migration0001 }], snapshot: false, silent: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
