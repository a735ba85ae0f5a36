import type { Pool } from 'pg';
import {
  type Decisions,
  type Ledger,
  LedgerConflict,
  type Slice,
  type SliceRequest,
} from '../../application/ledger.ts';
import { loadSlice } from './load-slice.ts';
import { lockNodes } from './lock-nodes.ts';
import { Session } from './session.ts';
import { storeBatch } from './store-batch.ts';
import { KnownPersons } from './store-persons.ts';
import { wantedKeysOf } from './wanted-keys.ts';

/** Dry-runs have connections of their own: however many are asked for, acts go on. */
export interface LedgerPools {
  readonly acts: Pool;
  readonly checks: Pool;
}

/** The ledger in PostgreSQL: one transaction for a batch of acts, four round trips whatever its size. */
export class PostgresLedger implements Ledger {
  readonly #pools: LedgerPools;
  readonly #ruleVersion: string;
  readonly #persons = new KnownPersons();

  constructor(pools: LedgerPools, ruleVersion: string) {
    this.#pools = pools;
    this.#ruleVersion = ruleVersion;
  }

  async transact<Answer>(
    organisationId: string,
    requests: readonly SliceRequest[],
    decide: (slice: Slice) => Promise<Decisions<Answer>>,
  ): Promise<readonly Answer[]> {
    const keys = wantedKeysOf(requests);
    const options = { organisationId, access: 'READ_WRITE', requests: requests.length } as const;
    const { acts, answers } = await Session.run(this.#pools.acts, options, async (session) => {
      const [locked, slice] = await Promise.all([
        lockNodes(session, organisationId, keys),
        loadSlice(session, organisationId, keys),
      ]);
      // Whoever held the lock may have put a commitment on other lines than those it was on before.
      if (slice.nodeIds.some((id) => !locked.has(id))) {
        throw new LedgerConflict('What a request touches moved to other lines');
      }
      const result = await decide(slice);
      if (result.acts.length > 0) {
        const persons = this.#persons.parts(result.acts);
        await storeBatch(session, organisationId, slice, result.acts, persons, this.#ruleVersion);
      }
      return { commit: result.acts.length > 0, result };
    });
    this.#persons.remember(acts);
    return answers;
  }

  inspect<Result>(
    organisationId: string,
    request: SliceRequest,
    look: (slice: Slice) => Promise<Result>,
  ): Promise<Result> {
    const keys = wantedKeysOf([request]);
    const options = { organisationId, access: 'READ_ONLY', requests: 1 } as const;
    return Session.run(this.#pools.checks, options, async (session) => {
      const slice = await loadSlice(session, organisationId, keys);
      return { commit: false, result: await look(slice) };
    });
  }
}
