import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { assertVersion } from './durability.ts';
import { Migration0001 } from './migrations/migration-0001.ts';
import { Migration0002 } from './migrations/migration-0002.ts';
import { unreachable } from './unreachable.ts';

/** Any number will do that nobody else locks in this database. */
const migrationLock = 4_172_026;
const connectionTimeoutMillis = 10_000;

const migrations = [
  { name: 'Migration0001', class: Migration0001 },
  { name: 'Migration0002', class: Migration0002 },
];

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

async function runMigrations(url: string): Promise<void> {
  const orm = await MikroORM.init({
    driverOptions: { connectionString: url },
    dbName: new URL(url).pathname.slice(1),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
