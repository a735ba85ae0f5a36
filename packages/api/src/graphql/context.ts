import type { Language } from 'budget-core';
import type { Caller } from '../access/caller.ts';
import type { Acts } from '../application/act.ts';
import type { Changes } from '../application/changes.ts';
import type { ReadSnapshots, Reads } from '../application/reads.ts';
import { unauthenticated } from './errors.ts';
import type { Loaders } from './loaders.ts';
import { Reading } from './reading.ts';

/** What resolvers work with for a caller, for the life of a request. */
export interface Session {
  readonly caller: Caller;
  readonly reading: Reading;
  readonly acts: Acts;
  readonly changes: Changes;
}

/** What surrounds one GraphQL operation. */
export interface Context {
  readonly requestId: string;
  readonly language: Language;
  /** Null: nobody is known, so nothing but `__typename` is answered. */
  readonly session: Session | null;
}

/** What sessions are made from: the ports of the application. */
export interface Ports {
  readonly acts: Acts;
  readonly changes: Changes;
  readonly reads: ReadSnapshots;
}

export function sessionFor(caller: Caller, { acts, changes, reads }: Ports): Session {
  return { caller, acts, changes, reading: new Reading(reads.open(caller.organisationId)) };
}

/** The session of a caller; whoever comes without one has been turned away by the scopes already. */
export function sessionOf({ session }: Context): Session {
  if (session === null) throw unauthenticated();
  return session;
}

/** Where a request's nouns come from, each read once. */
export function loadersOf(context: Context): Loaders {
  return sessionOf(context).reading.loaders;
}

/** Where a request's lists come from. */
export function snapshotOf(context: Context): Reads {
  return sessionOf(context).reading.snapshot;
}
