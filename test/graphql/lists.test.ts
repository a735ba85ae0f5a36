import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry, versionOf } from './ministry.fixture.ts';

interface CommitmentPage {
  readonly commitments: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly reference: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

const commitments = `query (
  $first: Int! = 20, $after: String, $states: [CommitmentState!], $lineCode: String, $payee: String, $by: ID
) {
  commitments(fiscalYear: 2026, first: $first, after: $after, states: $states, lineCode: $lineCode,
      payeeReference: $payee, createdBy: $by) {
    edges { cursor node { reference } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('lists', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await ministry.approved('C-1', '1-1-1', '10.00');
    await ministry.recorded('C-2', '1-1-1', '20.00');
    await ministry.recorded('C-3', '1-1-2', '30.00');
    await ministry.recorded('C-4', '1-1-2', '40.00');
    await ministry.recorded('C-5', '1-1-2', '50.00');
  });
  afterAll(() => ministry.close());

  async function references(variables: object): Promise<readonly string[]> {
    const page = await ministry.read<CommitmentPage>('AUDITOR', commitments, variables);
    return page.commitments.edges.map(({ node }) => node.reference);
  }

  it('are read page by page, each row once, in a stable order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (const size of [2, 2, 1]) {
      const page: CommitmentPage = await ministry.read('AUDITOR', commitments, { first: 2, after });
      const { edges, pageInfo } = page.commitments;
      expect(edges).toHaveLength(size);
      expect(pageInfo).toEqual({
        hasNextPage: size === 2,
        hasPreviousPage: after !== null,
        startCursor: edges.at(0)?.cursor,
        endCursor: edges.at(-1)?.cursor,
      });
      seen.push(...edges.map(({ node }) => node.reference));
      after = pageInfo.endCursor;
    }
    expect(seen.toSorted()).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-5']);
  });

  it('keep to the conditions given', async () => {
    expect(await references({ states: ['APPROVED'] })).toEqual(['C-1']);
    expect((await references({ states: ['APPROVED', 'SUBMITTED'], lineCode: '1-1-1' })).toSorted()).toEqual([
      'C-1',
      'C-2',
    ]);
    expect(await references({ lineCode: '1' })).toHaveLength(5);
    expect(await references({ payee: 'P-1', by: 'assistant_section_officer' })).toHaveLength(5);
    expect(await references({ by: 'director' })).toEqual([]);
    expect(await references({ payee: 'P-2' })).toEqual([]);
    expect(await references({ lineCode: '7' })).toEqual([]);
  });

  it.each([0, -1, 101, 99_999_999])('refuse %i rows at a time', async (first) => {
    const { errors } = await ministry.ask('AUDITOR', commitments, { variables: { first } });
    expect(errors).toMatchObject([
      { message: `first: ask for 1 to 100 rows at a time, not ${first}`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each(['', 'nonsense', 'WyJ4Il0', '💥'])('refuse the cursor %j that they never gave', async (after) => {
    const { errors } = await ministry.ask('AUDITOR', commitments, { variables: { after } });
    expect(errors).toMatchObject([{ message: 'after: not a cursor of this list', extensions: { field: 'after' } }]);
  });

  it('show a commitment by reference with its charges, payee, persons and history, refused acts included', async () => {
    const { commitment } = await ministry.read<{ commitment: { id: string; version: number } }>(
      'AUDITOR',
      '{ commitment(fiscalYear: 2026, reference: "C-2") { id version } }',
    );
    await ministry.refused('DIRECTOR', 'approveCommitment', versionOf({ ...commitment, version: 9 }));
    const query = `{ commitment(fiscalYear: 2026, reference: "C-2") {
      state amount charges { amount committed line { code } } payee { reference }
      createdBy { name } submittedBy { name } approvedBy { name } expenses { id }
      history { kind actor { name } verdict { outcome refusal { code } } subjectVersion } } }`;
    expect(await ministry.read('AUDITOR', query)).toEqual({
      commitment: {
        state: 'SUBMITTED',
        amount: '20.00',
        charges: [{ amount: '20.00', committed: '0.00', line: { code: '1-1-1' } }],
        payee: { reference: 'P-1' },
        createdBy: { name: 'Name of ASSISTANT_SECTION_OFFICER' },
        submittedBy: { name: 'Name of ASSISTANT_SECTION_OFFICER' },
        approvedBy: null,
        expenses: [],
        history: [
          {
            kind: 'RecordCommitment',
            actor: { name: 'Name of ASSISTANT_SECTION_OFFICER' },
            verdict: { outcome: 'ACCEPTED', refusal: null },
            subjectVersion: commitment.version,
          },
          {
            kind: 'ApproveCommitment',
            actor: { name: 'Name of DIRECTOR' },
            verdict: { outcome: 'REFUSED', refusal: { code: 'VERSION_CONFLICT' } },
            subjectVersion: null,
          },
        ],
      },
    });
  });

  it('D-110 the journal of a line sums to its figures', async () => {
    const query = `{ journal(fiscalYear: 2026, lineCode: "1-1-2", first: 100) { edges { node {
      stage authority amount line { code } effectiveDate } } } }`;
    const { journal } = await ministry.read<{
      journal: { edges: { node: { stage: string; authority: string; amount: string } }[] };
    }>('AUDITOR', query);
    const reserved = journal.edges.filter(({ node }) => node.stage === 'RESERVED').map(({ node }) => node.amount);
    expect(reserved).toEqual(['30.00', '40.00', '50.00']);
  });
});
