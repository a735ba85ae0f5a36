import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const figures = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  commitment { authorised reserved committed available usage } outstanding } } }`;

describe('acts through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  it('D-12 a commitment recorded and approved shows on its line and on the programme above', async () => {
    await ministry.approved('C-1', '1-1-1', '300.00');
    expect(await ministry.read('READER', figures, { code: '1-1-1' })).toEqual({
      budgetLine: {
        figures: {
          commitment: {
            authorised: '1000.00',
            reserved: '0.00',
            committed: '300.00',
            available: '700.00',
            usage: '0.3000',
          },
          outstanding: '300.00',
        },
      },
    });
    expect(await ministry.read('READER', figures, { code: '1' })).toMatchObject({
      budgetLine: { figures: { commitment: { authorised: '1500.00', available: '1200.00', usage: '0.2000' } } },
    });
  });

  it('D-11 a refusal is data with its figures: 500.01 on 500.00 is short of 0.01', async () => {
    const content = commitment('C-2', [{ lineCode: '1-1-2', amount: '500.01' }]);
    const answer = await ministry.refused(
      officer,
      'recordCommitment',
      content,
      `
      commitment { id }
      refused: refusal { __typename ... on InsufficientAuthority {
        lineCode available requested shortfall line { label } control { ceiling } } }
      details: verdict { controls { code before change after ceiling shortfall outcome decides }
        cures { __typename ... on SmallerAmountCure { total charges { lineCode amount } } } }`,
    );
    expect(answer).toMatchObject({
      replayed: false,
      commitment: null,
      refusal: { code: 'INSUFFICIENT_COMMITMENT_AUTHORITY' },
      refused: {
        __typename: 'InsufficientAuthority',
        lineCode: '1-1-2',
        available: '500.00',
        requested: '500.01',
        shortfall: '0.01',
        line: { label: 'Line 1-1-2' },
        control: { ceiling: '500.00' },
      },
      details: {
        controls: [
          {
            code: '1-1-2',
            before: '0.00',
            change: '500.01',
            after: '500.01',
            ceiling: '500.00',
            shortfall: '0.01',
            outcome: 'REFUSED',
            decides: true,
          },
        ],
        cures: expect.arrayContaining([
          { __typename: 'SmallerAmountCure', total: '500.00', charges: [{ lineCode: '1-1-2', amount: '500.00' }] },
        ]),
      },
    });
  });

  it('says why in the language of the request, or in the one that is asked for', async () => {
    const content = commitment('C-2', [{ lineCode: '9', amount: '1.00' }]);
    const fields = 'both: refusal { fr: message(language: FR) en: message(language: EN) }';
    const asking = { headers: { 'accept-language': 'fr-FR,en;q=0.5' } };
    type Both = { both: { fr: string; en: string } };
    const french = (await ministry.act<Both>(officer, 'recordCommitment', content, fields, asking)).data?.act;
    const english = (await ministry.act<Both>(officer, 'recordCommitment', content, fields)).data?.act;
    expect(french?.refusal?.message).toBe(french?.both.fr);
    expect(english?.refusal?.message).toBe(english?.both.en);
    expect(english?.both.en).toBe('There is no budget line “9” to charge.');
    expect(english?.both.fr).not.toBe(english?.both.en);
  });

  it('D-113 the same key and body get the first answer; another body is a mismatch', async () => {
    const idempotencyKey = randomUUID();
    const content = { idempotencyKey, ...commitment('C-3', [{ lineCode: '1-1-1', amount: '10.00' }]) };
    const fields = 'commitment { id }';
    const first = await ministry.accepted(officer, 'recordCommitment', content, fields);
    const again = { ...content, charges: [{ lineCode: '1-1-1', amount: '10.0' }] };
    expect(await ministry.accepted(officer, 'recordCommitment', again, fields)).toEqual({ ...first, replayed: true });
    const other = { ...content, charges: [{ lineCode: '1-1-1', amount: '10.01' }] };
    expect(await ministry.act(officer, 'recordCommitment', other)).toMatchObject({
      data: null,
      errors: [{ path: ['act'], extensions: { code: 'IDEMPOTENCY_MISMATCH' } }],
    });
  });

  it('D-30 a stale version is refused with both versions', async () => {
    const seen = await ministry.recorded('C-4', '1-1-1', '10.00');
    await ministry.accepted('DIRECTOR', 'approveCommitment', versionOf(seen));
    const fields = 'told: refusal { ... on VersionConflict { noun expected actual } }';
    const content = { ...versionOf(seen), reason: 'No longer needed' };
    expect(await ministry.refused('DIRECTOR', 'cancelCommitment', content, fields)).toMatchObject({
      told: { noun: 'COMMITMENT', expected: seen.version, actual: seen.version + 1 },
    });
  });

  it('D-30 of two heads who set an authority on the line that both saw, the second overwrites nothing', async () => {
    await ministry.line('1-1-4', '1-1');
    const line = { lineCode: '1-1-4', expectedVersion: 1, authority: 'COMMITMENT', frozen: '0.00' };
    await ministry.accepted('DIRECTOR', 'setAuthority', { ...line, amount: '200.00' });
    const told = 'told: refusal { ... on VersionConflict { noun expected actual } }';
    expect(
      await ministry.refused('DEPUTY_SECRETARY', 'setAuthority', { ...line, amount: '300.00' }, told),
    ).toMatchObject({
      refusal: { code: 'VERSION_CONFLICT' },
      told: { noun: 'BUDGET_LINE', expected: 1, actual: 2 },
    });
    expect(await ministry.read('READER', figures, { code: '1-1-4' })).toMatchObject({
      budgetLine: { figures: { commitment: { authorised: '200.00' } } },
    });
  });

  it('D-30 a control is not put on a node that has another one since it was seen', async () => {
    await ministry.line('1-1-5', '1-1');
    const control = { lineCode: '1-1-5', expectedVersion: 1, authority: 'COMMITMENT', mode: 'BLOCK' };
    const kept = 'control { limit line { version } }';
    expect(
      await ministry.accepted('DIRECTOR', 'setSpendingControl', { ...control, limit: '50.00' }, kept),
    ).toMatchObject({ control: { limit: '50.00', line: { version: 2 } } });
    const told = 'control { id } told: refusal { ... on VersionConflict { noun expected actual } }';
    expect(
      await ministry.refused('DEPUTY_SECRETARY', 'setSpendingControl', { ...control, limit: '70.00' }, told),
    ).toMatchObject({ control: null, told: { noun: 'BUDGET_LINE', expected: 1, actual: 2 } });
  });

  it('D-102 a Section Officer with 10 000.00 may not approve 10 000.01, and is told who can', async () => {
    await ministry.line('1-1-3', '1-1', '20000.00');
    const seen = await ministry.recorded('C-5', '1-1-3', '10000.01');
    const fields = 'told: refusal { ... on LimitExceeded { amount limit nextRank } }';
    expect(await ministry.refused('SECTION_OFFICER', 'approveCommitment', versionOf(seen), fields)).toMatchObject({
      refusal: { code: 'LIMIT_EXCEEDED' },
      told: { amount: '10000.01', limit: '10000.00', nextRank: 'DEPUTY_SECRETARY' },
    });
  });

  it('lets a mutation see what those before it in the same request did', async () => {
    const input = (code: string, parentCode: string | null) => ({
      idempotencyKey: randomUUID(),
      effectiveDate: '2026-03-02',
      code,
      parentCode,
      labels: { fr: code, en: code },
    });
    const query = `mutation ($root: AddBudgetLineInput!, $leaf: AddBudgetLineInput!) {
      root: addBudgetLine(input: $root) { line { leaf children { code } } }
      leaf: addBudgetLine(input: $leaf) { line { parent { code leaf children { code } } } }
    }`;
    const variables = { root: input('5', null), leaf: input('5-1', '5') };
    expect(await ministry.ask('ADMINISTRATOR', query, { variables })).toEqual({
      data: {
        root: { line: { leaf: true, children: [] } },
        leaf: { line: { parent: { code: '5', leaf: false, children: [{ code: '5-1' }] } } },
      },
    });
  });

  it('takes an id that is no id for one that is not there', async () => {
    const content = { commitmentId: "x'; drop table act; --", expectedVersion: 1 };
    expect(await ministry.refused('DIRECTOR', 'approveCommitment', content)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});

describe('a desk that is full', () => {
  it('answers BUSY, to be tried again, and did nothing', async () => {
    const ministry = await Ministry.open({ queueLimit: 1, batchLimit: 1 });
    try {
      await ministry.withBudget();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          ministry.act(officer, 'recordCommitment', commitment(`B-${index}`, [{ lineCode: '1-1-1', amount: '1.00' }])),
        ),
      );
      const busy = answers.filter(({ errors }) => errors);
      const done = answers.length - busy.length;
      expect(busy.length).toBeGreaterThan(0);
      expect(busy[0]?.errors).toMatchObject([
        { extensions: { code: 'BUSY', retryable: true, retryAfterMilliseconds: expect.any(Number) } },
      ]);
      expect(await ministry.read('READER', figures, { code: '1-1-1' })).toMatchObject({
        budgetLine: { figures: { commitment: { reserved: `${done}.00` } } },
      });
    } finally {
      await ministry.close();
    }
  });
});
