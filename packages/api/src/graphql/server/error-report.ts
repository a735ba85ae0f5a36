import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, maskError, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { LedgerConflict, LedgerUnavailable } from '../../application/ledger.ts';
import { loggable } from './loggable.ts';
import { type ServerContext, type Visit, visitOf } from './visit.ts';

/** Hides faults of the server from callers, who get the id of their request instead, and logs them under that id. */
export function createErrorReport(logger: Logger) {
  const faults = new WeakMap<Error, unknown>();
  const report = (result: ExecutionResult, { requestId, operation }: Visit): ExecutionResult => {
    if (!result.errors?.some((error) => faults.has(error))) return result;
    const errors = result.errors.map((error) => {
      if (!faults.has(error)) return error;
      const fault = loggable(faults.get(error));
      logger.error({ requestId, operation, path: error.path, fault }, 'unexpected error');
      return withRequestId(error, requestId);
    });
    return { ...result, errors };
  };
  const plugin: Plugin<ServerContext, ServerContext> = {
    onExecutionResult(answer) {
      const visit = visitOf(answer.context);
      const { result } = answer;
      if (result === undefined) return;
      if (isAsyncIterable(result)) answer.setResult(mapAsyncIterator(result, (event) => report(event, visit)));
      else answer.setResult(report(result, visit));
    },
  };
  const maskedErrors = {
    isDev: false,
    maskError(error: unknown, message: string): Error {
      const fault = error instanceof GraphQLError ? error.originalError : error;
      const masked = isOutage(fault) ? outage(error) : maskError(error, message, false);
      if (masked !== error) faults.set(masked, fault);
      return masked;
    },
  };
  return { plugin, maskedErrors };
}

/** The store will be there again: what was asked may be asked again, under the same key. */
function isOutage(fault: unknown): boolean {
  return fault instanceof LedgerUnavailable || fault instanceof LedgerConflict;
}

function outage(error: unknown): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  const extensions = { code: 'UNAVAILABLE', retryable: true };
  return new GraphQLError('The ledger cannot be reached at present: send the same request with the same key again', {
    nodes,
    path,
    extensions,
  });
}

function withRequestId({ message, nodes, path, extensions }: GraphQLError, requestId: string): GraphQLError {
  return new GraphQLError(message, { nodes, path, extensions: { ...extensions, requestId } });
}
