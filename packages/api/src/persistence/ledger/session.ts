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

export interface SessionOptions {
  readonly organisationId: string;
  readonly access: Access;
  /** How many requests the transaction serves. */
  readonly requests: number;
}

/** The tables that a long transaction fills and looks rows up in. */
const grown = [
  'fiscal_year',
  'budget_line',
  'line_balance',
  'spending_control',
  'payee',
  'commitment',
  'commitment_charge',
  'act',
];

/** How many requests a connection has served, and had served when its plans were last made. */
interface Served {
  requests: number;
  planned: number;
}

const served = new WeakMap<PoolClient, Served>();

/** One transaction on one connection, in the name of one organisation. */
export class Session {
  readonly #client: PoolClient;

  private constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Runs `work` in a transaction; it commits if `work` says so, and undoes everything otherwise. */
  static async run<Result>(
    pool: Pool,
    options: SessionOptions,
    work: (session: Session) => Promise<{ readonly commit: boolean; readonly result: Result }>,
  ): Promise<Result> {
    const client = await connected(pool);
    const session = new Session(client);
    try {
      // Not awaited: the first statements of the work travel with it, and fail with it.
      const begun = session.#begin(options);
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

  /**
   * Counts the requests of one more batch of a long transaction. What it has written so far nobody else sees, so no
   * one gathers statistics of it: without them a look-up takes whichever index begins with the organisation, and
   * reads the whole year for each row. Only the owner of the tables may; for another login it is a warning.
   */
  async serve(requests: number): Promise<void> {
    if (!this.#plansAreOld(requests)) return;
    await this.#end(`set local role none; analyze ${grown.join(', ')}; set local role budget_app; discard plans`);
  }

  #begin({ organisationId, access, requests }: SessionOptions): Promise<void> {
    const organisation = this.#client.escapeLiteral(organisationId);
    const statements = [
      begin[access],
      'set local role budget_app',
      `set local budget.organisation_id = ${organisation}`,
    ];
    if (this.#plansAreOld(requests)) statements.push('discard plans');
    return this.#end(statements.join('; '));
  }

  /**
   * A plan that was made while tables were small reads them whole once they have grown, until statistics renew it:
   * so plans are made anew whenever a connection has served twice as many requests as when they were made.
   */
  #plansAreOld(requests: number): boolean {
    const count = served.get(this.#client) ?? { requests: 0, planned: 0 };
    served.set(this.#client, count);
    count.requests += requests;
    if (count.requests < 2 * count.planned) return false;
    count.planned = count.requests;
    return true;
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
