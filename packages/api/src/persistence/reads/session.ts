import { escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';

/** A statement that PostgreSQL parses once per connection; the organisation is always its first parameter. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs the statements of one organisation on one snapshot, which the first of them begins. */
export class ReadSession {
  readonly #pool: Pool;
  readonly #organisationId: string;
  #client: Promise<PoolClient> | null = null;

  constructor(pool: Pool, organisationId: string) {
    this.#pool = pool;
    this.#organisationId = organisationId;
  }

  async rows<Row extends QueryResultRow>(statement: Statement, ...values: readonly unknown[]): Promise<readonly Row[]> {
    if (values.some(cannotBeStored)) return [];
    this.#client ??= this.#begin();
    const client = await this.#client;
    const { rows } = await client.query<Row>({ ...statement, values: [this.#organisationId, ...values] });
    return rows;
  }

  async release(): Promise<void> {
    const begun = this.#client;
    this.#client = null;
    // Where it could not begin, its readers were told, and no connection is held.
    const client = await begun?.catch(() => null);
    if (client) await endWith(client, 'commit');
  }

  async #begin(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    try {
      // One round trip; the simple protocol takes several statements but no parameters.
      await client.query(
        `begin isolation level repeatable read read only;
        set local budget.organisation_id = ${escapeLiteral(this.#organisationId)}`,
      );
      return client;
    } catch (error) {
      await endWith(client, 'rollback');
      throw error;
    }
  }
}

/** PostgreSQL keeps no text with a NUL, so asking for one would be its error instead of our "there is none". */
function cannotBeStored(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

/** A connection that cannot end its transaction must not go back into the pool. */
async function endWith(client: PoolClient, end: 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(end);
    client.release();
  } catch {
    client.release(true);
  }
}
