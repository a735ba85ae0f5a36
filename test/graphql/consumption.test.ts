import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';

type Charges = readonly { readonly lineCode: string; readonly amount: string }[];

describe('what may be consumed, through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  async function versionOfLine(fiscalYear: number, code: string): Promise<number> {
    const query = 'query ($year: Int!, $code: String!) { budgetLine(fiscalYear: $year, code: $code) { version } }';
    const variables = { year: fiscalYear, code };
    return (await ministry.read<{ budgetLine: { version: number } }>('READER', query, variables)).budgetLine.version;
  }

  describe('D-14', () => {
    const notOpen = 'commitment { id } why: refusal { ... on LineNotOpen { lineCode reason } }';
    const of = (lineCode: string) => commitment('C-14', [{ lineCode, amount: '1.00' }]);

    it('D-14 a charge on no line is refused, beside one that would pass as well', async () => {
      const fields = 'commitment { id } why: refusal { ... on NoBudgetLine { line } }';
      const charges = [{ lineCode: '1-1-1', amount: '1.00' }, ...of('9-9-9').charges];
      for (const content of [of('9-9-9'), commitment('C-14', charges)]) {
        expect(await ministry.refused(officer, 'recordCommitment', content, fields)).toMatchObject({
          commitment: null,
          refusal: { code: 'NO_BUDGET_LINE', message: 'There is no budget line “9-9-9” to charge.' },
          why: { line: '9-9-9' },
        });
      }
    });

    it('D-14 a charge on a node that is no leaf is refused, though it holds authority', async () => {
      await ministry.line('D-14', '1-1', '100.00');
      await ministry.line('D-14-1', 'D-14', '100.00');
      expect(await ministry.refused(officer, 'recordCommitment', of('D-14'), notOpen)).toMatchObject({
        commitment: null,
        refusal: { code: 'LINE_NOT_OPEN' },
        why: { lineCode: 'D-14', reason: 'NOT_A_LEAF' },
      });
    });

    it.each([
      ['holdBudgetLine', 'HOLD'],
      ['closeBudgetLine', 'CLOSED'],
    ])('D-14 after %s a charge on the line is refused', async (mutation, reason) => {
      const lineCode = `D-14-${reason}`;
      await ministry.line(lineCode, '1-1', '100.00');
      await ministry.accepted('ADMINISTRATOR', mutation, { lineCode, expectedVersion: 3 });
      expect(await ministry.refused(officer, 'recordCommitment', of(lineCode), notOpen)).toMatchObject({
        commitment: null,
        refusal: { code: 'LINE_NOT_OPEN' },
        why: { lineCode, reason },
      });
    });

    it('D-14 a draft below a node that is put on hold meanwhile cannot be submitted', async () => {
      await ministry.line('D-14-late', '1-1');
      await ministry.line('D-14-late-1', 'D-14-late', '100.00');
      const draft = await ministry.accepted<{ commitment: { id: string } }>(
        officer,
        'draftCommitment',
        of('D-14-late-1'),
        'commitment { id }',
      );
      const hold = { lineCode: 'D-14-late', expectedVersion: await versionOfLine(2026, 'D-14-late') };
      await ministry.accepted('ADMINISTRATOR', 'holdBudgetLine', hold);
      const submit = { commitmentId: draft.commitment.id, expectedVersion: 1 };
      expect(await ministry.refused(officer, 'submitCommitment', submit, notOpen)).toMatchObject({
        why: { lineCode: 'D-14-late', reason: 'HOLD' },
      });
    });
  });

  describe('D-62', () => {
    const control = { authority: 'COMMITMENT', mode: 'BLOCK', limit: '100.00' };

    it('D-62 with 100 on the parent of 60 and 60: 50 on A passes, 55 on B is refused by the parent, 50 passes', async () => {
      await ministry.line('D-62', '1-1');
      await ministry.line('D-62-A', 'D-62', '60.00');
      await ministry.line('D-62-B', 'D-62', '60.00');
      const version = await versionOfLine(2026, 'D-62');
      const parent = { ...control, lineCode: 'D-62', expectedVersion: version };
      await ministry.accepted('DIRECTOR', 'setSpendingControl', parent);
      const on = (lineCode: string, amount: string) => commitment(`C-62-${amount}-${lineCode}`, [{ lineCode, amount }]);
      await ministry.accepted(officer, 'recordCommitment', on('D-62-A', '50.00'));
      const fields = `why: refusal { ... on InsufficientAuthority { lineCode available requested shortfall } }
        details: verdict { controls { code origin before change after ceiling shortfall outcome decides } }`;
      expect(await ministry.refused(officer, 'recordCommitment', on('D-62-B', '55.00'), fields)).toMatchObject({
        refusal: { code: 'INSUFFICIENT_COMMITMENT_AUTHORITY' },
        why: { lineCode: 'D-62', available: '50.00', requested: '55.00', shortfall: '5.00' },
        details: {
          controls: [
            { code: 'D-62-B', origin: 'DEFAULT', after: '55.00', ceiling: '60.00', outcome: 'PASSED', decides: false },
            {
              code: 'D-62',
              origin: 'EXPLICIT',
              before: '50.00',
              change: '55.00',
              after: '105.00',
              ceiling: '100.00',
              shortfall: '5.00',
              outcome: 'REFUSED',
              decides: true,
            },
          ],
        },
      });
      await ministry.accepted(officer, 'recordCommitment', on('D-62-B', '50.00'));
    });

    it('D-62 under strict distribution 60 + 60 under 100 is refused at budgeting time, and 60 + 40 is not', async () => {
      const effectiveDate = '2027-03-02';
      const year = { year: 2027, firstMonth: 1, currency: 'EUR', mode: 'SINGLE', distribution: 'STRICT' };
      await ministry.accepted('ADMINISTRATOR', 'openFiscalYear', { ...year, effectiveDate });
      for (const [code, parentCode] of [
        ['D-62', null],
        ['D-62-A', 'D-62'],
        ['D-62-B', 'D-62'],
      ] as const) {
        const labels = { fr: code, en: code };
        await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { effectiveDate, code, parentCode, labels });
      }
      const version = await versionOfLine(2027, 'D-62');
      const parent = { ...control, effectiveDate, lineCode: 'D-62', expectedVersion: version };
      await ministry.accepted('DIRECTOR', 'setSpendingControl', parent);
      const grant = (lineCode: string, amount: string) => ({
        effectiveDate,
        lineCode,
        expectedVersion: 1,
        authority: 'COMMITMENT',
        amount,
        frozen: '0.00',
      });
      await ministry.accepted('DIRECTOR', 'setAuthority', grant('D-62-A', '60.00'));
      const why = 'why: refusal { ... on DistributionExceeded { lineCode limit distributed } }';
      expect(await ministry.refused('DIRECTOR', 'setAuthority', grant('D-62-B', '60.00'), why)).toMatchObject({
        refusal: { code: 'DISTRIBUTION_EXCEEDED' },
        why: { lineCode: 'D-62', limit: '100.00', distributed: '120.00' },
      });
      await ministry.accepted('DIRECTOR', 'setAuthority', grant('D-62-B', '40.00'));
    });
  });

  describe('D-70', () => {
    const verdict = `outcome refusal { __typename code message
        ... on InsufficientAuthority { lineCode available requested shortfall }
        ... on LineNotOpen { lineCode reason } }
      controls { controlId code name authority origin mode base limit before change after ceiling shortfall outcome decides
        crossed { percent level } }
      cures { __typename ... on SmallerAmountCure { total charges { lineCode amount } }
        ... on TransferCure { fromLineCode toLineCode authority amount }
        ... on LaterPeriodCure { from } ... on OverrideCure { roles overrides { lineCode amount } } }`;
    const everything = `{
      budgetLine(fiscalYear: 2026, code: "D-70") { version history { id } controls { id headroom }
        figures { commitment { reserved committed available } }
        children { code version history { id } figures { commitment { reserved available } } } }
      journal(fiscalYear: 2026, lineCode: "1", first: 100) { edges { cursor } }
      commitments(fiscalYear: 2026, first: 100) { edges { node { id version } } }
      payees { edges { node { version history { id } } } }
    }`;

    beforeAll(async () => {
      await ministry.line('D-70', '1-1');
      await ministry.line('D-70-A', 'D-70', '100.00');
      await ministry.line('D-70-B', 'D-70', '100.00');
      const control = { lineCode: 'D-70-B', expectedVersion: 3, authority: 'COMMITMENT', overrideCap: '50.00' };
      const terms = { mode: 'BLOCK', limit: '80.00', thresholds: [{ percent: '70', level: 'INFORM' }] };
      await ministry.accepted('DIRECTOR', 'setSpendingControl', { ...control, ...terms });
    });

    it.each<[string, string | null, Charges]>([
      ['of an act that is short', 'INSUFFICIENT_COMMITMENT_AUTHORITY', [{ lineCode: 'D-70-A', amount: '100.01' }]],
      [
        'of an act of which a part would pass',
        'INSUFFICIENT_COMMITMENT_AUTHORITY',
        [
          { lineCode: 'D-70-A', amount: '60.00' },
          { lineCode: 'D-70-B', amount: '90.00' },
        ],
      ],
      ['of an act on a node that is no leaf', 'LINE_NOT_OPEN', [{ lineCode: 'D-70', amount: '1.00' }]],
      ['of an act without charges', 'NO_CHARGES', []],
      [
        'of an act that passes and crosses a threshold',
        null,
        [
          { lineCode: 'D-70-A', amount: '100.00' },
          { lineCode: 'D-70-B', amount: '60.00' },
        ],
      ],
    ])('D-70 the dry run %s has the verdict of the run, and writes nothing', async (_, code, charges) => {
      const content = { ...commitment('C-70', charges), effectiveDate: '2026-03-02' };
      const query = `query ($input: CheckCommitmentInput!) { checkCommitment(input: $input) { ${verdict} } }`;
      const before = await ministry.read('AUDITOR', everything);
      const { checkCommitment } = await ministry.read<{ checkCommitment: object }>(officer, query, { input: content });
      expect(checkCommitment).toMatchObject({ refusal: code === null ? null : { code } });
      expect(await ministry.read('AUDITOR', everything)).toEqual(before);
      const run = await ministry.act<{ run: object }>(
        officer,
        'recordCommitment',
        content,
        `run: verdict { ${verdict} }`,
      );
      expect(run.data?.act.run).toEqual(checkCommitment);
      const after = await ministry.read('AUDITOR', everything);
      if (code === null) expect(after).not.toEqual(before);
    });
  });
});
