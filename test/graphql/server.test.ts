import { createServer, type Server } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runStatements } from '../support/database.ts';
import { Ministry } from './ministry.fixture.ts';

const address = 'http://budget.test/graphql';
const json = { 'content-type': 'application/json' };

describe('the server', () => {
  let ministry: Ministry;
  const lines: string[] = [];
  beforeAll(async () => {
    const logTo = { write: (line: string) => void lines.push(line) };
    ministry = await (await Ministry.open({ logLevel: 'info', logTo })).withBudget();
  });
  beforeEach(() => {
    lines.length = 0;
  });
  afterAll(() => ministry.close());

  interface Sent extends Omit<RequestInit, 'headers'> {
    readonly headers?: Record<string, string>;
  }

  async function send({ headers = {}, ...init }: Sent, path = ''): Promise<Response> {
    const authorization = await ministry.authorization('ASSISTANT_SECTION_OFFICER');
    return ministry.app.fetch(address + path, { ...init, headers: { ...authorization, ...headers } });
  }

  const register = `mutation { registerPayee(input: {
    idempotencyKey: "a-key-of-this-test-only", effectiveDate: "2026-03-02", reference: "P-2", name: "Nobody" }) { actId } }`;

  it('answers a health check', async () => {
    expect((await ministry.app.fetch('http://budget.test/health')).status).toBe(200);
  });

  it('takes mutations as JSON by POST alone: by GET, as a form, as text or as GraphQL nothing is done', async () => {
    const form = new URLSearchParams({ query: register });
    const multipart = new FormData();
    multipart.set('operations', JSON.stringify({ query: register }));
    multipart.set('map', '{}');
    const text = { 'content-type': 'text/plain', 'x-graphql-yoga-csrf': '1' };
    const answers = await Promise.all([
      send({}, `?query=${encodeURIComponent(register)}`),
      send({ method: 'POST', body: form }),
      send({ method: 'POST', body: form, headers: { 'x-graphql-yoga-csrf': '1' } }),
      send({ method: 'POST', body: multipart }),
      send({ method: 'POST', body: JSON.stringify({ query: register }), headers: text }),
      send({ method: 'POST', body: register, headers: { 'content-type': 'application/graphql' } }),
      send({ method: 'POST', body: register, headers: { 'content-type': 'application/graphql; charset=utf-8' } }),
      send({ method: 'POST', body: new Blob([JSON.stringify({ query: register })]) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([405, 415, 415, 415, 415, 415, 415, 415]);
    const { payees } = await ministry.read<{ payees: { edges: object[] } }>(
      'AUDITOR',
      '{ payees { edges { cursor } } }',
    );
    expect(payees.edges).toHaveLength(1);
  });

  it('refuses a batch and a body beyond a megabyte', async () => {
    const batch = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect((await send({ method: 'POST', headers: json, body: batch })).status).toBe(400);
    const huge = JSON.stringify({ query: `{ __typename } #${'x'.repeat(1_000_000)}` });
    expect((await send({ method: 'POST', headers: json, body: huge })).status).toBe(413);
  });

  it('refuses documents that nest too deep, ask for too much or have no end', async () => {
    const deep = `{ budgetLine(fiscalYear: 2026, code: "1") ${'{ parent '.repeat(16)}{ code }${' }'.repeat(17)}`;
    const wide = `{ ${Array.from({ length: 2001 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    const doubling = Array.from(
      { length: 12 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ... { ...f${n + 1} } }`,
    );
    const bomb = `{ ...f0 } ${doubling.join(' ')} fragment f12 on Query { a: __typename b: __typename }`;
    const endless = `{ ${'__typename '.repeat(10_001)} }`;
    const messages = await Promise.all(
      [deep, wide, bomb, endless].map(async (query) => {
        const { data, errors } = await ministry.ask('AUDITOR', query);
        expect(data).toBeUndefined();
        return errors?.[0]?.message;
      }),
    );
    expect(messages).toEqual([
      'The operation nests 18 levels deep; the most is 16.',
      'The operation asks for 2001 fields; the most is 2000.',
      'The operation asks for 8192 fields; the most is 2000.',
      expect.stringContaining('tokens'),
    ]);
  });

  it('lets a caller introspect, and refuses fragments in circles without falling over', async () => {
    expect(await ministry.read('READER', getIntrospectionQuery())).toMatchObject({ __schema: {} });
    const circle = '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
    const { errors } = await ministry.ask('READER', circle);
    expect(errors?.[0]?.message).toContain('Cannot spread fragment');
  });

  it('logs each request with its id, operation and time, and nothing that was sent', async () => {
    const query = 'query PayeesOfTest($after: String) { payees(after: $after) { edges { cursor } } }';
    const headers = { 'x-request-id': 'request-of-this-test' };
    const response = await ministry.request('AUDITOR', query, { variables: { after: null, secret: 'wages' }, headers });
    expect(response.headers.get('x-request-id')).toBe('request-of-this-test');
    const logged = lines.map((line): unknown => JSON.parse(line));
    expect(logged).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        requestId: 'request-of-this-test',
        method: 'POST',
        operation: 'PayeesOfTest',
        status: 200,
        milliseconds: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  it('keeps the id of an act’s request in its history', async () => {
    const headers = { 'x-request-id': 'request-of-the-act' };
    const content = { reference: 'P-3', name: 'Somebody' };
    const fields = 'payee { history { requestId } }';
    const { data } = await ministry.act<{ payee: object }>(
      'ASSISTANT_SECTION_OFFICER',
      'registerPayee',
      content,
      fields,
      {
        headers,
      },
    );
    expect(data?.act.payee).toEqual({ history: [{ requestId: 'request-of-the-act' }] });
  });

  it('hides a fault behind the id of the request, and logs it under that id', async () => {
    await runStatements(ministry.databaseUrl, 'alter table payee rename to payee_of_yesterday');
    try {
      const headers = { 'x-request-id': 'request-with-a-fault' };
      const answer = await ministry.ask('AUDITOR', 'query Faulty { payees { edges { cursor } } }', { headers });
      expect(answer).toEqual({
        data: null,
        errors: [
          {
            message: 'Unexpected error.',
            path: ['payees'],
            locations: [{ line: 1, column: 16 }],
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-with-a-fault' },
          },
        ],
      });
      const fault = lines.map((line) => JSON.parse(line) as { level: number }).find(({ level }) => level === 50);
      expect(fault).toMatchObject({
        requestId: 'request-with-a-fault',
        operation: 'Faulty',
        fault: { message: 'relation "payee" does not exist' },
      });
    } finally {
      await runStatements(ministry.databaseUrl, 'alter table payee_of_yesterday rename to payee');
    }
  });

  it('gives its connections back, whatever becomes of a request', async () => {
    const query =
      '{ budgetLine(fiscalYear: 2026, code: "1") { children { children { headroom(authority: PAYMENT) } } } }';
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const signal = AbortSignal.timeout(index % 20);
        const request = { method: 'POST', headers: json, body: JSON.stringify({ query }), signal };
        await send(request).catch(() => null);
      }),
    );
    expect(await ministry.read('READER', '{ fiscalYears { year } }')).toEqual({ fiscalYears: [{ year: 2026 }] });
  });
});

describe('GraphiQL', () => {
  const html = { headers: { accept: 'text/html' } };

  it('is not there unless it is asked for', async () => {
    const ministry = await Ministry.open();
    try {
      const response = await ministry.app.fetch(address, html);
      expect(response.status).toBe(406);
      expect(await response.text()).not.toContain('GraphiQL');
    } finally {
      await ministry.close();
    }
  });

  it('opens with the operations for dashboards in its tabs and with eyes to see the schema', async () => {
    const ministry = await Ministry.open({ graphiql: { token: 'a-token', variables: { fiscalYear: 2026 } } });
    try {
      const page = await (await ministry.app.fetch(address, html)).text();
      for (const name of ['ExecutionTable', 'TopUsage', 'WorkToApprove', 'PaymentsOfTheMonth']) {
        expect(page).toContain(`query ${name}`);
      }
      expect(page).toContain('Bearer a-token');
    } finally {
      await ministry.close();
    }
  });
});

describe('over a socket', () => {
  it('answers as a handler of node:http', async () => {
    const ministry = await Ministry.open();
    const server: Server = createServer(ministry.app.handler);
    try {
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const bound = server.address();
      const port = typeof bound === 'object' ? bound?.port : undefined;
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      server.close();
      await ministry.close();
    }
  });
});
