import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const fields = 'fiscalYear { year state version reason }';

describe('fiscal years over GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  it('D-90 a year is prepared, its lines and authority set, and nothing committed before it is opened', async () => {
    const year = { year: 2027, firstMonth: 1, currency: 'EUR', mode: 'SINGLE', distribution: 'FREE' };
    const prepared = await ministry.accepted('ADMINISTRATOR', 'prepareFiscalYear', year, fields);
    expect(prepared).toMatchObject({ fiscalYear: { year: 2027, state: 'PREPARATION', version: 1, reason: null } });
    const effectiveDate = '2027-01-04';
    const labels = { fr: 'Ligne', en: 'Line' };
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code: '1', parentCode: null, labels, effectiveDate });
    const granted = { lineCode: '1', expectedVersion: 1, authority: 'COMMITMENT', amount: '100.00', frozen: '0.00' };
    await ministry.accepted('DIRECTOR', 'setAuthority', { ...granted, effectiveDate });
    const content = { ...commitment('C-2027', [{ lineCode: '1', amount: '1.00' }]), effectiveDate };
    const { refusal } = await ministry.refused(officer, 'recordCommitment', content);
    expect(refusal?.code).toBe('YEAR_NOT_OPEN');
    const opened = await ministry.accepted(
      'DIRECTOR',
      'openPreparedFiscalYear',
      { year: 2027, expectedVersion: 1 },
      fields,
    );
    expect(opened).toMatchObject({ fiscalYear: { state: 'OPEN', version: 2 } });
    await ministry.accepted(officer, 'recordCommitment', content);
  });

  it('D-90 a closing year and a closed one say so in both languages, and a closing is taken back for a reason', async () => {
    const said = 'refusal { french: message(language: FR) }';
    const seen = (expectedVersion: number) => ({ year: 2026, expectedVersion, effectiveDate: '2027-01-15' });
    const content = commitment('C-1', [{ lineCode: '1-1-1', amount: '1.00' }]);
    await ministry.accepted('ADMINISTRATOR', 'beginFiscalYearClosing', seen(1));
    const closing = await ministry.refused(officer, 'recordCommitment', content, said);
    expect(closing.refusal).toMatchObject({
      code: 'YEAR_CLOSING',
      message: expect.stringMatching(/^The fiscal year of 2026-03-02 is being closed/),
      french: expect.stringMatching(/^L’exercice du 2026-03-02 est en cours de clôture/),
    });
    const denied = await ministry.act('ADMINISTRATOR', 'closeFiscalYear', seen(2));
    expect(denied.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    await ministry.accepted('DIRECTOR', 'closeFiscalYear', seen(2));
    const closed = await ministry.refused(officer, 'recordCommitment', content);
    expect(closed.refusal?.code).toBe('YEAR_CLOSED');

    const blank = await ministry.refused('DIRECTOR', 'reverseFiscalYearClosing', { ...seen(3), reason: ' ' });
    expect(blank.refusal?.code).toBe('INVALID_TEXT');
    const taken = { ...seen(3), reason: 'Facture en retard' };
    const back = await ministry.accepted('DIRECTOR', 'reverseFiscalYearClosing', taken, fields);
    expect(back).toMatchObject({ fiscalYear: { state: 'CLOSING', version: 4, reason: 'Facture en retard' } });
  });
});
