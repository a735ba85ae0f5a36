import type { RequestListener } from 'node:http';
import { type DestinationStream, type LevelWithSilent, pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { rememberingReader } from './access/remembered-tokens.ts';
import { type TokenSettings, tokenReader } from './access/token.ts';
import { Desk, type DeskLimits } from './application/desk.ts';
import { LedgerUpkeep } from './application/ledger-upkeep.ts';
import { ruleVersion } from './application/rule-version.ts';
import type { GraphiqlSettings } from './graphql/server/graphiql.ts';
import { createServer } from './graphql/server/server.ts';
import { assertDurable } from './persistence/durability.ts';
import { createLedgerPool } from './persistence/ledger/pool.ts';
import { PostgresChanges } from './persistence/ledger/postgres-changes.ts';
import { PostgresLedger } from './persistence/ledger/postgres-ledger.ts';
import { migrate } from './persistence/migrate.ts';
import { createDatabase } from './persistence/orm.ts';
import { createReadSnapshots } from './persistence/reads/read-snapshots.ts';

export interface AppOptions extends DeskLimits {
  readonly databaseUrl: string;
  /** Connections of the read path; the write path has some of its own. */
  readonly databasePoolSize: number;
  readonly mayLoseWrites: boolean;
  readonly tokens: TokenSettings;
  readonly logLevel: LevelWithSilent;
  /** Where log lines go: standard error in operation. */
  readonly logTo: DestinationStream;
  /** Null: without GraphiQL, as outside the demo. */
  readonly graphiql: GraphiqlSettings | null;
  /** Absent: the clock of the process. */
  readonly now?: () => Date;
}

export interface App {
  /** For `createServer` of `node:http`. */
  readonly handler: RequestListener;
  /** The same without a socket. */
  fetch(address: string, request?: RequestInit): Promise<Response>;
  /** Answers what was taken, then lets go of the database. */
  close(): Promise<void>;
}

/** Batches of so many organisations run at a time; of one organisation, the desk runs one after the other. */
const actConnections = 2;
const checkConnections = 2;

/**
 * The application over a database, which it brings to the present tables first.
 *
 * @throws UnfitServerError where acknowledged writes could be lost and nobody said that they may
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { databaseUrl: url, databasePoolSize: poolSize, graphiql } = options;
  const logger = pino({ level: options.logLevel, base: null }, options.logTo);
  await migrate(url);
  const database = await createDatabase({ url, poolSize, log: (message) => logger.warn(message) });
  const pools = { acts: createLedgerPool(url, actConnections), checks: createLedgerPool(url, checkConnections) };
  const closePools = () => Promise.all([pools.acts.end(), pools.checks.end(), database.close()]);
  try {
    await assertDurable(database.pool, { unsafe: options.mayLoseWrites });
    const changes = await PostgresChanges.open(url);
    const ledger = new PostgresLedger(pools, ruleVersion);
    const tools = { now: options.now ?? (() => new Date()), newId: () => uuid() };
    const desk = new Desk(ledger, tools, options);
    const reads = createReadSnapshots(database.pool, new LedgerUpkeep(ledger, tools));
    const server = createServer({
      ports: { acts: desk, changes, reads },
      readToken: rememberingReader(tokenReader(options.tokens)),
      logger,
      graphiql,
    });
    return {
      handler: (request, response) => void server(request, response),
      fetch: async (address, request = {}) => server.fetch(address, request),
      close: async () => {
        await changes.close();
        await desk.close();
        await server.dispose();
        await closePools();
      },
    };
  } catch (fault) {
    await closePools();
    throw fault;
  }
}
