import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { ledgerFailure } from './ledger-failure.ts';

/** A prepared statement: the name stands for the text on a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Access = 'READ_WRITE' | 'READ_ONLY';

const begin: Readonly<Record<Access, string>> = {
  READ_WRITE: 'begin',
  // One snapshot for all statements of a dry-run.
  READ_ONLY: 'begin isolation level repeatable read read only',
};

/** One transaction on one connection, in the name of one organisation. */
export class Session {
  readonly #client: PoolClient;

  private constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Runs `work` in a transaction; it commits if `work` says so, and undoes everything otherwise. */
  static async run<Result>(
    pool: Pool,
    organisationId: string,
    access: Access,
    work: (session: Session) => Promise<{ readonly commit: boolean; readonly result: Result }>,
  ): Promise<Result> {
    const client = await connected(pool);
    const session = new Session(client);
    try {
      // Not awaited: the first statements of the work travel with it, and fail with it.
      const begun = session.#begin(organisationId, access);
      const [{ commit, result }] = await Promise.all([work(session), begun]);
      await session.#end(commit ? 'commit' : 'rollback');
      client.release();
      return result;
    } catch (error) {
      await session.#end('rollback').then(
        () => client.release(),
        (lost: unknown) => client.release(lost instanceof Error ? lost : true),
      );
      throw error;
    }
  }

  async rows<Row extends QueryResultRow>(
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const query: QueryConfig = { name, text, values: [...values] };
    try {
      return (await this.#client.query<Row>(query)).rows;
    } catch (error) {
      throw ledgerFailure(error);
    }
  }

  #begin(organisationId: string, access: Access): Promise<void> {
    const organisation = this.#client.escapeLiteral(organisationId);
    return this.#end(`${begin[access]}; set local role budget_app; set local budget.organisation_id = ${organisation}`);
  }

  async #end(text: string): Promise<void> {
    try {
      await this.#client.query(text);
    } catch (error) {
      throw ledgerFailure(error);
    }
  }
}

async function connected(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw ledgerFailure(error);
  }
}
