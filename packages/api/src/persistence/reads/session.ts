import type { BusinessDate } from 'budget-core';
import { escapeIdentifier, escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { Upkeep } from '../../application/reads.ts';
import { reservationsDue } from './reservations-due.ts';

/** A statement that PostgreSQL parses once per connection; the organisation is always its first parameter. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Rows of one round trip where a result is read piece by piece. */
const piece = 1000;

/** Runs the statements of one organisation on one snapshot, which the first of them begins. */
export class ReadSession {
  readonly #pool: Pool;
  readonly #organisationId: string;
  readonly #upkeep: Upkeep | null;
  #begun: Promise<Begun> | null = null;

  /** Without upkeep it reads what is kept, whatever the day. */
  constructor(pool: Pool, organisationId: string, upkeep: Upkeep | null) {
    this.#pool = pool;
    this.#organisationId = organisationId;
    this.#upkeep = upkeep;
  }

  async rows<Row extends QueryResultRow>(statement: Statement, ...values: readonly unknown[]): Promise<readonly Row[]> {
    if (values.some(cannotBeStored)) return [];
    const { client, beginning } = await this.#connected();
    // The first statement travels with the one that begins, and fails with it.
    const query = client.query<Row>({ ...statement, values: [this.#organisationId, ...values] });
    const [{ rows }] = await Promise.all([query, beginning]);
    return rows;
  }

  /** The same piece by piece; the database keeps what nobody asked for yet, so that any length fits into memory. */
  async *pieces<Row extends QueryResultRow>(
    { name, text }: Statement,
    ...values: readonly unknown[]
  ): AsyncGenerator<readonly Row[], void, undefined> {
    const cursor = escapeIdentifier(name);
    const { client, beginning } = await this.#connected();
    await beginning;
    // Sorting a million rows before the first of them may take longer than any other read may.
    await client.query(`set local statement_timeout = 0; set local work_mem = '64MB'`);
    await this.rows({ name, text: `declare ${cursor} no scroll cursor for ${text}` }, ...values);
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${piece} from ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < piece) break;
    }
    await client.query(`close ${cursor}`);
  }

  async release(): Promise<void> {
    const begun = this.#begun;
    this.#begun = null;
    // Where no connection was had, its readers were told, and there is nothing to give back.
    const held = await begun?.catch(() => null);
    if (held) await endWith(held.client);
  }

  #connected(): Promise<Begun> {
    this.#begun ??= this.#begin();
    return this.#begun;
  }

  /** A snapshot that would show what the day has ended is given back, and the next one begins when that is written. */
  async #begin(): Promise<Begun> {
    const begun = await this.#snapshot();
    if (this.#upkeep === null) return begun;
    const today = this.#upkeep.today();
    if (!(await this.#isBehind(begun.client, today))) return begun;
    await endWith(begun.client);
    await this.#upkeep.expireReservations(this.#organisationId, today);
    return this.#snapshot();
  }

  async #isBehind(client: PoolClient, today: BusinessDate): Promise<boolean> {
    try {
      const values = [this.#organisationId, today];
      const { rows } = await client.query<{ due: boolean }>({ ...reservationsDue, values });
      return rows[0]?.due === true;
    } catch (fault) {
      await endWith(client);
      throw fault;
    }
  }

  async #snapshot(): Promise<Begun> {
    const client = await this.#pool.connect();
    // One round trip; the simple protocol takes several statements but no parameters.
    const beginning = client.query(
      `begin isolation level repeatable read read only;
      set local budget.organisation_id = ${escapeLiteral(this.#organisationId)}`,
    );
    return { client, beginning };
  }
}

interface Begun {
  readonly client: PoolClient;
  readonly beginning: Promise<unknown>;
}

/** PostgreSQL keeps no text with a NUL, so asking for one would be its error instead of our "there is none". */
function cannotBeStored(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

/** A connection that cannot end its transaction must not go back into the pool; one whose begin failed has none to end. */
async function endWith(client: PoolClient): Promise<void> {
  try {
    await client.query('commit');
    client.release();
  } catch {
    client.release(true);
  }
}
