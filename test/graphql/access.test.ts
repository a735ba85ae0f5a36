import { createSecretKey } from 'node:crypto';
import { createLocalIssuer } from 'budget-api/access/local-issuer.ts';
import { asId } from 'budget-core';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry } from './ministry.fixture.ts';

const address = 'http://budget.test/graphql';

describe('who asks', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await ministry.recorded('C-1', '1-1-1', '10.00');
  });
  afterAll(() => ministry.close());

  it('answers { __typename } to anybody, by POST and by GET', async () => {
    expect(await ministry.ask(null, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    const response = await ministry.app.fetch(`${address}?query={__typename}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it.each([
    '{ me { name } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ __typename me { name } }',
    '{ ... on Query { __typename } }',
    '{ nothing }',
    'mutation { __typename }  { __typename }  fragment f on Query { __typename }',
    'subscription { lineFiguresChanged(fiscalYear: 2026, code: "1") { code } }',
    '{ not graphql',
    '',
  ])('refuses everything else to anybody without a token: %s', async (query) => {
    const response = await ministry.request(null, query);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining('bearer token'), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('gives every bad token one and the same 401, whatever is asked', async () => {
    const stranger = await createLocalIssuer();
    const secret = createSecretKey(Buffer.alloc(32));
    const caller = { organisationId: 'ministry', name: 'x', unit: 'x' };
    const actor = { personId: asId<'Person'>('x'), role: 'DIRECTOR', approvalLimit: null } as const;
    const bad = [
      'Bearer',
      'Bearer ',
      'Bearer nonsense',
      'Basic dXNlcjpwYXNz',
      `Bearer ${await stranger.issue({ ...caller, actor })}`,
      `Bearer ${await new SignJWT({ role: 'DIRECTOR' }).setProtectedHeader({ alg: 'HS256' }).sign(secret)}`,
      `Bearer ${await ministry.token('DIRECTOR', { organisationId: 'Not A Slug' })}`,
    ];
    const answers = await Promise.all(
      bad.map(async (authorization) => {
        const response = await ministry.request(null, '{ __typename }', { headers: { authorization } });
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({
      status: 401,
      body: '{"errors":[{"message":"The token is not valid","extensions":{"code":"UNAUTHENTICATED"}}]}',
    });
  });

  it('says who asks and what that person may do', async () => {
    expect(await ministry.read('SECTION_OFFICER', '{ me { id name unit role approvalLimit permissions } }')).toEqual({
      me: {
        id: 'section_officer',
        name: 'Name of SECTION_OFFICER',
        unit: 'Budget',
        role: 'SECTION_OFFICER',
        approvalLimit: '10000.00',
        permissions: expect.arrayContaining(['approveCommitment', 'certifyExpense', 'readFigures']),
      },
    });
  });

  it('D-100 the reader sees figures and controls, and neither files nor creditors nor persons', async () => {
    const figures = '{ budgetLine(fiscalYear: 2026, code: "1") { code figures { payable } children { code } } }';
    expect(await ministry.read('READER', figures)).toMatchObject({ budgetLine: { code: '1' } });
    const forbidden = [
      '{ commitments(fiscalYear: 2026) { pageInfo { hasNextPage } } }',
      '{ commitment(fiscalYear: 2026, reference: "C-1") { id } }',
      '{ expenses(fiscalYear: 2026) { pageInfo { hasNextPage } } }',
      '{ payees { pageInfo { hasNextPage } } }',
      '{ journal(fiscalYear: 2026, lineCode: "1") { pageInfo { hasNextPage } } }',
      '{ budgetLine(fiscalYear: 2026, code: "1") { history { kind } } }',
    ];
    for (const query of forbidden) {
      const { errors } = await ministry.ask('READER', query);
      expect(errors, query).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('D-100 a role without the right to an act is refused before the desk hears of it', async () => {
    const content = { reference: 'P-9', name: 'Nobody' };
    for (const role of ['READER', 'AUDITOR', 'ADMINISTRATOR', 'CONTROLLER'] as const) {
      expect(await ministry.act(role, 'registerPayee', content)).toMatchObject({
        data: null,
        errors: [{ path: ['act'], extensions: { code: 'FORBIDDEN' } }],
      });
    }
    const { payees } = await ministry.read<{ payees: { edges: object[] } }>(
      'AUDITOR',
      '{ payees { edges { node { reference } } } }',
    );
    expect(payees.edges).toEqual([{ node: { reference: 'P-1' } }]);
  });

  it('shows another organisation nothing of this one', async () => {
    const authorization = `Bearer ${await ministry.token('AUDITOR', { organisationId: 'town' })}`;
    const query = `{ budgetLine(fiscalYear: 2026, code: "1") { code }
      commitment(fiscalYear: 2026, reference: "C-1") { id } fiscalYears { year } payees { edges { cursor } } }`;
    expect(await ministry.ask(null, query, { headers: { authorization } })).toEqual({
      data: { budgetLine: null, commitment: null, fiscalYears: [], payees: { edges: [] } },
    });
  });
});
