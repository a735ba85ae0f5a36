import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitment, Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const twelfths = { per: 'MONTH', shares: Array.from({ length: 12 }, () => '1') };
const quarters = { per: 'QUARTER', caps: ['25', '25', '25', '33'].map((percent) => ({ percent })) };
const march = { per: 'MONTH', caps: [...Array.from({ length: 11 }, () => ({})), { percent: '15' }] };

describe('pace through GraphQL', () => {
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

  const input = (terms: object) => ({
    lineCode: line,
    expectedVersion: 3,
    authority: 'COMMITMENT',
    name: 'rythme',
    mode: 'BLOCK',
    ...terms,
  });
  const control = (terms: object) =>
    ministry.accepted<{ control: { windows: readonly { base: string }[] } }>(
      'DIRECTOR',
      'setSpendingControl',
      input(terms),
      'control { origin pace { per shares caps { percent amount } } windows { from until base consumed headroom } }',
    );
  const content = (amount: string, effectiveDate: string) => {
    references += 1;
    return { ...commitment(`C-${references}`, [{ lineCode: line, amount }]), effectiveDate };
  };
  const told = `details: verdict { controls { name window { from until } before ceiling shortfall outcome }
    cures { __typename ... on LaterPeriodCure { from } ... on SmallerAmountCure { total } } }`;
  const record = (amount: string, on: string) =>
    ministry.accepted<{ details: object }>(officer, 'recordCommitment', content(amount, on), told);
  const refused = (amount: string, on: string) =>
    ministry.refused<{ details: object }>(officer, 'recordCommitment', content(amount, on), told);

  it('D-67 twelfths of 1 000 give 83.34 four times, then 83.33, and what is consumed stands beside them', async () => {
    const { control: set } = await control({ pace: twelfths });
    expect(set).toMatchObject({ pace: { ...twelfths, caps: null } });
    const bases = ['83.34', '166.68', '250.02', '333.36', '416.69', '500.02', '583.35', '666.68'];
    expect(set.windows.map(({ base }) => base)).toEqual([...bases, '750.01', '833.34', '916.67', '1000.00']);
    await record('83.34', '2026-01-31');
    const query = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) {
      controls { name windows { from until ceiling consumed headroom } } } }`;
    const { budgetLine } = await ministry.read<{ budgetLine: { controls: readonly { windows: readonly object[] }[] } }>(
      'READER',
      query,
      { code: line },
    );
    expect(budgetLine.controls.map(({ windows }) => windows.at(1)).filter((window) => window !== undefined)).toEqual([
      { from: '2026-01-01', until: '2026-02-28', ceiling: '166.68', consumed: '83.34', headroom: '83.34' },
    ]);
  });

  it('D-67 no quarter goes above 25, 25, 25 and 33 percent: the verdict names the window and what would pass', async () => {
    await control({ pace: quarters });
    expect(await refused('250.01', '2026-03-31')).toMatchObject({
      refusal: { code: 'INSUFFICIENT_COMMITMENT_AUTHORITY' },
      details: {
        controls: [
          { name: null, window: null, outcome: 'PASSED' },
          { name: 'rythme', window: { from: '2026-01-01', until: '2026-03-31' }, ceiling: '250.00', shortfall: '0.01' },
        ],
        cures: [
          { __typename: 'SmallerAmountCure', total: '250.00' },
          { __typename: 'LaterPeriodCure', from: '2026-10-01' },
        ],
      },
    });
    await record('250.00', '2026-03-31');
    await refused('330.01', '2026-12-31');
    await record('330.00', '2026-10-01');
  });

  it('D-67 the last month takes 15 percent of the year, and a pace that warns lets pass', async () => {
    await control({ pace: march, mode: 'WARN' });
    await record('600.00', '2026-11-30');
    expect(await record('150.01', '2026-12-01')).toMatchObject({
      details: { controls: [{ outcome: 'PASSED' }, { outcome: 'WARNED', shortfall: '0.01' }] },
    });
  });

  it('D-70 a check says what the act says, window by window', async () => {
    await control({ pace: quarters });
    await record('250.00', '2026-03-31');
    const verdict = told.slice('details: verdict'.length);
    const query = `query ($input: CheckCommitmentInput!) { checkCommitment(input: $input) ${verdict} }`;
    const act = content('0.01', '2026-03-31');
    const { checkCommitment } = await ministry.read<{ checkCommitment: object }>(officer, query, { input: act });
    const { details } = await ministry.refused<{ details: object }>(officer, 'recordCommitment', act, told);
    expect(checkCommitment).toEqual(details);
    expect(details).toMatchObject({ controls: [{}, { before: '250.00', shortfall: '0.01' }] });
  });

  it.each([
    [{ per: 'MONTH' }, 'CAPS_OR_SHARES', 12],
    [{ per: 'QUARTER', shares: ['1'] }, 'ONE_FOR_EACH_WINDOW', 4],
    [{ per: 'QUARTER', shares: ['0', '0', '0', '0'] }, 'NOTHING_TO_SHARE', 4],
  ])('D-67 a pace that says not one thing of each window is refused: %j', async (pace, reason, windows) => {
    const answer = await ministry.refused(
      'DIRECTOR',
      'setSpendingControl',
      input({ pace }),
      'told: refusal { message ... on InvalidPace { reason windows } }',
    );
    expect(answer).toMatchObject({ refusal: { code: 'INVALID_PACE' }, told: { reason, windows } });
  });
});
