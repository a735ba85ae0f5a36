import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Claims } from './claims.fixture.ts';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const seen = 'commitment { id version state reason }';
const shortage = `commitment { id } why: refusal { ... on InsufficientAuthority {
  lineCode available requested shortfall } }`;
const figuresQuery = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  outstanding commitment { reserved committed available } } } }`;

interface Kept {
  readonly commitment: Seen;
}

interface Read {
  readonly budgetLine: { readonly figures: object };
}

interface Journal {
  readonly journal: {
    readonly edges: readonly {
      readonly node: { readonly stage: string; readonly amount: string };
    }[];
  };
}

describe('commitments through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  const figures = async (code: string) =>
    (await ministry.read<Read>('READER', figuresQuery, { code })).budgetLine.figures;

  const found = async (reference: string) => {
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) {
      amount purpose payee { reference } charges { amount line { code } } } }`;
    return (await ministry.read<{ commitment: object | null }>(officer, query, { reference })).commitment;
  };

  async function drafted(reference: string, lineCode: string, amount: string): Promise<Seen> {
    const content = commitment(reference, [{ lineCode, amount }]);
    return (await ministry.accepted<Kept>(officer, 'draftCommitment', content, seen)).commitment;
  }

  it('D-20 a commitment has a payee, a purpose, a reference and charges whose sum is its amount to the cent', async () => {
    await ministry.line('D-20-A', '1-1', '100.00');
    await ministry.line('D-20-B', '1-1', '100.00');
    const charges = [
      { lineCode: 'D-20-A', amount: '33.34' },
      { lineCode: 'D-20-B', amount: '33.33' },
      { lineCode: 'D-20-B', amount: '33.33' },
    ];
    await ministry.accepted(officer, 'recordCommitment', commitment('C-20', charges));
    expect(await found('C-20')).toEqual({
      amount: '100.00',
      purpose: 'Printing',
      payee: { reference: 'P-1' },
      charges: charges.map(({ lineCode, amount }) => ({ amount, line: { code: lineCode } })),
    });
    for (const [code, wrong] of [
      ['NO_CHARGES', { charges: [] }],
      ['NOT_FOUND', { payeeReference: 'P-0' }],
      ['INVALID_TEXT', { purpose: ' ' }],
      ['INVALID_TEXT', { reference: '' }],
      ['ALREADY_TAKEN', { reference: 'C-20' }],
    ] as const) {
      const content = { ...commitment('C-20-2', charges.slice(1)), ...wrong };
      expect(await ministry.refused(officer, 'recordCommitment', content)).toMatchObject({ refusal: { code } });
    }
    expect(await found('C-20-2')).toBeNull();
  });

  it('D-21 of 100: submitting 60 leaves 40, 50 is 10 short, 40 leaves 0, and approving cannot fail for funds', async () => {
    await ministry.line('D-21', '1-1', '100.00');
    const sixty = await drafted('C-21-60', 'D-21', '60.00');
    const fifty = await drafted('C-21-50', 'D-21', '50.00');
    const forty = await drafted('C-21-40', 'D-21', '40.00');
    const submit = (draft: Seen) => ministry.accepted<Kept>(officer, 'submitCommitment', versionOf(draft), seen);
    expect(await figures('D-21')).toMatchObject({ commitment: { reserved: '0.00', available: '100.00' } });
    const submitted = await submit(sixty);
    expect(await figures('D-21')).toMatchObject({ commitment: { reserved: '60.00', available: '40.00' } });
    expect(await ministry.refused(officer, 'submitCommitment', versionOf(fifty), shortage)).toMatchObject({
      refusal: { code: 'INSUFFICIENT_COMMITMENT_AUTHORITY' },
      why: { lineCode: 'D-21', available: '40.00', requested: '50.00', shortfall: '10.00' },
    });
    await submit(forty);
    expect(await figures('D-21')).toMatchObject({ commitment: { reserved: '100.00', available: '0.00' } });
    await ministry.accepted('DIRECTOR', 'approveCommitment', versionOf(submitted.commitment));
    expect(await figures('D-21')).toMatchObject({
      commitment: { reserved: '40.00', committed: '60.00', available: '0.00' },
    });
  });

  it('D-22 of 300 on 500 and 200 on 150 the second is 50 short, the first passed, and nothing is reserved', async () => {
    await ministry.line('D-22-A', '1-1', '500.00');
    await ministry.line('D-22-B', '1-1', '150.00');
    const content = commitment('C-22', [
      { lineCode: 'D-22-A', amount: '300.00' },
      { lineCode: 'D-22-B', amount: '200.00' },
    ]);
    const fields = `${shortage} details: verdict { controls { code change shortfall outcome decides } }`;
    expect(await ministry.refused(officer, 'recordCommitment', content, fields)).toMatchObject({
      commitment: null,
      why: { lineCode: 'D-22-B', available: '150.00', requested: '200.00', shortfall: '50.00' },
      details: {
        controls: [
          { code: 'D-22-A', change: '300.00', shortfall: '0.00', outcome: 'PASSED', decides: false },
          { code: 'D-22-B', change: '200.00', shortfall: '50.00', outcome: 'REFUSED', decides: true },
        ],
      },
    });
    expect(await figures('D-22-A')).toMatchObject({ commitment: { reserved: '0.00', available: '500.00' } });
    expect(await figures('D-22-B')).toMatchObject({ commitment: { reserved: '0.00', available: '150.00' } });
    expect(await found('C-22')).toBeNull();
  });

  it('D-23 60 + 60 on one line with 100 is refused as 120; 60 + 40 passes', async () => {
    await ministry.line('D-23', '1-1', '100.00');
    const twice = (second: string) => [
      { lineCode: 'D-23', amount: '60.00' },
      { lineCode: 'D-23', amount: second },
    ];
    const tooMuch = commitment('C-23', twice('60.00'));
    expect(await ministry.refused(officer, 'recordCommitment', tooMuch, shortage)).toMatchObject({
      commitment: null,
      why: { lineCode: 'D-23', available: '100.00', requested: '120.00', shortfall: '20.00' },
    });
    await ministry.accepted(officer, 'recordCommitment', commitment('C-23', twice('40.00')));
    expect(await figures('D-23')).toMatchObject({ commitment: { reserved: '100.00', available: '0.00' } });
  });

  it('D-27 cancelling returns all while nothing is expensed, and is refused with HAS_EXPENSES after', async () => {
    await ministry.line('D-27', '1-1', '1000.00');
    const reason = 'No longer needed';
    const untouched = await ministry.approved('C-27-1', 'D-27', '600.00');
    const cancel = { ...versionOf(untouched), reason };
    expect(await ministry.accepted<Kept>('DIRECTOR', 'cancelCommitment', cancel, seen)).toMatchObject({
      commitment: { state: 'CANCELLED', reason },
    });
    expect(await figures('D-27')).toEqual({
      outstanding: '0.00',
      commitment: { reserved: '0.00', committed: '0.00', available: '1000.00' },
    });
    const begun = await ministry.approved('C-27-2', 'D-27', '600.00');
    await new Claims(ministry).approved('C-27-2', 'E-27', '400.00');
    const late = { ...versionOf(begun), reason };
    const why = 'why: refusal { ... on HasExpenses { certified expensed } }';
    expect(await ministry.refused('DIRECTOR', 'cancelCommitment', late, why)).toMatchObject({
      refusal: { code: 'HAS_EXPENSES' },
      why: { certified: '400.00', expensed: '400.00' },
    });
    await ministry.accepted('DIRECTOR', 'closeCommitment', late);
    expect(await figures('D-27')).toMatchObject({
      outstanding: '0.00',
      commitment: { committed: '400.00', available: '600.00' },
    });
  });

  describe('D-29', () => {
    async function reservations(lineCode: string): Promise<readonly string[]> {
      const query = `query ($lineCode: String!) {
        journal(fiscalYear: 2026, lineCode: $lineCode, first: 100) { edges { node { stage amount } } } }`;
      const { journal } = await ministry.read<Journal>('AUDITOR', query, { lineCode });
      const entries = journal.edges.map(({ node }) => node).filter(({ stage }) => stage === 'RESERVED');
      return entries.map(({ amount }) => amount);
    }

    const reason = 'Quote is missing';
    const handBack = async (mutation: string, submitted: Seen) =>
      (await ministry.accepted<Kept>('DIRECTOR', mutation, { ...versionOf(submitted), reason }, seen)).commitment;

    it('D-29 returning frees the reservation, keeps both entries, and lets it be submitted again', async () => {
      await ministry.line('D-29', '1-1', '100.00');
      const submitted = await ministry.recorded('C-29', 'D-29', '60.00');
      const returned = await handBack('returnCommitment', submitted);
      expect(returned).toMatchObject({ state: 'RETURNED', reason });
      expect(await figures('D-29')).toMatchObject({ commitment: { reserved: '0.00', available: '100.00' } });
      expect((await reservations('D-29')).toSorted()).toEqual(['-60.00', '60.00']);
      await ministry.accepted(officer, 'submitCommitment', versionOf(returned));
      expect(await figures('D-29')).toMatchObject({ commitment: { reserved: '60.00', available: '40.00' } });
    });

    it.each([
      ['rejectCommitment', 'REJECTED'],
      ['cancelCommitment', 'CANCELLED'],
    ])('D-29 %s frees the reservation, keeps both entries, and nothing follows on it', async (mutation, state) => {
      const line = `D-29-${state}`;
      await ministry.line(line, '1-1', '100.00');
      const ended = await handBack(mutation, await ministry.recorded(`C-29-${state}`, line, '60.00'));
      expect(ended).toMatchObject({ state, reason });
      expect(await figures(line)).toMatchObject({ commitment: { reserved: '0.00', available: '100.00' } });
      expect((await reservations(line)).toSorted()).toEqual(['-60.00', '60.00']);
      const why = 'why: refusal { ... on WrongState { noun state } }';
      for (const [role, next, content] of [
        [officer, 'submitCommitment', {}],
        ['DIRECTOR', 'approveCommitment', {}],
        ['DIRECTOR', 'returnCommitment', { reason }],
        ['DIRECTOR', 'rejectCommitment', { reason }],
        ['DIRECTOR', 'cancelCommitment', { reason }],
        ['DIRECTOR', 'reopenCommitment', { reason }],
      ] as const) {
        expect(await ministry.refused(role, next, { ...versionOf(ended), ...content }, why)).toMatchObject({
          refusal: { code: 'WRONG_STATE' },
          why: { noun: 'COMMITMENT', state },
        });
      }
    });
  });
});
