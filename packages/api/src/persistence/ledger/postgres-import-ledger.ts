import type { Pool } from 'pg';
import type { Caller, ImportLedger, ImportTransaction } from '../../application/import/import-ledger.ts';
import { loadCaller } from './load-caller.ts';
import { readBack } from './read-back.ts';
import { runBatch } from './run-batch.ts';
import { Session } from './session.ts';
import { KnownPersons } from './store-persons.ts';
import { unnamed } from './unnamed.ts';

/** Imports in PostgreSQL: the batches of the ledger, as many as a file takes, in one transaction. */
export class PostgresImportLedger implements ImportLedger {
  readonly #pool: Pool;
  readonly #ruleVersion: string;

  constructor(pool: Pool, ruleVersion: string) {
    this.#pool = pool;
    this.#ruleVersion = ruleVersion;
  }

  transactAll<Result>(
    organisationId: string,
    work: (transaction: ImportTransaction) => Promise<{ readonly commit: boolean; readonly result: Result }>,
  ): Promise<Result> {
    const storing = { organisationId, ruleVersion: this.#ruleVersion, persons: new KnownPersons() };
    return Session.run(this.#pool, { organisationId, access: 'READ_WRITE', requests: 0 }, (session) =>
      work({
        batch: async (requests, decide) => {
          await session.serve(requests.length);
          const { acts, answers } = await runBatch(session, storing, requests, decide);
          // Kept as long as the transaction is, and this ledger knows nobody beyond it.
          storing.persons.remember(acts);
          return answers;
        },
        readBack: (kind, keys) => readBack(session, organisationId, kind, keys),
        unnamed: (kind, keys) => unnamed(session, organisationId, kind, keys),
      }),
    );
  }

  caller(organisationId: string, personId: string): Promise<Caller | null> {
    return Session.run(this.#pool, { organisationId, access: 'READ_ONLY', requests: 0 }, async (session) => ({
      commit: false,
      result: await loadCaller(session, organisationId, personId),
    }));
  }
}
