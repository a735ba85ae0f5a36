import { randomUUID } from 'node:crypto';
import type { Caller } from 'budget-api/access/caller.ts';
import { createLocalIssuer, type LocalIssuer } from 'budget-api/access/local-issuer.ts';
import { type App, type AppOptions, createApp } from 'budget-api/app.ts';
import { asId, type Role } from 'budget-core';
import { createTestDatabase } from '../support/database.ts';

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What GraphQL answers. */
export interface Answer<Data = unknown> {
  readonly data?: Data;
  readonly errors?: readonly AnswerError[];
}

/** What every act answers, with the fields that were asked for beside. */
export interface Payload {
  readonly actId: string;
  readonly replayed: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly verdict: { readonly outcome: 'ACCEPTED' | 'REFUSED' };
}

interface Performed<More> {
  readonly act: Payload & More;
}

export interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Asking {
  readonly variables?: object;
  readonly headers?: Record<string, string>;
}

const address = 'http://budget.test/graphql';
const officer = 'ASSISTANT_SECTION_OFFICER';
const limits: Partial<Record<Role, string>> = { SECTION_OFFICER: '10000.00', DIRECTOR: '1000000.00' };

/** An application on a database of its own, asked as people of every role ask it. */
export class Ministry {
  readonly app: App;
  readonly databaseUrl: string;
  readonly #issuer: LocalIssuer;
  readonly #drop: () => Promise<void>;

  private constructor(app: App, databaseUrl: string, issuer: LocalIssuer, drop: () => Promise<void>) {
    this.app = app;
    this.databaseUrl = databaseUrl;
    this.#issuer = issuer;
    this.#drop = drop;
  }

  static async open(options: Partial<AppOptions> = {}): Promise<Ministry> {
    const [database, issuer] = await Promise.all([createTestDatabase(), createLocalIssuer()]);
    const app = await createApp({
      databaseUrl: database.url,
      databasePoolSize: 4,
      mayLoseWrites: true,
      queueLimit: 1000,
      batchLimit: 100,
      tokens: issuer.tokens,
      logLevel: 'silent',
      logTo: process.stderr,
      graphiql: null,
      ...options,
    });
    return new Ministry(app, database.url, issuer, () => database.drop());
  }

  token(role: Role, person: Partial<Caller> = {}): Promise<string> {
    return this.#issuer.issue(personOf(role, person));
  }

  /** A request by a role; null is nobody. */
  async ask<Data>(role: Role | null, query: string, asking: Asking = {}): Promise<Answer<Data>> {
    const response = await this.request(role, query, asking);
    return (await response.json()) as Answer<Data>;
  }

  async request(role: Role | null, query: string, { variables = {}, headers = {} }: Asking = {}): Promise<Response> {
    return this.app.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await this.authorization(role)), ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  async authorization(role: Role | null): Promise<Record<string, string>> {
    return role === null ? {} : { authorization: `Bearer ${await this.token(role)}` };
  }

  /** What a role reads, where nothing is expected to go wrong. */
  async read<Data>(role: Role, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(role, query, { variables });
    if (data === undefined || errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** What an act answers, with the fields asked for. */
  async act<More>(
    role: Role,
    mutation: string,
    content: object,
    fields = '',
    asking: Asking = {},
  ): Promise<Answer<Performed<More>>> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      act: ${mutation}(input: $input) { actId replayed refusal { code message } verdict { outcome } ${fields} }
    }`;
    const input = { idempotencyKey: randomUUID(), effectiveDate: '2026-03-02', ...content };
    return this.ask<Performed<More>>(role, query, { ...asking, variables: { input } });
  }

  /** What an accepted act answers. */
  async accepted<More>(role: Role, mutation: string, content: object, fields = ''): Promise<Payload & More> {
    const { data, errors } = await this.act<More>(role, mutation, content, fields);
    if (data?.act.verdict.outcome !== 'ACCEPTED') throw new Error(JSON.stringify(errors ?? data));
    return data.act;
  }

  /** What a refused act answers. */
  async refused<More>(role: Role, mutation: string, content: object, fields = ''): Promise<Payload & More> {
    const { data, errors } = await this.act<More>(role, mutation, content, fields);
    if (data?.act.verdict.outcome !== 'REFUSED') throw new Error(JSON.stringify(errors ?? data));
    return data.act;
  }

  /** The year 2026 with programme 1, action 1-1 and its lines 1-1-1 (1 000.00) and 1-1-2 (500.00), and payee P-1. */
  async withBudget(): Promise<this> {
    const year = { year: 2026, firstMonth: 1, currency: 'EUR', mode: 'DUAL', distribution: 'FREE' };
    await this.accepted('ADMINISTRATOR', 'openFiscalYear', year);
    await this.line('1', null);
    await this.line('1-1', '1');
    await this.line('1-1-1', '1-1', '1000.00');
    await this.line('1-1-2', '1-1', '500.00');
    await this.accepted(officer, 'registerPayee', { reference: 'P-1', name: 'Imprimerie du Port' });
    return this;
  }

  async line(code: string, parentCode: string | null, authorised?: string): Promise<void> {
    const labels = { fr: `Ligne ${code}`, en: `Line ${code}` };
    await this.accepted('ADMINISTRATOR', 'addBudgetLine', { code, parentCode, labels });
    if (authorised === undefined) return;
    for (const [earlier, authority] of ['COMMITMENT', 'PAYMENT'].entries()) {
      const granted = { lineCode: code, expectedVersion: 1 + earlier, authority, amount: authorised, frozen: '0.00' };
      await this.accepted('DIRECTOR', 'setAuthority', granted);
    }
  }

  /** A recorded commitment of one charge. */
  async recorded(reference: string, lineCode: string, amount: string): Promise<Seen> {
    const content = commitment(reference, [{ lineCode, amount }]);
    const fields = 'commitment { id version }';
    const payload = await this.accepted<{ commitment: Seen }>(officer, 'recordCommitment', content, fields);
    return payload.commitment;
  }

  async approved(reference: string, lineCode: string, amount: string): Promise<Seen> {
    const content = versionOf(await this.recorded(reference, lineCode, amount));
    const fields = 'commitment { id version }';
    const payload = await this.accepted<{ commitment: Seen }>('DIRECTOR', 'approveCommitment', content, fields);
    return payload.commitment;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#drop();
  }
}

export function commitment(reference: string, charges: readonly { lineCode: string; amount: unknown }[]) {
  return { reference, payeeReference: 'P-1', purpose: 'Printing', charges };
}

/** A commitment as it was seen, for an act on it. */
export function versionOf({ id, version }: Seen) {
  return { commitmentId: id, expectedVersion: version };
}

function personOf(role: Role, person: Partial<Caller>): Caller {
  const actor = { personId: asId<'Person'>(role.toLowerCase()), role, approvalLimit: limits[role] ?? null };
  return { organisationId: 'ministry', actor, name: `Name of ${role}`, unit: 'Budget', ...person };
}
