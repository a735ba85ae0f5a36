import { verify } from 'budget-api/persistence/verify.ts';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry, type Seen } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const labels = { fr: 'Fluides', en: 'Utilities' };

describe.each(['DUAL', 'SINGLE'] as const)('expenses without commitment, %s', (mode) => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await Ministry.open();
    const year = { year: 2026, firstMonth: 1, currency: 'EUR', mode, directExpenseNatures: ['utilities'] };
    await ministry.accepted('ADMINISTRATOR', 'openFiscalYear', year);
    await ministry.accepted(officer, 'registerPayee', { reference: 'P-1', name: 'Compagnie des eaux' });
    for (const [code, nature] of [
      ['60', 'utilities'],
      ['61', 'works'],
    ]) {
      const classifications = [{ dimension: 'nature', code: nature }];
      await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code, labels, classifications });
      for (const [earlier, authority] of (mode === 'DUAL' ? ['COMMITMENT', 'PAYMENT'] : ['COMMITMENT']).entries()) {
        const granted = { lineCode: code, expectedVersion: 1 + earlier, authority, amount: '1000.00', frozen: '0.00' };
        await ministry.accepted('DIRECTOR', 'setAuthority', granted);
      }
    }
  });
  afterAll(() => ministry.close());

  const claim = (reference: string, amount: string, lineCode = '60') => ({
    reference,
    invoiceNumber: `F-${reference}`,
    payeeReference: 'P-1',
    charges: [{ lineCode, amount }],
  });

  async function act(role: Parameters<Ministry['accepted']>[0], mutation: string, { id, version }: Seen, more = {}) {
    const content = { expenseId: id, expectedVersion: version, ...more };
    const fields = 'expense { id version charges { chargeId } }';
    return (
      await ministry.accepted<{ expense: Seen & { charges: { chargeId: string }[] } }>(role, mutation, content, fields)
    ).expense;
  }

  async function certified(reference: string, amount: string) {
    const content = claim(reference, amount);
    const recorded = await ministry.accepted<{ expense: Seen }>(
      officer,
      'recordDirectExpense',
      content,
      'expense { id version }',
    );
    return act('SECTION_OFFICER', 'certifyExpense', recorded.expense);
  }

  async function stand() {
    const query = `{ budgetLine(fiscalYear: 2026, code: "60") { figures { outstanding payable
      commitment { expensedWithoutCommitment available } payment { expensed available recoverable } } } }`;
    const { budgetLine } = await ministry.read<{
      budgetLine: { figures: { commitment: object; payment: object; outstanding: string; payable: string } };
    }>('READER', query);
    const { commitment, payment, outstanding, payable } = budgetLine.figures;
    return { ...commitment, ...payment, toCommit: Object.values(commitment).at(-1), outstanding, payable };
  }

  const toPay = (amount: string) => (mode === 'DUAL' ? amount : null);

  it('D-46 an approved claim without commitment consumes both authorities by the same amount', async () => {
    const expense = await certified('E-1', '400.00');
    const approved = await act('CONTROLLER', 'approveExpense', expense);
    expect(await stand()).toMatchObject({
      expensedWithoutCommitment: '400.00',
      expensed: '400.00',
      toCommit: '600.00',
      available: toPay('600.00'),
      outstanding: '0.00',
      payable: '400.00',
    });
    const query = `{ expense(fiscalYear: 2026, reference: "E-1") { state commitment { id } payee { reference } charges { line { code } claimed } } }`;
    expect(await ministry.read(officer, query)).toEqual({
      expense: {
        state: 'APPROVED',
        commitment: null,
        payee: { reference: 'P-1' },
        charges: [{ line: { code: '60' }, claimed: '400.00' }],
      },
    });
    await act('ACCOUNTANT', 'payExpense', approved);
  });

  it('D-46 a nature that is not listed needs a commitment', async () => {
    const fields = 'refusal { ... on CommitmentRequired { lineCode nature } }';
    const { refusal } = await ministry.refused(officer, 'recordDirectExpense', claim('E-2', '10.00', '61'), fields);
    expect(refusal).toMatchObject({ code: 'COMMITMENT_REQUIRED', lineCode: '61', nature: 'works' });
  });

  it('D-46 both sides are checked, and one verdict names the controls of both', async () => {
    const { id, version } = await certified('E-3', '600.01');
    const content = { expenseId: id, expectedVersion: version };
    const fields = 'verdict { controls { authority after shortfall outcome } }';
    const answer = await ministry.refused('CONTROLLER', 'approveExpense', content, fields);
    const sides = mode === 'DUAL' ? ['COMMITMENT', 'PAYMENT'] : ['COMMITMENT'];
    expect(answer.verdict).toMatchObject({
      controls: sides.map((authority) => ({ authority, after: '1000.01', shortfall: '0.01', outcome: 'REFUSED' })),
    });
    expect(await stand()).toMatchObject({ expensed: '400.00', expensedWithoutCommitment: '400.00' });
    await act('CONTROLLER', 'rejectExpense', { id, version }, { reason: 'Too much' });
  });

  it('D-45 a reversal, and D-44 a credit note, give both authorities back', async () => {
    const approved = await act('CONTROLLER', 'approveExpense', await certified('E-4', '100.00'));
    const credited = await act('CONTROLLER', 'creditExpense', approved, {
      creditNoteNumber: 'A-1',
      charges: [{ chargeId: approved.charges[0]?.chargeId, amount: '30.00' }],
    });
    expect(await stand()).toMatchObject({ expensedWithoutCommitment: '470.00', expensed: '470.00' });
    await act('CONTROLLER', 'reverseExpense', credited, { reason: 'Wrong year' });
    expect(await stand()).toMatchObject({
      expensedWithoutCommitment: '400.00',
      expensed: '400.00',
      toCommit: '600.00',
      outstanding: '0.00',
      payable: '0.00',
    });
  });

  it('D-48 an invoice is claimed once without a commitment too', async () => {
    const again = { ...claim('E-5', '400.00'), invoiceNumber: 'F-E-1' };
    const fields = 'refusal { ... on DuplicateInvoice { reference } }';
    const { refusal } = await ministry.refused(officer, 'recordDirectExpense', again, fields);
    expect(refusal).toMatchObject({ code: 'DUPLICATE_INVOICE', reference: 'E-1' });
  });

  it('leaves books that add up', async () => {
    const pool = new Pool({ connectionString: ministry.databaseUrl });
    try {
      expect(await verify(pool, 'ministry')).toEqual([]);
    } finally {
      await pool.end();
    }
  });
});
