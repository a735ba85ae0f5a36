import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Caller } from '../../access/caller.ts';
import type { ReadToken } from '../../access/token.ts';
import { loggable } from './loggable.ts';
import { type ServerContext, visitOf } from './visit.ts';

/** Finds out who asks, before anything else is looked at: one and the same answer to every bad token. */
export function useCaller(readToken: ReadToken, logger: Logger): Plugin<ServerContext, ServerContext> {
  return {
    async onRequest(hook) {
      const authorization = hook.request.headers.get('authorization');
      if (authorization === null) return;
      const visit = visitOf(hook.serverContext);
      try {
        visit.caller = await callerOf(authorization, readToken);
      } catch (fault) {
        logger.error({ requestId: visit.requestId, fault: loggable(fault) }, 'keys cannot be had');
        hook.endResponse(keysMissing());
        return;
      }
      if (visit.caller === null) hook.endResponse(badToken());
    },
  };
}

async function callerOf(authorization: string, readToken: ReadToken): Promise<Caller | null> {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const verified = token === undefined ? null : await readToken(token);
  return verified?.caller ?? null;
}

function badToken(): Response {
  const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
  return refusal('The token is not valid', 'UNAUTHENTICATED', { status: 401, headers });
}

function keysMissing(): Response {
  const headers = { 'retry-after': '5' };
  return refusal('Tokens cannot be verified at present', 'UNAVAILABLE', { status: 503, headers });
}

function refusal(message: string, code: string, init: ResponseInit): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, init);
}
