import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from 'budget-api/persistence/orm.ts';
import { Client, type ClientBase, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createTestDatabase } from '../support/database.ts';

/** A line of the fixture's tree by its name. */
export type LineName = 'programme' | 'action' | 'line' | 'sister' | 'elsewhere';

export interface Entry {
  readonly line: LineName;
  readonly stage: string;
  readonly amount: string;
  readonly authority?: 'COMMITMENT' | 'PAYMENT';
  readonly fiscalYear?: number;
  readonly currency?: string;
  readonly chargeId?: string;
  readonly controlId?: string;
}

interface ActTerms {
  readonly kind?: string;
  readonly subject?: string;
  readonly version?: number;
  readonly key?: string;
}

/** Runs one statement in the application's role. */
export type Run = <Row extends QueryResultRow>(text: string, ...values: unknown[]) => Promise<readonly Row[]>;

/**
 * A database written by hand, past budget-core and the desk: what the tables refuse, they refuse by themselves.
 *
 * Two years in euros; in 2026 a programme over an action over two lines, 1 000.00 of each authority on `line`.
 */
export class Books {
  readonly lines: Readonly<Record<LineName, string>> = {
    programme: randomUUID(),
    action: randomUUID(),
    line: randomUUID(),
    sister: randomUUID(),
    elsewhere: randomUUID(),
  };
  readonly payeeId = randomUUID();
  /** An organisation of its own, so that tests share a database and see nothing of each other. */
  readonly organisation = `ministry-${randomUUID()}`;
  readonly url: string;
  readonly database: Database;
  /** The login that made the tables. */
  readonly owner: Client;

  private constructor(url: string, database: Database, owner: Client) {
    this.url = url;
    this.database = database;
    this.owner = owner;
  }

  static async open(): Promise<{ readonly books: Books; close(): Promise<void> }> {
    const test = await createTestDatabase();
    const { url } = test;
    const owner = new Client({ connectionString: url });
    await owner.connect();
    const database = await createDatabase({ url, poolSize: 4, log: () => undefined });
    const books = await new Books(url, database, owner).another();
    const close = async () => {
      await database.close();
      await owner.end();
      await test.drop();
    };
    return { books, close };
  }

  /** The books of another organisation in the same database. */
  async another(): Promise<Books> {
    const books = new Books(this.url, this.database, this.owner);
    await books.asApplication((run) => books.#fill(run));
    return books;
  }

  /** One transaction of the application, in the name of an organisation; null: in the name of none. */
  async asApplication<Result>(
    work: (run: Run) => Promise<Result>,
    organisation: string | null = this.organisation,
  ): Promise<Result> {
    const client = await this.database.pool.connect();
    try {
      await client.query('begin');
      if (organisation) await client.query(`select set_config('budget.organisation_id', $1, true)`, [organisation]);
      const result = await work(runOn(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** Work of the application after the owner took something away; all of it is rolled back. */
  async without<Result>(guard: string, work: (run: Run) => Promise<Result>): Promise<Result> {
    await this.owner.query('begin');
    try {
      await this.owner.query(guard);
      await this.owner.query('set local role budget_app');
      await this.owner.query(`select set_config('budget.organisation_id', $1, true)`, [this.organisation]);
      return await work(runOn(this.owner));
    } finally {
      await this.owner.query('rollback');
    }
  }

  /** One statement of the application. */
  async run<Row extends QueryResultRow>(text: string, ...values: unknown[]): Promise<readonly Row[]> {
    return this.asApplication((run) => run<Row>(text, ...values));
  }

  /** Entries of one act, inserted by one statement. */
  async enter(...entries: readonly Entry[]): Promise<void> {
    await this.asApplication((run) => this.enterIn(run, entries));
  }

  async enterIn(run: Run, entries: readonly Entry[]): Promise<void> {
    const actId = await this.act(run);
    const rows = entries.map((entry) => ({
      organisation_id: this.organisation,
      fiscal_year: entry.fiscalYear ?? 2026,
      line_id: this.lines[entry.line],
      authority: entry.authority ?? 'COMMITMENT',
      stage: entry.stage,
      amount: entry.amount,
      currency: entry.currency ?? 'EUR',
      charge_id: entry.chargeId ?? null,
      control_id: entry.controlId ?? null,
      act_id: actId,
      actor_id: 'amelie',
      request_id: 'test',
      effective_date: '2026-03-02',
      recorded_at: '2026-03-02T10:00:00Z',
    }));
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    await run(
      `insert into journal_entry (${columns})
      select ${columns} from json_populate_recordset(null::journal_entry, $1::json)`,
      JSON.stringify(rows),
    );
  }

  /** A control that stands on a line, with its ceiling entered. */
  async control(
    line: LineName,
    ceiling: string,
    terms: Partial<Record<'mode' | 'stages' | 'validFrom' | 'validUntil', string>> & Pick<Entry, 'authority'> = {},
  ) {
    const { mode = 'BLOCK', authority = 'COMMITMENT' } = terms;
    const id = randomUUID();
    await this.run(
      `insert into spending_control (organisation_id, id, fiscal_year, line_id, authority, mode, origin, limit_amount,
        counted_stages, thresholds, valid_from, valid_until, in_force, version)
      values ($1, $2, 2026, $3, $4, $5, 'EXPLICIT', $6, $7, '[]', $8, $9, true, 1)`,
      this.organisation,
      id,
      this.lines[line],
      authority,
      mode,
      ceiling,
      terms.stages ?? (authority === 'COMMITMENT' ? '{RESERVED,COMMITTED,EXPENSED}' : '{EXPENSED}'),
      terms.validFrom ?? null,
      terms.validUntil ?? null,
    );
    await this.enter({ line, stage: 'CEILING', amount: ceiling, authority, controlId: id });
    return id;
  }

  /** A commitment with one charge on a line; it holds nothing until entries say so. */
  async commitment(line: LineName, amount: string): Promise<{ readonly id: string; readonly chargeId: string }> {
    const { id, chargeIds } = await this.commitmentOf([[line, amount]]);
    return { id, chargeId: chargeIds[0] ?? '' };
  }

  /** A draft with a charge on each line. */
  async commitmentOf(
    charges: readonly (readonly [LineName, string])[],
  ): Promise<{ readonly id: string; readonly chargeIds: readonly string[] }> {
    const id = randomUUID();
    const chargeIds = charges.map(() => randomUUID());
    await this.asApplication(async (run) => {
      await run(
        `with charge as (
          insert into commitment_charge (organisation_id, id, commitment_id, content_version, position, line_id, amount)
          select $1, id, $2, 1, position - 1, line_id, amount
          from unnest($4::uuid[], $5::uuid[], $6::numeric[]) with ordinality as named (id, line_id, amount, position)
        )
        insert into commitment (organisation_id, id, fiscal_year, reference, payee_id, purpose, state, amount,
          effective_date, created_by, last_edited_by, version, content_version, recorded_at)
        values ($1, $2, 2026, $2::text, $3, 'Paper', 'DRAFT', (select sum(amount) from unnest($6::numeric[]) amount),
          '2026-03-02', 'amelie', 'amelie', 1, 1, now())`,
        this.organisation,
        id,
        this.payeeId,
        chargeIds,
        charges.map(([line]) => this.lines[line]),
        charges.map(([, amount]) => amount),
      );
      await this.act(run, { kind: 'DraftCommitment', subject: id, version: 1 });
    });
    return { id, chargeIds };
  }

  /** A figure of a line as the application reads it. */
  async figure(line: LineName, name: string, run: Run = this.run.bind(this)): Promise<string | null> {
    const [row] = await run<{ figure: string | null }>(
      `select ${name} as figure from line_balance where line_id = $1`,
      this.lines[line],
    );
    if (row === undefined) throw new Error(`The line ${line} has no balance`);
    return row.figure;
  }

  /** An accepted act; of no subject unless one is named. */
  async act(run: Run, terms: ActTerms = {}): Promise<string> {
    const id = randomUUID();
    await run(
      `insert into act (organisation_id, id, kind, mutation, subject_noun, subject_id, subject_version, actor_id,
        request_id, idempotency_key, fingerprint, effective_date, recorded_at, accepted, rule_version, command, verdict)
      values ($1, $2, $3, $3, $4, $5, $6, 'amelie', 'test', $7, sha256(''), '2026-03-02', now(), true, 'generic-1', '{}',
        '{"outcome": "ACCEPTED", "controls": []}')`,
      this.organisation,
      id,
      terms.kind ?? 'Test',
      terms.subject ? 'Commitment' : null,
      terms.subject ?? null,
      terms.version ?? null,
      terms.key ?? randomUUID(),
    );
    return id;
  }

  async #fill(run: Run): Promise<void> {
    await run(`insert into organisation (id, name) values ($1, 'Ministry')`, this.organisation);
    await run(
      `insert into person (organisation_id, id, name, unit, role)
      values ($1, 'amelie', 'Amélie', 'Budget', 'ASSISTANT_SECTION_OFFICER')`,
      this.organisation,
    );
    await run(`insert into payee values ($1, $2, 'P-1', 'Imprimerie du Port', 1)`, this.organisation, this.payeeId);
    for (const year of [2026, 2027]) {
      await run(
        `insert into fiscal_year (organisation_id, year, first_month, currency, decimals, mode, distribution, state,
          version)
        values ($1, $2, 1, 'EUR', 2, 'DUAL', 'FREE', 'OPEN', 1)`,
        this.organisation,
        year,
      );
    }
    await this.#addLine(run, 'programme', []);
    await this.#addLine(run, 'action', ['programme']);
    await this.#addLine(run, 'line', ['programme', 'action']);
    await this.#addLine(run, 'sister', ['programme', 'action']);
    await this.#addLine(run, 'elsewhere', []);
    await this.enterIn(run, [
      { line: 'line', stage: 'AUTHORISED', amount: '1000.00' },
      { line: 'line', stage: 'AUTHORISED', amount: '1000.00', authority: 'PAYMENT' },
    ]);
  }

  async #addLine(run: Run, name: LineName, above: readonly LineName[]): Promise<void> {
    const path = [...above, name].map((line) => this.lines[line]);
    await run(
      `insert into budget_line (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf,
        state, version)
      values ($1, $2, 2026, $3, $3, $3, $4, $5, true, 'OPEN', 1)`,
      this.organisation,
      this.lines[name],
      name,
      path.at(-2) ?? null,
      path,
    );
  }
}

function runOn(client: ClientBase): Run {
  return async <Row extends QueryResultRow>(text: string, ...values: unknown[]) =>
    (await client.query<Row>(text, values)).rows;
}

/** One database for a file of tests, and new books in it for each test. */
export function booksOfEachTest(): () => Books {
  let store: Awaited<ReturnType<typeof Books.open>>;
  let books: Books;
  beforeAll(async () => {
    store = await Books.open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    books = await store.books.another();
  });
  return () => books;
}
