import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const checks = `details: verdict {
  caps { kind limit period { from until } acts before change after over outcome decides cap { id } }
  cures { __typename ... on SmallerAmountCure { total } ... on LaterPeriodCure { from } } }`;

interface Kept extends Seen {
  readonly reference: string;
}

interface Told {
  readonly details: { readonly caps: readonly object[]; readonly cures: readonly object[] };
}

describe('spending caps through GraphQL', () => {
  let ministry: Ministry;
  let line = '';
  let references = 0;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  // Each test has a line of its own, of 1 000.00.
  beforeEach(async () => {
    references += 1;
    line = `1-1-1${references}`;
    await ministry.line(line, '1-1', '1000.00');
  });
  afterAll(() => ministry.close());

  const cap = async (terms: object, version = 3) => {
    const content = { lineCode: line, expectedVersion: version, mode: 'BLOCK', ...terms };
    const set = await ministry.accepted<{ cap: Seen }>('DIRECTOR', 'setSpendingCap', content, 'cap { id version }');
    return set.cap;
  };
  const content = (amount: string, terms: object = {}) => {
    references += 1;
    return { ...commitment(`C-${references}`, [{ lineCode: line, amount }]), ...terms };
  };
  const passes = (amount: string, terms: object = {}) =>
    ministry.accepted<Told & { commitment: Kept }>(
      officer,
      'recordCommitment',
      content(amount, terms),
      `${checks} commitment { id version reference }`,
    );
  const fails = (amount: string, fields: string, terms: object = {}) =>
    ministry.refused<Told & { refusal: object }>(
      officer,
      'recordCommitment',
      content(amount, terms),
      `${checks} refusal { ${fields} }`,
    );

  it('D-68 one document takes no more than its cap, and what fits is told', async () => {
    const { id } = await cap({ kind: 'DOCUMENT', limit: '100.00' });
    await passes('100.00');
    const { refusal, details } = await fails('100.01', '... on DocumentCapExceeded { lineCode limit amount over }');
    expect(refusal).toMatchObject({
      code: 'DOCUMENT_CAP_EXCEEDED',
      message: `One document may take at most 100.00 on ${line}; this one comes to 100.01, 0.01 beyond it.`,
      lineCode: line,
      limit: '100.00',
      amount: '100.01',
      over: '0.01',
    });
    expect(details).toMatchObject({
      caps: [
        {
          kind: 'DOCUMENT',
          period: null,
          after: '100.01',
          over: '0.01',
          outcome: 'REFUSED',
          decides: true,
          cap: { id },
        },
      ],
      cures: [{ __typename: 'SmallerAmountCure', total: '100.00' }],
    });
  });

  it('D-68 one payee gets no more within a quarter than his cap, amendments included', async () => {
    await cap({ kind: 'PAYEE', limit: '100.00', window: 'QUARTER' });
    const { commitment: first } = await passes('80.00');
    const { refusal, details } = await fails('20.01', '... on PayeeCapExceeded { from until taken requested over }');
    expect(refusal).toMatchObject({ from: '2026-01-01', until: '2026-03-31', taken: '80.00', over: '0.01' });
    expect(details.cures).toMatchObject([{ total: '20.00' }, { from: '2026-04-01' }]);
    await passes('20.01', { effectiveDate: '2026-04-01' });
    await ministry.accepted('DIRECTOR', 'approveCommitment', versionOf(first));
    const read = await ministry.read<{ commitment: { version: number; charges: { id: string }[] } }>(
      officer,
      'query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) { version charges { id } } }',
      { reference: first.reference },
    );
    const increases = [{ chargeId: read.commitment.charges[0]?.id, amount: '20.01' }];
    const amendment = { commitmentId: first.id, expectedVersion: 3, purpose: 'More', increases, decreases: [] };
    expect(await ministry.refused(officer, 'recordCommitmentAmendment', amendment)).toMatchObject({
      refusal: { code: 'PAYEE_CAP_EXCEEDED' },
    });
  });

  it('D-68 the third act of one payee and nature that passes the limit together is flagged on its commitment', async () => {
    const labels = { fr: 'Impression', en: 'Printing' };
    const classifications = [{ dimension: 'nature', code: 'printing' }];
    line = `${line}-p`;
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', {
      code: line,
      parentCode: '1-1',
      labels,
      classifications,
    });
    const granted = { lineCode: line, expectedVersion: 1, authority: 'COMMITMENT', amount: '1000.00', frozen: '0.00' };
    await ministry.accepted('DIRECTOR', 'setAuthority', granted);
    await cap({ kind: 'SPLIT', limit: '100.00', mode: 'WARN', window: 'MONTH' }, 2);
    await passes('40.00');
    await passes('40.00');
    const { commitment: third } = await passes('40.00');
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) {
      warnings { caps { kind nature acts after over outcome } } } }`;
    expect(await ministry.read('AUDITOR', query, { reference: third.reference })).toEqual({
      commitment: {
        warnings: [
          {
            caps: [{ kind: 'SPLIT', nature: 'printing', acts: 3, after: '120.00', over: '20.00', outcome: 'WARNED' }],
          },
        ],
      },
    });
    const set = await ministry.read<{ budgetLine: { version: number } }>(
      'READER',
      'query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { version } }',
      { code: line },
    );
    await cap({ kind: 'SPLIT', limit: '100.00', window: 'MONTH' }, set.budgetLine.version);
    const { refusal } = await fails('1.00', '... on SplitSuspected { nature acts from until total over }');
    expect(refusal).toMatchObject({
      code: 'SPLIT_SUSPECTED',
      nature: 'printing',
      acts: 4,
      total: '121.00',
      over: '21.00',
    });
  });

  it('D-60 D-68 what a cap lets pass with a warning is kept with the act, and shown on the commitment', async () => {
    await cap({ kind: 'DOCUMENT', limit: '100.00', mode: 'WARN' });
    const { commitment: flagged } = await passes('150.00');
    const { commitment: quiet } = await passes('50.00');
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) {
      warnings { act { kind } controls { code } caps { kind over outcome } } } }`;
    expect(await ministry.read('AUDITOR', query, { reference: flagged.reference })).toEqual({
      commitment: {
        warnings: [
          {
            act: { kind: 'RecordCommitment' },
            controls: [],
            caps: [{ kind: 'DOCUMENT', over: '50.00', outcome: 'WARNED' }],
          },
        ],
      },
    });
    expect(await ministry.read('AUDITOR', query, { reference: quiet.reference })).toEqual({
      commitment: { warnings: [] },
    });
  });

  it('D-68 caps are seen on their line, and withdrawn', async () => {
    const set = await cap({ kind: 'PAYEE', limit: '100.00', window: 'DAYS', days: 30, name: 'art-1' });
    const query = `query ($code: String!) {
      budgetLine(fiscalYear: 2026, code: $code) { caps { kind name mode limit window days acts inForce } } }`;
    expect(await ministry.read('READER', query, { code: line })).toEqual({
      budgetLine: {
        caps: [
          {
            kind: 'PAYEE',
            name: 'art-1',
            mode: 'BLOCK',
            limit: '100.00',
            window: 'DAYS',
            days: 30,
            acts: null,
            inForce: true,
          },
        ],
      },
    });
    await ministry.accepted('DIRECTOR', 'withdrawSpendingCap', { capId: set.id, expectedVersion: set.version });
    expect(await ministry.read('READER', query, { code: line })).toEqual({ budgetLine: { caps: [] } });
    await passes('500.00');
  });

  it('D-68 terms that do not belong to a kind of cap are refused', async () => {
    const terms = {
      lineCode: line,
      expectedVersion: 3,
      mode: 'BLOCK',
      limit: '1.00',
      kind: 'DOCUMENT',
      window: 'MONTH',
    };
    const fields = 'refusal { ... on InvalidCap { field reason } }';
    expect(await ministry.refused('DIRECTOR', 'setSpendingCap', terms, fields)).toMatchObject({
      refusal: { code: 'INVALID_CAP', field: 'window', reason: 'WINDOW_NOT_USED' },
    });
  });
});
