import { createLocalIssuer } from 'budget-api/access/local-issuer.ts';
import { createApp } from 'budget-api/app.ts';
import { type Ask, createClient } from 'budget-api/demo/client.ts';
import { loadSample } from 'budget-api/demo/load-sample.ts';
import { type Tokens, tokensOfPeople } from 'budget-api/demo/tokens.ts';
import { listen } from 'budget-api/listen.ts';
import { Client, type QueryResultRow } from 'pg';
import { createTestDatabase } from '../support/database.ts';

/** The sample, loaded into a database of its own behind the API that people use. */
export interface DemoApp {
  readonly address: string;
  readonly databaseUrl: string;
  readonly ask: Ask;
  readonly tokens: Tokens;
  /** Straight from the tables, past everything that is tested. */
  rows<Row extends QueryResultRow>(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function startDemoApp(): Promise<DemoApp> {
  const database = await createTestDatabase();
  const issuer = await createLocalIssuer();
  const app = await createApp({
    databaseUrl: database.url,
    databasePoolSize: 4,
    mayLoseWrites: true,
    tokens: issuer.tokens,
    logLevel: 'warn',
    logTo: process.stderr,
    graphiql: null,
    batchLimit: 100,
    queueLimit: 1000,
  });
  const server = await listen(app.handler, { host: '127.0.0.1', port: 0 });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const tokens = await tokensOfPeople(issuer);
  const ask = createClient(server.address, tokens);
  await loadSample(ask, () => undefined);
  return {
    address: server.address,
    databaseUrl: database.url,
    ask,
    tokens,
    rows: async <Row extends QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows,
    close: async () => {
      await client.end();
      await server.close();
      await app.close();
      await database.drop();
    },
  };
}
