import { randomUUID } from 'node:crypto';
import type { Caller } from 'budget-api/access/caller.ts';
import type { ActAnswer, ActDefinition, ActRequest, Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import type { OpenFiscalYearInput } from 'budget-api/application/acts/open-fiscal-year.ts';
import { AmountInput } from 'budget-api/application/amount-input.ts';
import { Desk, type DeskLimits } from 'budget-api/application/desk.ts';
import type { Recorded, RecordedVerdict } from 'budget-api/application/recorded.ts';
import { createLedgerPool } from 'budget-api/persistence/ledger/pool.ts';
import { PostgresLedger } from 'budget-api/persistence/ledger/postgres-ledger.ts';
import { asId, type BusinessDate, type Refusal, type Role } from 'budget-core';
import { Client, type QueryResultRow } from 'pg';
import { createTestDatabase } from '../support/database.ts';

const organisationId = 'ministry';
const effectiveDate = '2026-03-02' as BusinessDate;

function personOf(id: string, role: Role, approvalLimit: string | null = null): Caller {
  const actor = { personId: asId<'Person'>(id), role, approvalLimit };
  return { organisationId, actor, name: `Name of ${id}`, unit: 'Budget' };
}

export const officer = personOf('amelie', 'ASSISTANT_SECTION_OFFICER');
export const head = personOf('dominique', 'DIRECTOR', '1000000');
export const controller = personOf('camille', 'CONTROLLER');
export const accountant = personOf('andrea', 'ACCOUNTANT');

export function amount(text: string): AmountInput {
  return new AmountInput(text);
}

type Options = Partial<Pick<ActRequest<unknown>, 'idempotencyKey' | 'caller' | 'effectiveDate'>>;

/** A request by the officer, on the second of March, under a key of its own, unless said otherwise. */
export function request<Input>(input: Input, options: Options = {}): ActRequest<Input> {
  return { caller: officer, requestId: 'test', idempotencyKey: randomUUID(), effectiveDate, ...options, input };
}

/** A desk of its own on a database: what one API process has. */
interface WriteDesk {
  readonly desk: Desk;
  close(): Promise<void>;
}

function openDesk(url: string, limits: Partial<DeskLimits> = {}): WriteDesk {
  const pools = { acts: createLedgerPool(url, 2), checks: createLedgerPool(url, 2) };
  const tools = { now: () => new Date(), newId: randomUUID };
  const desk = new Desk(new PostgresLedger(pools, 'generic-1'), tools, {
    batchLimit: 200,
    queueLimit: 1000,
    ...limits,
  });
  return {
    desk,
    close: async () => {
      await desk.close();
      await Promise.all([pools.acts.end(), pools.checks.end()]);
    },
  };
}

/** A database with one budget on it, a desk, and a way to look behind the desk. */
export class WritePath {
  readonly url: string;
  readonly desk: Desk;
  readonly #observer: Client;
  readonly #endings: (() => Promise<void>)[];

  private constructor(url: string, observer: Client, drop: () => Promise<void>) {
    this.url = url;
    this.#observer = observer;
    this.#endings = [drop, () => observer.end()];
    this.desk = this.anotherDesk();
  }

  /**
   * The year 2026 with a programme, an action and two lines: 21 holds 1 000.00 and 22 holds 500.00, of both
   * authorities.
   */
  static async open(terms: Partial<OpenFiscalYearInput> = {}): Promise<WritePath> {
    const database = await createTestDatabase();
    const observer = new Client({ connectionString: database.url });
    await observer.connect();
    await observer.query(`insert into organisation (id, name) values ($1, 'Ministry')`, [organisationId]);
    const path = new WritePath(database.url, observer, database.drop);
    const year = { year: 2026, firstMonth: 1, currency: 'EUR', mode: 'DUAL', distribution: 'FREE' } as const;
    await path.accepted(acts.openFiscalYear, { ...year, ...terms });
    await path.line('1', null);
    await path.line('2', '1');
    await path.line('21', '2', '1000.00');
    await path.line('22', '2', '500.00');
    await path.accepted(acts.registerPayee, { reference: 'P-1', name: 'Imprimerie du Port' });
    return path;
  }

  /** One more desk on the same database, as of another process. */
  anotherDesk(limits: Partial<DeskLimits> = {}): Desk {
    const { desk, close } = openDesk(this.url, limits);
    this.#endings.push(close);
    return desk;
  }

  async line(code: string, parentCode: string | null, authorised?: string): Promise<void> {
    await this.accepted(acts.addBudgetLine, { code, parentCode, labels: { fr: code, en: code } });
    if (authorised === undefined) return;
    for (const [earlier, authority] of (['COMMITMENT', 'PAYMENT'] as const).entries()) {
      const input = {
        lineCode: code,
        expectedVersion: 1 + earlier,
        authority,
        amount: amount(authorised),
        frozen: amount('0'),
      };
      await this.accepted(acts.setAuthority, input);
    }
  }

  async accepted<Input>(definition: ActDefinition<Input>, input: Input, options: Options = {}): Promise<Decided> {
    const answer = decided(await this.desk.perform(definition, request(input, options)));
    if (answer.verdict.outcome !== 'ACCEPTED') throw new Error(JSON.stringify(answer.verdict.refusal));
    return answer;
  }

  /** What the database holds, as its owner sees it. */
  async rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.#observer.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    for (const end of this.#endings.toReversed()) await end();
  }
}

/** A commitment of one charge, under a reference of its own. */
export function commitment(lineCode: string, text: string, reference: string = randomUUID()) {
  const charges = [{ lineCode, amount: amount(text) }];
  return { reference, payeeReference: 'P-1', purpose: 'Printing', charges };
}

export function decided(answer: ActAnswer): Decided {
  if (answer.status !== 'DECIDED') throw new Error(`Answered ${answer.status}`);
  return answer;
}

export function refusalOf(verdict: RecordedVerdict): Recorded<Refusal> {
  if (verdict.outcome === 'ACCEPTED') throw new Error('The command was accepted');
  return verdict.refusal;
}
