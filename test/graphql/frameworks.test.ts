import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const shown = 'framework { id version state maximum ordered remaining }';

describe('framework commitments through GraphQL', () => {
  let ministry: Ministry;
  let references = 0;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await ministry.line('1-1-9', '1-1', '900000.00');
  });
  afterAll(() => ministry.close());

  const framework = async (reference: string, maximum: string) => {
    const content = {
      reference,
      payeeReference: 'P-1',
      purpose: 'Paper of four years',
      maximum,
      validFrom: '2026-01-15',
      validUntil: '2030-01-14',
    };
    const recorded = await ministry.accepted<{ framework: Seen }>(officer, 'recordFramework', content, shown);
    const seen = { frameworkId: recorded.framework.id, expectedVersion: 1 };
    await ministry.accepted('DIRECTOR', 'approveFramework', seen);
    return recorded.framework.id;
  };
  const order = (amount: string, frameworkReference: string) => {
    references += 1;
    return { ...commitment(`BC-${references}`, [{ lineCode: '1-1-9', amount }]), frameworkReference };
  };

  it('D-32 60 000 + 40 000.01 on 100 000 is refused with its figures, and the cure fits', async () => {
    const id = await framework('AC-1', '100000.00');
    await ministry.accepted(officer, 'recordCommitment', order('60000.00', 'AC-1'));
    const fields = `told: refusal { fr: message(language: FR) en: message(language: EN)
        ... on FrameworkMaxExceeded { reference maximum ordered asked over } }
      details: verdict { cures { ... on SmallerAmountCure { total charges { lineCode amount } } } }`;
    expect(await ministry.refused(officer, 'recordCommitment', order('40000.01', 'AC-1'), fields)).toMatchObject({
      refusal: { code: 'FRAMEWORK_MAX_EXCEEDED' },
      told: {
        reference: 'AC-1',
        maximum: '100000.00',
        ordered: '60000.00',
        asked: '40000.01',
        over: '0.01',
        en: 'The framework commitment AC-1 has a maximum of 100,000.00: 60,000.00 is ordered already, 40,000.01 was asked for, and that is 0.01 too much.',
      },
      details: { cures: [{ total: '40000.00', charges: [{ lineCode: '1-1-9', amount: '40000.00' }] }] },
    });
    await ministry.accepted(officer, 'recordCommitment', order('40000.00', 'AC-1'));
    const query = `query ($id: ID!) { framework(id: $id) {
      state ordered remaining payee { reference } approvedBy { name }
      orders(first: 1) { pageInfo { hasNextPage endCursor } edges { node { amount framework { reference } } } } } }`;
    expect(await ministry.read('AUDITOR', query, { id })).toMatchObject({
      framework: {
        state: 'APPROVED',
        ordered: '100000.00',
        remaining: '0.00',
        payee: { reference: 'P-1' },
        orders: {
          pageInfo: { hasNextPage: true },
          edges: [{ node: { amount: '40000.00', framework: { reference: 'AC-1' } } }],
        },
      },
    });
  });

  it('D-32 a page of frameworks comes with a page of the orders of each', async () => {
    await framework('AC-2', '100.00');
    await framework('AC-3', '100.00');
    for (const reference of ['AC-2', 'AC-3', 'AC-3']) {
      await ministry.accepted(officer, 'recordCommitment', order('10.00', reference));
    }
    const query = `query ($after: String) { frameworks(first: 2, states: [APPROVED], payeeReference: "P-1") {
      edges { node { reference orders(first: 1, after: $after) {
        pageInfo { hasNextPage endCursor } edges { node { reference } } } } } } }`;
    interface Listed {
      readonly frameworks: {
        readonly edges: readonly {
          readonly node: { readonly orders: { readonly pageInfo: { readonly endCursor: string } } };
        }[];
      };
    }
    const first = await ministry.read<Listed>('AUDITOR', query);
    expect(first).toMatchObject({
      frameworks: {
        edges: [
          { node: { reference: 'AC-3', orders: { pageInfo: { hasNextPage: true }, edges: [{}] } } },
          { node: { reference: 'AC-2', orders: { pageInfo: { hasNextPage: false }, edges: [{}] } } },
        ],
      },
    });
    const after = first.frameworks.edges[0]?.node.orders.pageInfo.endCursor;
    expect(await ministry.read('AUDITOR', query, { after })).toMatchObject({
      frameworks: { edges: [{ node: { orders: { pageInfo: { hasNextPage: false }, edges: [{}] } } }, {}] },
    });
  });

  it('D-32 a closed framework takes no order, and names another payee to nobody', async () => {
    const id = await framework('AC-4', '100.00');
    const draft = await ministry.accepted<{ commitment: Seen }>(
      officer,
      'draftCommitment',
      order('10.00', 'AC-4'),
      'commitment { id version }',
    );
    const end = { frameworkId: id, expectedVersion: 2, reason: 'Marché échu' };
    expect(await ministry.accepted('DIRECTOR', 'closeFramework', end, shown)).toMatchObject({
      framework: { state: 'CLOSED', version: 3, ordered: '0.00', remaining: '100.00' },
    });
    const submission = { commitmentId: draft.commitment.id, expectedVersion: 1 };
    expect(
      await ministry.refused(
        officer,
        'submitCommitment',
        submission,
        'told: refusal { ... on FrameworkNotInForce { reason } }',
      ),
    ).toMatchObject({ refusal: { code: 'FRAMEWORK_NOT_IN_FORCE' }, told: { reason: 'CLOSED' } });
    await ministry.accepted(officer, 'registerPayee', { reference: 'P-9', name: 'Papeterie du Centre' });
    const other = { ...order('10.00', 'AC-1'), payeeReference: 'P-9' };
    expect(await ministry.refused(officer, 'recordCommitment', other)).toMatchObject({
      refusal: { code: 'FRAMEWORK_MISMATCH' },
    });
    expect(await ministry.refused(officer, 'recordCommitment', order('10.00', 'AC-99'))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
