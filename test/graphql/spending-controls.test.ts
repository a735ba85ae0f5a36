import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const checks = `details: verdict { controls {
  code name base ceiling after shortfall outcome decides crossed { percent level } } }`;

interface Told {
  readonly details: { readonly controls: readonly object[] };
}

describe('spending controls through GraphQL', () => {
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

  const control = (terms: object) =>
    ministry.accepted<{ control: object }>(
      'DIRECTOR',
      'setSpendingControl',
      { lineCode: line, expectedVersion: 3, authority: 'COMMITMENT', mode: 'BLOCK', ...terms },
      `control { id name ceiling tolerance { percent amount } countedStages thresholds { percent level }
        validFrom validUntil inForce }`,
    );
  const content = (amount: string, terms: object = {}) => {
    references += 1;
    return { ...commitment(`C-${references}`, [{ lineCode: line, amount }]), ...terms };
  };
  const passes = async (amount: string, terms: object = {}) => {
    const { details } = await ministry.accepted<Told>(officer, 'recordCommitment', content(amount, terms), checks);
    return details.controls;
  };
  const fails = async (amount: string, terms: object = {}) => {
    const { details } = await ministry.refused<Told>(officer, 'recordCommitment', content(amount, terms), checks);
    return details.controls;
  };

  it('D-60 a control that warns lets consumption pass, with the warning kept', async () => {
    await control({ mode: 'WARN', limit: '100.00' });
    expect(await passes('150.00')).toMatchObject([{ outcome: 'WARNED', shortfall: '50.00' }]);
  });

  it('D-61 a control with dates has its say on them alone, and leaves the default standing', async () => {
    await control({ limit: '100.00', validUntil: '2026-06-30' });
    const room = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) {
      june: headroom(authority: COMMITMENT, on: "2026-06-30") july: headroom(authority: COMMITMENT, on: "2026-07-01")
      whenever: headroom(authority: COMMITMENT) } }`;
    const { budgetLine } = await ministry.read<{ readonly budgetLine: Record<string, string> }>('READER', room, {
      code: line,
    });
    expect([budgetLine['june'], budgetLine['whenever']]).toEqual(['100.00', '100.00']);
    expect(budgetLine['july']).not.toBe('100.00');
    expect(await fails('101.00')).toMatchObject([{ outcome: 'PASSED' }, { outcome: 'REFUSED' }]);
    expect(await passes('900.00', { effectiveDate: '2026-07-01' })).toMatchObject([{ ceiling: '1000.00' }]);
    const query = `query ($code: String!) {
      budgetLine(fiscalYear: 2026, code: $code) { controls { authority origin validUntil } } }`;
    expect(await ministry.read('READER', query, { code: line })).toEqual({
      budgetLine: {
        controls: expect.arrayContaining([
          { authority: 'COMMITMENT', origin: 'DEFAULT', validUntil: null },
          { authority: 'COMMITMENT', origin: 'EXPLICIT', validUntil: '2026-06-30' },
        ]),
      },
    });
  });

  it('D-63 the smallest tolerance wins: 100 with 5 % and 2 has a ceiling of 102, and what lies between is WITHIN_TOLERANCE', async () => {
    const { control: set } = await control({ limit: '100.00', tolerance: { percent: '5', amount: '2.00' } });
    expect(set).toMatchObject({ ceiling: '102.00', tolerance: { percent: '5', amount: '2.00' } });
    expect(await passes('99.00')).toMatchObject([{ outcome: 'PASSED' }]);
    expect(await fails('3.01')).toMatchObject([{ outcome: 'REFUSED', shortfall: '0.01' }]);
    expect(await passes('3.00')).toMatchObject([{ base: '100.00', ceiling: '102.00', outcome: 'WITHIN_TOLERANCE' }]);
  });

  it('D-64 of several controls of a node the strictest wins, and the verdict names them all', async () => {
    await control({ name: 'art-1', mode: 'WARN', limit: '100.00' });
    await control({ name: 'art-2', limit: '80.00', expectedVersion: 4 });
    expect(await fails('150.00')).toMatchObject([
      { name: 'art-1', outcome: 'WARNED', decides: false },
      { name: 'art-2', outcome: 'REFUSED', decides: true },
    ]);
  });

  it('D-65 a release on a line whose limit was passed is refused by no control', async () => {
    await control({ mode: 'TRACK', limit: '100.00' });
    const fields = 'commitment { id state }';
    const recorded = await ministry.accepted<{ commitment: { id: string } }>(
      officer,
      'recordCommitment',
      content('150.00'),
      fields,
    );
    const back = { commitmentId: recorded.commitment.id, expectedVersion: 2, reason: 'Less' };
    expect(await ministry.accepted('DIRECTOR', 'returnCommitment', back, fields)).toMatchObject({
      commitment: { state: 'RETURNED' },
    });
  });

  it('D-66 thresholds fire on upward crossing only, and are kept with the act', async () => {
    const thresholds = [
      { percent: '85', level: 'WARN' },
      { percent: '70', level: 'INFORM' },
    ];
    await control({ thresholds });
    expect(await passes('699.99')).toMatchObject([{ crossed: [] }]);
    expect(await passes('0.01')).toMatchObject([{ crossed: [{ percent: '70', level: 'INFORM' }] }]);
    expect(await passes('10.00')).toMatchObject([{ crossed: [] }]);
    const last = await ministry.accepted<{ commitment: object }>(
      officer,
      'recordCommitment',
      content('140.00'),
      'commitment { history { verdict { controls { crossed { percent level } } } } }',
    );
    expect(last.commitment).toEqual({
      history: [{ verdict: { controls: [{ crossed: [{ percent: '85', level: 'WARN' }] }] } }],
    });
  });

  it('D-69 the day after the refusing control ends is a cure', async () => {
    await control({ limit: '100.00', validUntil: '2026-06-30' });
    const cures = 'details: verdict { cures { __typename ... on LaterPeriodCure { from } } }';
    expect(await ministry.refused(officer, 'recordCommitment', content('101.00'), cures)).toMatchObject({
      details: { cures: [{ __typename: 'SmallerAmountCure' }, { __typename: 'LaterPeriodCure', from: '2026-07-01' }] },
    });
  });

  it('D-71 the Director lets one submission pass a control within its cap; an edit voids it', async () => {
    const set = await control({ limit: '100.00', overrideCap: '50.00' });
    const seen = 'commitment { id version }';
    const draft = async () =>
      (await ministry.accepted<{ commitment: Seen }>(officer, 'draftCommitment', content('130.00'), seen)).commitment;
    const first = await draft();
    const refused = await ministry.refused(
      officer,
      'submitCommitment',
      versionOf(first),
      'details: verdict { cures { __typename ... on OverrideCure { roles overrides { lineCode amount } } } }',
    );
    expect(refused).toMatchObject({
      details: {
        cures: expect.arrayContaining([
          {
            __typename: 'OverrideCure',
            roles: ['DEPUTY_SECRETARY', 'DIRECTOR'],
            overrides: [{ lineCode: line, amount: '30.00' }],
          },
        ]),
      },
    });
    const leave = (id: string, amount: string) => ({
      controlId: (set.control as { id: string }).id,
      act: 'SUBMIT_COMMITMENT',
      subjectId: id,
      expectedVersion: 1,
      amount,
      reason: 'Flooded depot',
    });
    const told = 'override { id amount excess usedBy grantedBy { id } control { overrideCap } }';
    expect(await ministry.accepted('DIRECTOR', 'grantOverride', leave(first.id, '30.00'), told)).toMatchObject({
      override: { amount: '30.00', excess: null, usedBy: null, grantedBy: { id: 'director' } },
    });
    const submitted = await ministry.accepted<Told>(officer, 'submitCommitment', versionOf(first), checks);
    expect(submitted.details.controls).toMatchObject([{ outcome: 'OVERRIDDEN', shortfall: '30.00' }]);
    const query =
      'query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { overrides { excess usedBy } } }';
    expect(await ministry.read('AUDITOR', query, { code: line })).toEqual({
      budgetLine: { overrides: [{ excess: '30.00', usedBy: submitted.actId }] },
    });

    const second = await draft();
    const beyond = `told: refusal { ... on OverrideCapExceeded { lineCode left requested } }`;
    expect(await ministry.refused('DIRECTOR', 'grantOverride', leave(second.id, '20.01'), beyond)).toMatchObject({
      refusal: { code: 'OVERRIDE_CAP_EXCEEDED' },
      told: { lineCode: line, left: '20.00', requested: '20.01' },
    });
    const { errors } = await ministry.act(officer, 'grantOverride', leave(second.id, '1.00'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['INVALID_PERCENT', { tolerance: { percent: '1e3' } }],
    ['INVALID_PERIOD', { validFrom: '2026-07-01', validUntil: '2026-06-30' }],
  ])('%s answers a control that cannot be', async (code, terms) => {
    const input = { lineCode: line, expectedVersion: 3, authority: 'COMMITMENT', mode: 'BLOCK', ...terms };
    expect(await ministry.refused('DIRECTOR', 'setSpendingControl', input)).toMatchObject({ refusal: { code } });
  });
});
