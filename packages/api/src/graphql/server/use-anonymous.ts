import { type DocumentNode, Kind, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { unauthenticated } from '../errors.ts';
import { parserLimits } from './limits.ts';
import { type ServerContext, visitOf } from './visit.ts';

/**
 * Turns away who comes without a token, before the request is validated against the schema: nothing of the
 * schema shows in the answer. `{ __typename }` alone is answered, for those who ask whether the service lives.
 */
export function useAnonymous(): Plugin<ServerContext, ServerContext> {
  return {
    onParams({ params, context, setResult }) {
      if (visitOf(context).caller === null && !asksForTypenameOnly(params.query)) {
        setResult({ errors: [unauthenticated()] });
      }
    },
  };
}

function asksForTypenameOnly(query: string | null | undefined): boolean {
  return parsed(query ?? '')?.definitions.every(asksForTypename) ?? false;
}

function asksForTypename(definition: DocumentNode['definitions'][number]): boolean {
  return (
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
    )
  );
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, parserLimits);
  } catch {
    return null;
  }
}
