import { type Decisions, LedgerConflict, type Slice, type SliceRequest } from '../../application/ledger.ts';
import { lockFrameworks } from './load-frameworks.ts';
import { loadSlice } from './load-slice.ts';
import { lockNodes } from './lock-nodes.ts';
import type { Session } from './session.ts';
import { storeBatch } from './store-batch.ts';
import type { KnownPersons } from './store-persons.ts';
import { wantedKeysOf } from './wanted-keys.ts';

/** What every batch of a ledger is stored with. */
export interface Storing {
  readonly organisationId: string;
  readonly ruleVersion: string;
  readonly persons: KnownPersons;
}

/** Locks what a batch touches, loads it, has it decided and stores what was decided; the caller commits. */
export async function runBatch<Answer>(
  session: Session,
  { organisationId, ruleVersion, persons }: Storing,
  requests: readonly SliceRequest[],
  decide: (slice: Slice) => Promise<Decisions<Answer>>,
): Promise<Decisions<Answer>> {
  const keys = wantedKeysOf(requests);
  const [locked, , slice] = await Promise.all([
    lockNodes(session, organisationId, keys),
    lockFrameworks(session, organisationId, keys),
    loadSlice(session, organisationId, keys),
  ]);
  // Whoever held the lock may have put a commitment on other lines than those it was on before.
  if (slice.nodeIds.some((id) => !locked.has(id))) {
    throw new LedgerConflict('What a request touches moved to other lines');
  }
  const decisions = await decide(slice);
  if (decisions.acts.length > 0) {
    await storeBatch(session, organisationId, slice, decisions.acts, persons.parts(decisions.acts), ruleVersion);
  }
  return decisions;
}
