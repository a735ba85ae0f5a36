import { randomUUID } from 'node:crypto';
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type ServerContext, type Visit, visitOf } from './visit.ts';

const header = 'x-request-id';

/** Names each request, and logs it when it is answered: which operation, how long, never its parameters. */
export function useVisit(logger: Logger): Plugin<ServerContext, ServerContext> {
  const named = ({ args }: { args: NamedOperation }) => {
    visitOf(args.contextValue).operation = nameOf(args);
  };
  return {
    onRequest({ request, serverContext }) {
      serverContext.visit = {
        requestId: requestIdOf(request),
        begunAt: performance.now(),
        caller: null,
        operation: null,
      };
    },
    onExecute: named,
    onSubscribe: named,
    onResponse({ request, response, serverContext: { visit } }) {
      if (visit === undefined) return;
      response.headers.set(header, visit.requestId);
      logger.info(told(visit, request, response), 'request');
    },
  };
}

interface NamedOperation {
  readonly contextValue: ServerContext;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}

function nameOf({ document, operationName }: NamedOperation): string | null {
  return getOperationAST(document, operationName)?.name?.value ?? null;
}

/** A caller may bring a request id, to find the request in the logs of both sides. */
function requestIdOf(request: Request): string {
  const brought = request.headers.get(header);
  return brought !== null && /^[A-Za-z0-9_-]{8,64}$/.test(brought) ? brought : randomUUID();
}

function told({ requestId, begunAt, operation }: Visit, request: Request, response: Response) {
  return {
    requestId,
    method: request.method,
    operation,
    status: response.status,
    milliseconds: Math.round(performance.now() - begunAt),
  };
}
