import { Pool } from 'pg';

/** Every statement of the write path looks up by key: planned anew for each batch, it costs more than it finds. */
const plannedOnce = '-c plan_cache_mode=force_generic_plan';

/** How long a connection waits, in milliseconds, before something is taken to be wrong. */
interface Patience {
  readonly connectionTimeoutMillis: number;
  readonly lock_timeout: number;
  readonly statement_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
}

const patienceOfActs: Patience = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** Nobody waits for an import at a counter, and its statements carry thousands of acts. */
export const patienceOfImports: Patience = {
  connectionTimeoutMillis: 10_000,
  lock_timeout: 60_000,
  statement_timeout: 600_000,
  idle_in_transaction_session_timeout: 600_000,
};

/**
 * Connections of the write path's own, so that slow reports do not starve it. They pipeline: statements that do
 * not wait for each other's answer cost one round trip together.
 */
export function createLedgerPool(connectionString: string, max: number, patience: Patience = patienceOfActs): Pool {
  const pool = new Pool({
    ...patience,
    connectionString,
    max,
    options: plannedOnce,
    pipeline: true,
    application_name: 'budget-ledger',
  });
  // A connection that breaks is replaced at its next use, and the statement on it fails by itself; unheard, the
  // error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
