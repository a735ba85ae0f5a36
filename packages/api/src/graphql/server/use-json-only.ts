import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { Plugin } from 'graphql-yoga';

/**
 * Takes bodies in JSON alone: what a form of a foreign page can send without being asked first is refused, with
 * whatever header. Queries by GET change nothing and are let in.
 */
export function useJsonOnly(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: [] });
  return {
    onRequestParse(payload) {
      return payload.request.method === 'GET' ? undefined : onRequestParse?.(payload);
    },
  };
}
