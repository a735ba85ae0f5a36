import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const available = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  commitment { available } outstanding } } }`;

interface Kept {
  readonly commitment: Seen & {
    readonly state: string;
    readonly amount: string;
    readonly charges: readonly { readonly id: string; readonly committed: string }[];
  };
}

const seen = 'commitment { id version state amount charges { id committed } }';
const reason = 'Delivered short';

describe('closing through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  const chargesOf = async (reference: string, amount: string) => {
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) { charges { id } } }`;
    const { commitment } = await ministry.read<Kept>(officer, query, { reference });
    return commitment.charges.map(({ id }) => ({ chargeId: id, amount }));
  };

  async function certified(reference: string, { id, of }: { id: string; of: string }, amount: string) {
    const charges = await chargesOf(of, amount);
    const claim = { commitmentId: id, reference, invoiceNumber: reference, charges };
    const { expense } = await ministry.accepted<{ expense: { id: string } }>(
      officer,
      'recordExpense',
      claim,
      'expense { id }',
    );
    await ministry.accepted('SECTION_OFFICER', 'certifyExpense', { expenseId: expense.id, expectedVersion: 1 });
    return expense;
  }

  it('D-26 close short releases 300 of 1 000, and reopening asks for them again', async () => {
    const commitment = await ministry.approved('C-1', '1-1-1', '1000.00');
    const expense = await certified('E-1', { id: commitment.id, of: 'C-1' }, '700.00');
    const close = { ...versionOf(commitment), reason };
    const refused = await ministry.refused(
      'DIRECTOR',
      'closeCommitment',
      close,
      'why: refusal { ... on ClaimUndecided { undecided } }',
    );
    expect(refused).toMatchObject({ refusal: { code: 'CLAIM_UNDECIDED' }, why: { undecided: '700.00' } });
    await ministry.accepted('CONTROLLER', 'approveExpense', { expenseId: expense.id, expectedVersion: 2 });
    const closed = await ministry.accepted<Kept>('DIRECTOR', 'closeCommitment', close, seen);
    expect(closed.commitment).toMatchObject({
      state: 'CLOSED',
      amount: '1000.00',
      charges: [{ committed: '700.00' }],
    });
    expect(await ministry.read('READER', available, { code: '1-1-1' })).toEqual({
      budgetLine: { figures: { commitment: { available: '300.00' }, outstanding: '0.00' } },
    });
    const reopen = { ...versionOf(closed.commitment), reason };
    const reopened = await ministry.accepted<Kept>('DIRECTOR', 'reopenCommitment', reopen, seen);
    expect(reopened.commitment).toMatchObject({ state: 'APPROVED', charges: [{ committed: '1000.00' }] });
  });

  it('D-25 a release of 200.01 where 300 of 500 is certified is below what is certified', async () => {
    const commitment = await ministry.approved('C-2', '1-1-2', '500.00');
    await certified('E-2', { id: commitment.id, of: 'C-2' }, '300.00');
    const release = async (amount: string) => ({
      ...versionOf(commitment),
      charges: await chargesOf('C-2', amount),
      reason,
    });
    const why = 'why: refusal { message ... on BelowExpensed { certified expensed left over } }';
    expect(await ministry.refused('DIRECTOR', 'releaseCommitment', await release('200.01'), why)).toMatchObject({
      refusal: { code: 'BELOW_EXPENSED' },
      why: { certified: '300.00', expensed: '0.00', left: '200.00', over: '0.01' },
    });
    const released = await ministry.accepted<Kept>('DIRECTOR', 'releaseCommitment', await release('200.00'), seen);
    expect(released.commitment).toMatchObject({ state: 'APPROVED', amount: '300.00' });
  });

  it('D-28 releasing 5 000 of what 2024 committed lowers outstanding and gives no authority back', async () => {
    await ministry.line('1-1-3', '1-1', '100.00');
    const stated = { committed: '20000.00', certified: '0.00', expensed: '0.00', paid: '0.00' };
    const carried = await ministry.accepted<Kept>(
      'DIRECTOR',
      'importCarriedCommitment',
      {
        reference: 'OLD',
        originYear: 2024,
        payeeReference: 'P-1',
        purpose: 'Works',
        lineCode: '1-1-3',
        ...stated,
      },
      seen,
    );
    const charges = carried.commitment.charges.map(({ id }) => ({ chargeId: id, amount: '5000.00' }));
    await ministry.accepted('DIRECTOR', 'releaseCommitment', { ...versionOf(carried.commitment), charges, reason });
    expect(await ministry.read('READER', available, { code: '1-1-3' })).toEqual({
      budgetLine: { figures: { commitment: { available: '100.00' }, outstanding: '15000.00' } },
    });
  });
});
