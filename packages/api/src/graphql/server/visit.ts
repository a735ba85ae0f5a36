import type { Caller } from '../../access/caller.ts';

/** What is known of one HTTP request. */
export interface Visit {
  readonly requestId: string;
  readonly begunAt: number;
  /** Null: the request came without a token. */
  caller: Caller | null;
  /** The name of the GraphQL operation, once it is known. */
  operation: string | null;
}

/** What plugins pass on to each other about one HTTP request. */
export interface ServerContext {
  visit?: Visit;
}

/** The visit of a request that the first plugin has let in. */
export function visitOf({ visit }: ServerContext): Visit {
  if (visit === undefined) throw new Error('A request came in without a visit');
  return visit;
}
