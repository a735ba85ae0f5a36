import type { Pool } from 'pg';
import type { Decisions, Ledger, Slice, SliceRequest } from '../../application/ledger.ts';
import { loadSlice } from './load-slice.ts';
import { runBatch } from './run-batch.ts';
import { Session } from './session.ts';
import { KnownPersons } from './store-persons.ts';
import { type WantedKeys, wantedKeysOf } from './wanted-keys.ts';

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
    const options = { organisationId, access: 'READ_WRITE', requests: requests.length } as const;
    const storing = { organisationId, ruleVersion: this.#ruleVersion, persons: this.#persons };
    const { acts, answers } = await Session.run(this.#pools.acts, options, async (session) => {
      const result = await runBatch(session, storing, requests, decide);
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
    // Whoever only looks holds nothing.
    const keys: WantedKeys = { ...wantedKeysOf([request]), yearHold: 'NONE' };
    const options = { organisationId, access: 'READ_ONLY', requests: 1 } as const;
    return Session.run(this.#pools.checks, options, async (session) => {
      const slice = await loadSlice(session, organisationId, keys);
      return { commit: false, result: await look(slice) };
    });
  }
}
