import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry } from './ministry.fixture.ts';

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
});
