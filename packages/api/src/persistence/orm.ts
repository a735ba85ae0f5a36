import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { databaseNameOf } from './login.ts';
import { tables } from './tables/tables.ts';

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  /** Faults of idle connections, which no caller hears of otherwise. */
  readonly log: (message: string) => void;
}

export interface Database {
  readonly orm: MikroORM;
  /** The connections of the ORM itself: one pool for all. */
  readonly pool: Pool;
  close(): Promise<void>;
}

/**
 * What each connection begins with. It acts as the application's role, whatever its login may do, and gives
 * up rather than hold others: a lock or a statement that takes this long means that something is wrong.
 */
const sessionSettings = {
  role: 'budget_app',
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
};

/** Opens the database for the application; migrations run before, as the login itself. */
export async function createDatabase({ url, poolSize, log }: DatabaseSettings): Promise<Database> {
  const options = Object.entries(sessionSettings).map(([name, value]) => `-c ${name}=${value}`);
  const orm = await MikroORM.init({
    // Resolvers of one request read side by side on one connection: what does not wait for each other travels together.
    driverOptions: { connectionString: url, options: options.join(' '), pipeline: true },
    dbName: databaseNameOf(url),
    pool: { min: 0, max: poolSize },
    entities: tables,
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignorePolicies: true },
    colors: false,
    logger: log,
  });
  const pool = await orm.em.getConnection().getNativeClient();
  return { orm, pool, close: () => orm.close() };
}
