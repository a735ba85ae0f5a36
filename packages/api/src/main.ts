import { createLocalIssuer } from './access/local-issuer.ts';
import type { TokenSettings } from './access/token.ts';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { demoLine } from './demo/announce.ts';
import { assertOwnDatabase } from './demo/own-database.ts';
import { graphiqlOfTheDemo, runDemo } from './demo/run-demo.ts';
import { EmbeddedPostgresError } from './embedded-postgres/embedded-postgres-error.ts';
import { startEmbeddedPostgres } from './embedded-postgres/server.ts';
import type { GraphiqlSettings } from './graphql/server/graphiql.ts';
import { ListenError, listen } from './listen.ts';
import { UnfitServerError } from './persistence/durability.ts';
import { organisationsIn } from './persistence/organisations.ts';

/** Faults of settings and of what they name: their messages say what to do, and where they arose helps nobody. */
const toldWithoutStack = [ConfigError, EmbeddedPostgresError, ListenError, UnfitServerError];

/** How to stop what was started, the last first: each before what it rests on. */
const stops: (() => Promise<void>)[] = [];
let stopping = false;

async function start(config: Config): Promise<void> {
  const { stdout } = process;
  if (config.mode === 'production') {
    stdout.write(`Listening on ${await serve(config, config.tokens, null)}\n`);
    return;
  }
  stdout.write(`${demoLine}\n`);
  const issuer = await createLocalIssuer();
  const address = await serve(config, issuer.tokens, await graphiqlOfTheDemo(issuer));
  await runDemo({ address, issuer, output: { isTerminal: stdout.isTTY, write: (text) => stdout.write(text) } });
}

/** Starts database, application and server, in this order, and tells where GraphQL answers. */
async function serve(config: Config, tokens: TokenSettings, graphiql: GraphiqlSettings | null): Promise<string> {
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config.dataDirectory));
  if (config.mode === 'demo') assertOwnDatabase(await organisationsIn(databaseUrl));
  const app = await createApp({ ...config, databaseUrl, tokens, graphiql, logTo: process.stderr });
  stops.unshift(() => app.close());
  const server = await listen(app.handler, config);
  stops.unshift(() => server.close());
  return server.address;
}

async function startDatabase(dataDirectory: string): Promise<string> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const starting = startEmbeddedPostgres({ dataDirectory, log });
  // A signal that comes meanwhile waits for the server, so as not to leave it behind; one that never came up is told of
  // elsewhere.
  stops.unshift(() =>
    starting.then(
      (database) => database.stop(),
      () => undefined,
    ),
  );
  return (await starting).url;
}

async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const stopOne of stops) {
    // One that cannot be stopped keeps no other from it.
    await stopOne().catch((fault: unknown) => process.stderr.write(`${String(fault)}\n`));
  }
  process.exit(exitCode);
}

async function fail(fault: unknown): Promise<void> {
  // Whatever was under way when the signal came fails now, and nobody needs to hear of it.
  if (stopping) return;
  const expected = toldWithoutStack.some((kind) => fault instanceof kind);
  process.stderr.write(`${fault instanceof Error ? (expected ? fault.message : fault.stack) : String(fault)}\n`);
  await stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
try {
  await start(readConfig(process.env));
} catch (fault) {
  await fail(fault);
}
