import type { Role } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';

describe('profiles over GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await Ministry.open();
  });
  afterAll(() => ministry.close());

  it('D-85 every profile says its rules in both languages, each with its law', async () => {
    const { profiles } = await ministry.read<{
      profiles: { name: string; version: number; rules: { kind: string; text: object; legalReference: string }[] }[];
    }>(
      'READER',
      '{ profiles { name version validFrom labels { fr en } rules { kind text { fr en } legalReference } } }',
    );

    expect(profiles.map(({ name }) => name)).toEqual(['generic', 'fr-state', 'in-central']);
    const cap = profiles[1]?.rules.find(({ kind }) => kind === 'TRANSFER_CAP');
    expect(cap).toMatchObject({
      text: { fr: expect.stringContaining('2 %'), en: expect.stringContaining('2 %') },
      legalReference: 'LOLF, art. 12',
    });
  });

  it('D-85 a year opened under a profile against it is refused; as the profile has it, it keeps name and version', async () => {
    const year = { year: 2026, profile: 'fr-state', currency: 'EUR' };
    const refused = await ministry.act<{
      refusal: object;
    }>(
      'ADMINISTRATOR',
      'openFiscalYear',
      { ...year, mode: 'SINGLE' },
      'refusal { ... on ProfileContradicted { profile field given required legalReference } }',
    );
    expect(refused.data?.act.refusal).toMatchObject({
      code: 'PROFILE_CONTRADICTED',
      field: 'mode',
      given: 'SINGLE',
      required: 'DUAL',
      legalReference: 'LOLF, art. 1 et 8',
    });

    await ministry.accepted('ADMINISTRATOR', 'openFiscalYear', year);
    const { fiscalYears } = await ministry.read<{ fiscalYears: object[] }>(
      'READER',
      '{ fiscalYears { mode firstMonth distribution profile { name version validFrom labels { en } } } }',
    );
    expect(fiscalYears).toEqual([
      {
        mode: 'DUAL',
        firstMonth: 1,
        distribution: 'FREE',
        profile: { name: 'fr-state', version: 1, validFrom: '2025-01-01', labels: { en: 'State (France)' } },
      },
    ]);
  });

  const line = async (
    code: string,
    codes: Record<string, string>,
    authorities = ['COMMITMENT', 'PAYMENT'],
    parentCode: string | null = null,
  ) => {
    const classifications = Object.entries(codes).map(([dimension, of]) => ({ dimension, code: of }));
    const labels = { fr: code, en: code };
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code, parentCode, labels, classifications });
    for (const [index, authority] of authorities.entries()) {
      const amount = { authority, amount: '1000000.00', frozen: '0.00' };
      await ministry.accepted('DIRECTOR', 'setAuthority', { lineCode: code, expectedVersion: 1 + index, ...amount });
    }
  };
  const transfer = (from: string, to: string, amount: string) => ({
    decisionNumber: 'D-1',
    kind: 'TRANSFER',
    authority: 'COMMITMENT',
    takenFrom: [{ lineCode: from, amount }],
    givenTo: [{ lineCode: to, amount }],
  });
  const refusal = async (role: Role, mutation: string, content: object, fields: string): Promise<unknown> => {
    const { data } = await ministry.act<object>(role, mutation, content, `refusal { ... on ${fields} }`);
    return data?.act.refusal;
  };

  it('D-85 20 000.00 of 1 000 000.00 pass within a ministry, 0.01 more does not, whoever proposes at the same time', async () => {
    await ministry.accepted(officer, 'recordBudgetDecision', {
      number: 'D-1',
      takenBy: 'Minister',
      decidedOn: '2026-02-27',
      legalReference: 'LOLF, art. 12',
    });
    await line('A', { ministry: '07', title: '3' });
    await line('B', { ministry: '07', title: '3' });
    const { movement } = await ministry.accepted<{ movement: Seen & { takenFrom: object[] } }>(
      officer,
      'proposeBudgetMovement',
      transfer('A', 'B', '15000.00'),
      'movement { id version takenFrom { capped } }',
    );
    expect(movement.takenFrom).toEqual([{ capped: true }]);
    const seen = { movementId: movement.id, expectedVersion: movement.version };
    await ministry.accepted('DIRECTOR', 'approveBudgetMovement', seen);

    // Of five that ask for a quarter of what is left each, four find room.
    const five = await Promise.all(
      [1, 2, 3, 4, 5].map(() => ministry.act(officer, 'proposeBudgetMovement', transfer('A', 'B', '1250.00'))),
    );
    expect(five.filter(({ data }) => data?.act.verdict.outcome === 'ACCEPTED')).toHaveLength(4);
    expect(
      await refusal(
        officer,
        'proposeBudgetMovement',
        transfer('A', 'B', '0.01'),
        'TransferCapExceeded { lineCode percent initial cap movedBefore movedAfter profile legalReference }',
      ),
    ).toMatchObject({
      code: 'TRANSFER_CAP_EXCEEDED',
      lineCode: 'A',
      percent: '2',
      initial: '1000000.00',
      cap: '20000.00',
      movedBefore: '20000.00',
      movedAfter: '20000.01',
      legalReference: 'LOLF, art. 12',
    });
  });

  it('D-85 staff credit is not funded by other titles, and holds as much to commit as to pay', async () => {
    await line('T2', { ministry: '12', title: '2' }, ['COMMITMENT']);
    expect(
      await refusal(
        officer,
        'proposeBudgetMovement',
        transfer('A', 'T2', '100.00'),
        'TransferBetweenCodesForbidden { dimension from to amount legalReference }',
      ),
    ).toMatchObject({
      code: 'TRANSFER_BETWEEN_CODES_FORBIDDEN',
      dimension: 'title',
      from: '3',
      to: '2',
      amount: '100.00',
    });
    const authority = { lineCode: 'T2', expectedVersion: 2, authority: 'PAYMENT', frozen: '0.00' };
    expect(
      await refusal(
        'DIRECTOR',
        'setAuthority',
        { ...authority, amount: '999999.99' },
        'AuthoritiesDiffer { lineCode commitment payment legalReference }',
      ),
    ).toMatchObject({ code: 'AUTHORITIES_DIFFER', commitment: '1000000.00', payment: '999999.99' });
  });

  it('D-85 without a word on it, the reserve of the profile is frozen: 5.5 % of 1 000 000.00', async () => {
    await line('C', { ministry: '12', title: '6' }, []);
    const authority = { lineCode: 'C', expectedVersion: 1, authority: 'COMMITMENT', amount: '1000000.00' };
    await ministry.accepted('DIRECTOR', 'setAuthority', authority);
    const { line: read } = await ministry.read<{ line: object }>(
      'READER',
      '{ line: budgetLine(fiscalYear: 2026, code: "C") { figures { commitment { frozen available } } } }',
    );
    expect(read).toEqual({ figures: { commitment: { frozen: '55000.00', available: '945000.00' } } });
  });

  it('D-69 of a profile, a refusal proposes no transfer that the cap would refuse, whatever was moved before', async () => {
    await line('P', {}, []);
    for (const code of ['P1', 'P2']) await line(code, { ministry: '09', title: '3' }, undefined, 'P');
    const { movement } = await ministry.accepted<{ movement: Seen }>(
      officer,
      'proposeBudgetMovement',
      transfer('P2', 'P1', '15000.00'),
      'movement { id version }',
    );
    const seen = { movementId: movement.id, expectedVersion: movement.version };
    await ministry.accepted('DIRECTOR', 'approveBudgetMovement', seen);
    await ministry.accepted(officer, 'registerPayee', { reference: 'P-1', name: 'Imprimerie du Port' });
    const cures = (amount: string) =>
      ministry.refused<{ details: object }>(
        officer,
        'recordCommitment',
        commitment('C-1', [{ lineCode: 'P1', amount }]),
        'details: verdict { cures { __typename ... on TransferCure { fromLineCode amount } } }',
      );
    expect(JSON.stringify(await cures('1020000.00'))).toContain('"amount":"5000.00"');
    expect(JSON.stringify(await cures('1020000.01'))).not.toContain('TransferCure');
  });

  it('D-85 a line of India keeps the pace of its profile from its first authority on', async () => {
    const inYear = { effectiveDate: '2027-04-01' };
    await ministry.accepted('ADMINISTRATOR', 'openFiscalYear', {
      year: 2027,
      profile: 'in-central',
      currency: 'INR',
      ...inYear,
    });
    const labels = { fr: 'Papier', en: 'Stationery' };
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code: '3', labels, ...inYear });
    const amount = { authority: 'COMMITMENT', amount: '1000.00', ...inYear };
    await ministry.accepted('DIRECTOR', 'setAuthority', { lineCode: '3', expectedVersion: 1, ...amount });
    const { line: read } = await ministry.read<{ line: object }>(
      'READER',
      `{ line: budgetLine(fiscalYear: 2027, code: "3") {
        controls { name origin mode legalReference windows { from until ceiling } } } }`,
    );
    const legalReference =
      'General Financial Rules 2017, rule 62 (3); Cash Management System of the Ministry of Finance';
    const paced = { origin: 'DEFAULT', mode: 'BLOCK', legalReference };
    expect(read).toEqual({
      controls: [
        { name: null, origin: 'DEFAULT', mode: 'BLOCK', legalReference: null, windows: [] },
        { name: 'months', ...paced, windows: [{ from: '2028-03-01', until: '2028-03-31', ceiling: '150.00' }] },
        {
          name: 'quarters',
          ...paced,
          windows: [
            { from: '2027-04-01', until: '2027-06-30', ceiling: '250.00' },
            { from: '2027-07-01', until: '2027-09-30', ceiling: '250.00' },
            { from: '2027-10-01', until: '2027-12-31', ceiling: '250.00' },
            { from: '2028-01-01', until: '2028-03-31', ceiling: '330.00' },
          ],
        },
      ],
    });
  });
});
