import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { ReadToken } from '../../access/token.ts';
import { type Context, type Ports, sessionFor } from '../context.ts';
import { languageOf } from '../language.ts';
import { schema } from '../schema.ts';
import { createErrorReport } from './error-report.ts';
import { type GraphiqlSettings, graphiqlOptions } from './graphiql.ts';
import { largestBodyBytes } from './limits.ts';
import { useAnonymous } from './use-anonymous.ts';
import { useCaller } from './use-caller.ts';
import { useExecutionTable } from './use-execution-table.ts';
import { useJsonOnly } from './use-json-only.ts';
import { useSession } from './use-session.ts';
import { useValidation } from './use-validation.ts';
import { useVisit } from './use-visit.ts';
import { type ServerContext, visitOf } from './visit.ts';

export interface ServerOptions {
  readonly ports: Ports;
  readonly readToken: ReadToken;
  readonly logger: Logger;
  /** Null: without GraphiQL. */
  readonly graphiql: GraphiqlSettings | null;
}

/** The HTTP server: GraphQL at `/graphql`, the execution table as CSV, and `/health`. */
export function createServer({ ports, readToken, logger, graphiql }: ServerOptions) {
  const errorReport = createErrorReport(logger);
  return createYoga<ServerContext, Context>({
    schema,
    context: (initial) => contextOf(initial, ports),
    // In this order: each plugin rests on what those before it found out.
    plugins: [
      useVisit(logger),
      useCaller(readToken, logger),
      useExecutionTable(ports.reads, logger),
      useJsonOnly(),
      useAnonymous(),
      useValidation(),
      useSession(),
      errorReport.plugin,
    ],
    maskedErrors: errorReport.maskedErrors,
    maxRequestBodySize: largestBodyBytes,
    multipart: false,
    batching: false,
    graphiql: graphiql === null ? false : graphiqlOptions(graphiql),
    // Its own assets: a ministry's network need not reach the internet.
    renderGraphiQL,
    landingPage: false,
    cors: false,
    // Faults are logged by the error report, with the id of their request.
    logging: false,
  });
}

function contextOf(initial: ServerContext & { readonly request: Request }, ports: Ports): Context {
  const { requestId, caller } = visitOf(initial);
  return {
    requestId,
    language: languageOf(initial.request.headers.get('accept-language')),
    session: caller === null ? null : sessionFor(caller, ports),
  };
}
