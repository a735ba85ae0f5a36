import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { assertVersion } from './durability.ts';
import { asLogin, databaseNameOf } from './login.ts';
import { Migration0001 } from './migrations/migration-0001.ts';
import { Migration0002 } from './migrations/migration-0002.ts';
import { Migration0003 } from './migrations/migration-0003.ts';

/** Any number will do that nobody else locks in this database. */
const migrationLock = 4_172_026;

const migrations = [
  { name: 'Migration0001', class: Migration0001 },
  { name: 'Migration0002', class: Migration0002 },
  { name: 'Migration0003', class: Migration0003 },
];

/**
 * Brings a database to the present tables; safe to call again, and from several processes at once.
 *
 * @throws UnfitServerError where the database cannot be used, its server is too old, or the login lacks rights
 */
export async function migrate(url: string): Promise<void> {
  await asLogin(url, async (client) => {
    await assertVersion(client);
    // Ends with the session, so a process that dies while migrating leaves no lock behind.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(url);
    // What every connection of the service begins with: a login that may not is told so here, in words.
    await client.query('set role budget_app');
  });
}

async function runMigrations(url: string): Promise<void> {
  const orm = await MikroORM.init({
    driverOptions: { connectionString: url },
    dbName: databaseNameOf(url),
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
