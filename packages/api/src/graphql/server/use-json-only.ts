import { createGraphQLError, type Plugin } from 'graphql-yoga';

const json = /^application\/json\s*(?:;|$)/i;

/**
 * Takes bodies in JSON alone, whatever else yoga could read: a form of a foreign page can send what is no JSON without
 * being asked first. Queries by GET change nothing and are let in.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse({ request }) {
      if (request.method !== 'POST' || json.test(request.headers.get('content-type') ?? '')) return;
      const http = { status: 415, headers: { accept: 'application/json' } };
      throw createGraphQLError('The body must be JSON, sent as application/json', {
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http },
      });
    },
  };
}
