import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry } from './ministry.fixture.ts';

describe('the tree of lines', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    const terms = { authority: 'COMMITMENT', mode: 'BLOCK', limit: '700.00', legalReference: 'LF' };
    const control = { lineCode: '1-1', expectedVersion: 2, ...terms };
    await ministry.accepted('DIRECTOR', 'setSpendingControl', control);
    await ministry.recorded('C-1', '1-1-1', '250.00');
  });
  afterAll(() => ministry.close());

  it('shows the years and their roots, and leads down by children', async () => {
    const query = `{ fiscalYears { year firstMonth currency mode state } budgetLines(fiscalYear: 2026) {
      code level leaf children { code level leaf parent { code } children { code level leaf children { code } } } } }`;
    const leaf = { level: 3, leaf: true, children: [] };
    expect(await ministry.read('READER', query)).toEqual({
      fiscalYears: [{ year: 2026, firstMonth: 1, currency: 'EUR', mode: 'DUAL', state: 'OPEN' }],
      budgetLines: [
        {
          code: '1',
          level: 1,
          leaf: false,
          children: [
            {
              code: '1-1',
              level: 2,
              leaf: false,
              parent: { code: '1' },
              children: [
                { code: '1-1-1', ...leaf },
                { code: '1-1-2', ...leaf },
              ],
            },
          ],
        },
      ],
    });
  });

  it('shows all nodes below one, parents first, as deep as asked', async () => {
    const query = `query ($depth: Int!) { budgetLine(fiscalYear: 2026, code: "1") {
      descendants(depth: $depth) { code } } }`;
    const below = async (depth: number) =>
      (
        await ministry.read<{ budgetLine: { descendants: { code: string }[] } }>('READER', query, { depth })
      ).budgetLine.descendants.map(({ code }) => code);
    expect(await below(9)).toEqual(['1-1', '1-1-1', '1-1-2']);
    expect(await below(1)).toEqual(['1-1']);
    expect(await below(0)).toEqual([]);
  });

  it('D-10 a leaf shows the least room over all controls above it, a node above none', async () => {
    const query = `{ leaf: budgetLine(fiscalYear: 2026, code: "1-1-1") { ...room }
      other: budgetLine(fiscalYear: 2026, code: "1-1-2") { ...room }
      programme: budgetLine(fiscalYear: 2026, code: "1") { ...room } }
      fragment room on BudgetLine { headroom(authority: COMMITMENT) toPay: headroom(authority: PAYMENT) }`;
    expect(await ministry.read('READER', query)).toEqual({
      leaf: { headroom: '450.00', toPay: '1000.00' },
      other: { headroom: '450.00', toPay: '500.00' },
      programme: { headroom: null, toPay: null },
    });
  });

  it('shows the controls of a node with ceiling and headroom', async () => {
    const query = `{ budgetLine(fiscalYear: 2026, code: "1-1") { controls {
      authority mode origin limit ceiling headroom countedStages legalReference inForce line { code } } } }`;
    expect(await ministry.read('READER', query)).toEqual({
      budgetLine: {
        controls: [
          {
            authority: 'COMMITMENT',
            mode: 'BLOCK',
            origin: 'EXPLICIT',
            limit: '700.00',
            ceiling: '700.00',
            headroom: '450.00',
            countedStages: ['RESERVED', 'COMMITTED', 'EXPENSED'],
            legalReference: 'LF',
            inForce: true,
            line: { code: '1-1' },
          },
        ],
      },
    });
  });

  it('shows what a line is, by itself or by what lies above it', async () => {
    const labels = { fr: 'Fluides', en: 'Utilities' };
    const named = [
      { dimension: 'title', code: '3' },
      { dimension: 'nature', code: 'utilities' },
    ];
    const parent = { code: '3', labels, classifications: named };
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', parent);
    const child = { code: '3-1', parentCode: '3', labels, classifications: [{ dimension: 'nature', code: 'fees' }] };
    const { line } = await ministry.accepted<{ line: object }>(
      'ADMINISTRATOR',
      'addBudgetLine',
      child,
      'line { classifications { dimension code } parent { classifications { dimension code } } }',
    );
    expect(line).toEqual({
      classifications: [
        { dimension: 'nature', code: 'fees' },
        { dimension: 'title', code: '3' },
      ],
      parent: {
        classifications: [
          { dimension: 'nature', code: 'utilities' },
          { dimension: 'title', code: '3' },
        ],
      },
    });
    const twice = { code: '4', labels, classifications: [...named, ...named] };
    const answer = await ministry.refused(
      'ADMINISTRATOR',
      'addBudgetLine',
      twice,
      'refusal { ... on DimensionNamedTwice { dimension } }',
    );
    expect(answer.refusal).toMatchObject({ code: 'DIMENSION_NAMED_TWICE', dimension: 'title' });
  });

  it('answers null for a code that is not there, whatever it is', async () => {
    const query = 'query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { code } }';
    for (const code of ['9', '', '\0', '\ud800', "'; drop table act; --", 'x'.repeat(5000)]) {
      expect(await ministry.read('READER', query, { code })).toEqual({ budgetLine: null });
    }
  });
});

describe('D-70 the dry-run', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  const verdict = `outcome refusal { code message } controls { code before change after ceiling outcome decides }
    cures { ... on SmallerAmountCure { total } ... on TransferCure { fromLineCode toLineCode amount } }`;

  it.each([
    ['500.00', 'ACCEPTED'],
    ['500.01', 'REFUSED'],
  ])('gives for %s the verdict that the act then gets: %s', async (amount, outcome) => {
    const content = {
      effectiveDate: '2026-03-02',
      reference: `C-${amount}`,
      payeeReference: 'P-1',
      purpose: 'Printing',
      charges: [{ lineCode: '1-1-2', amount }],
    };
    const query = `query ($input: CheckCommitmentInput!) { checkCommitment(input: $input) { ${verdict} } }`;
    const before = await ministry.read(
      'AUDITOR',
      '{ journal(fiscalYear: 2026, lineCode: "1", first: 100) { edges { cursor } } }',
    );
    const dry = await ministry.read<{ checkCommitment: object }>('ASSISTANT_SECTION_OFFICER', query, {
      input: content,
    });
    expect(dry.checkCommitment).toMatchObject({ outcome });
    const after = await ministry.read(
      'AUDITOR',
      '{ journal(fiscalYear: 2026, lineCode: "1", first: 100) { edges { cursor } } }',
    );
    expect(after).toEqual(before);
    const fields = `full: verdict { ${verdict} }`;
    const run = await ministry.act<{ full: object }>('ASSISTANT_SECTION_OFFICER', 'recordCommitment', content, fields);
    expect(run.data?.act.full).toEqual(dry.checkCommitment);
    // The accepted one would leave nothing for the next case.
    if (outcome === 'ACCEPTED') {
      const { commitment } = await ministry.read<{ commitment: { id: string; version: number } }>(
        'AUDITOR',
        '{ commitment(fiscalYear: 2026, reference: "C-500.00") { id version } }',
      );
      const withdrawn = { commitmentId: commitment.id, expectedVersion: commitment.version, reason: 'Only a test' };
      await ministry.accepted('DIRECTOR', 'rejectCommitment', withdrawn);
    }
  });
});
