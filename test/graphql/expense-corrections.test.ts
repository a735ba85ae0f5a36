import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const figures = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  commitment { available committed } payment { expensed certified recoverable } outstanding payable } } }`;
const notes = `query ($reference: String!) { expense(fiscalYear: 2026, reference: $reference) {
  creditNotes { id number amount charges { amount line { code } } released recordedBy { role } } } }`;
const seen = 'expense { id version state final charges { credited recoverable } commitment { state } }';

interface Kept {
  readonly expense: { readonly id: string; readonly version: number };
}

interface Charged {
  readonly commitment: { readonly charges: readonly { readonly id: string }[] };
}

describe('correcting expenses through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  async function charges(reference: string, amount: string) {
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) { charges { id } } }`;
    const { commitment } = await ministry.read<Charged>(officer, query, { reference });
    return commitment.charges.map(({ id }) => ({ chargeId: id, amount }));
  }

  const claim = async (
    reference: string,
    of: { id: string; reference: string },
    amount: string,
    more: object = {},
  ) => ({
    commitmentId: of.id,
    reference,
    invoiceNumber: `F-${reference}`,
    charges: await charges(of.reference, amount),
    ...more,
  });

  async function certified(input: object) {
    const { expense } = await ministry.accepted<Kept>(officer, 'recordExpense', input, seen);
    const certify = { expenseId: expense.id, expectedVersion: 1 };
    return (await ministry.accepted<Kept>('SECTION_OFFICER', 'certifyExpense', certify, seen)).expense;
  }

  const approve = async (input: object) => {
    const { id } = await certified(input);
    const approval = { expenseId: id, expectedVersion: 2 };
    return (await ministry.accepted<Kept>('CONTROLLER', 'approveExpense', approval, seen)).expense;
  };

  const of = async (reference: string, line: string, amount: string) => {
    const { id } = await ministry.approved(reference, line, amount);
    return { id, reference };
  };

  it('D-41 a final expense of 700 on 1 000 closes the commitment and releases 300, D-26 once no other claim waits', async () => {
    const commitment = await of('C-1', '1-1-1', '1000.00');
    const final = await certified(await claim('E-1', commitment, '700.00', { final: true }));
    const other = await certified(await claim('E-2', commitment, '200.00'));
    const approval = { expenseId: final.id, expectedVersion: 2 };
    const why = 'why: refusal { ... on ClaimUndecided { undecided } }';
    expect(await ministry.refused('CONTROLLER', 'approveExpense', approval, why)).toMatchObject({
      why: { undecided: '200.00' },
    });
    const reject = { expenseId: other.id, expectedVersion: 2, reason: 'Not ordered' };
    await ministry.accepted('CONTROLLER', 'rejectExpense', reject);
    expect(await ministry.accepted('CONTROLLER', 'approveExpense', approval, seen)).toMatchObject({
      expense: { state: 'APPROVED', final: true, commitment: { state: 'CLOSED' } },
    });
    expect(await ministry.read('READER', figures, { code: '1-1-1' })).toMatchObject({
      budgetLine: {
        figures: { commitment: { available: '300.00' }, payment: { expensed: '700.00' }, outstanding: '0.00' },
      },
    });
  });

  it('D-44 a credit note of 150 on 500: expensed 350, outstanding 150; above it CREDIT_EXCEEDS_EXPENSE', async () => {
    const commitment = await of('C-2', '1-1-2', '500.00');
    const expense = await approve(await claim('E-3', commitment, '500.00'));
    const pay = { expenseId: expense.id, expectedVersion: 3 };
    await ministry.accepted('ACCOUNTANT', 'payExpense', pay);
    const note = async (amount: string, expectedVersion: number, release = false) => ({
      expenseId: expense.id,
      expectedVersion,
      creditNoteNumber: `AV-${expectedVersion - 3}`,
      charges: await charges('C-2', amount),
      release,
    });
    expect(await ministry.accepted('CONTROLLER', 'creditExpense', await note('150.00', 4), seen)).toMatchObject({
      expense: { state: 'PAID', charges: [{ credited: '150.00', recoverable: '150.00' }] },
    });
    expect(await ministry.read('AUDITOR', notes, { reference: 'E-3' })).toMatchObject({
      expense: {
        creditNotes: [
          {
            number: 'AV-1',
            amount: '150.00',
            charges: [{ amount: '150.00', line: { code: '1-1-2' } }],
            released: false,
          },
        ],
      },
    });
    const line = await ministry.read<object>('READER', figures, { code: '1-1-2' });
    expect(line).toMatchObject({
      budgetLine: {
        figures: {
          payment: { expensed: '350.00', certified: '350.00', recoverable: '150.00' },
          outstanding: '150.00',
          payable: '0.00',
        },
      },
    });
    const why = 'why: refusal { ... on CreditExceedsExpense { expensed over } }';
    expect(await ministry.refused('CONTROLLER', 'creditExpense', await note('350.01', 5), why)).toMatchObject({
      refusal: { code: 'CREDIT_EXCEEDS_EXPENSE' },
      why: { expensed: '350.00', over: '0.01' },
    });
    const reverse = { expenseId: expense.id, expectedVersion: 5, reason: 'Wrong order' };
    const paid = 'why: refusal { ... on AlreadyPaid { paidOn } }';
    expect(await ministry.refused('CONTROLLER', 'reverseExpense', reverse, paid)).toMatchObject({
      refusal: { code: 'ALREADY_PAID' },
    });
  });

  it('D-48 a credit note of the same creditor, number and amount is taken in once; the query finds the first', async () => {
    await ministry.line('1-1-4', '1-1', '100.00');
    const commitment = await of('C-4', '1-1-4', '100.00');
    const first = await approve(await claim('E-6', commitment, '40.00'));
    const second = await approve(await claim('E-7', commitment, '60.00'));
    const note = async ({ id }: { readonly id: string }, amount: string, expectedVersion = 3) => ({
      expenseId: id,
      expectedVersion,
      creditNoteNumber: 'AV-48',
      charges: await charges('C-4', amount),
      release: true,
    });
    await ministry.accepted('CONTROLLER', 'creditExpense', await note(first, '15.00'), seen);
    const why = 'why: refusal { ... on DuplicateCreditNote { creditNoteNumber amount fiscalYear reference } }';
    expect(await ministry.refused('CONTROLLER', 'creditExpense', await note(second, '15.00'), why)).toMatchObject({
      refusal: { code: 'DUPLICATE_CREDIT_NOTE' },
      why: { creditNoteNumber: 'AV-48', amount: '15.00', fiscalYear: 2026, reference: 'E-6' },
    });
    await ministry.accepted('CONTROLLER', 'creditExpense', await note(second, '14.99'), seen);
    const list = `query ($number: String, $first: Int! = 20) {
      creditNotes(fiscalYear: 2026, number: $number, first: $first) {
        pageInfo { hasNextPage } edges { node { id amount released expense { reference } payee { reference } } } } }`;
    const { creditNotes } = await ministry.read<{
      readonly creditNotes: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    }>('AUDITOR', list, { number: 'AV-48' });
    expect(creditNotes.edges).toMatchObject([
      { node: { amount: '14.99', released: true, expense: { reference: 'E-7' } } },
      { node: { amount: '15.00', released: true, expense: { reference: 'E-6' } } },
    ]);
    expect(await ministry.read('AUDITOR', list, { first: 1 })).toMatchObject({
      creditNotes: { pageInfo: { hasNextPage: true }, edges: [{ node: { amount: '14.99' } }] },
    });
    const one = 'query ($id: ID!) { creditNote(id: $id) { number fiscalYear effectiveDate recordedBy { role } } }';
    expect(await ministry.read('AUDITOR', one, { id: creditNotes.edges[1]?.node.id })).toMatchObject({
      creditNote: { number: 'AV-48', fiscalYear: 2026, recordedBy: { role: 'CONTROLLER' } },
    });
  });

  it('D-45 a reversal restores what it relieved, and D-48 its invoice may be claimed again, once', async () => {
    await ministry.line('1-1-3', '1-1', '100.00');
    const commitment = await of('C-3', '1-1-3', '100.00');
    const input = await claim('E-4', commitment, '40.00');
    const expense = await approve(input);
    const again = { ...input, reference: 'E-5' };
    const why = 'why: refusal { ... on DuplicateInvoice { invoiceNumber amount reference } }';
    expect(await ministry.refused(officer, 'recordExpense', again, why)).toMatchObject({
      why: { invoiceNumber: 'F-E-4', amount: '40.00', reference: 'E-4' },
    });
    const reverse = { expenseId: expense.id, expectedVersion: 3, reason: 'Wrong order' };
    expect(await ministry.accepted('CONTROLLER', 'reverseExpense', reverse, seen)).toMatchObject({
      expense: { state: 'REVERSED' },
    });
    expect(await ministry.read('READER', figures, { code: '1-1-3' })).toMatchObject({
      budgetLine: { figures: { payment: { expensed: '0.00', certified: '0.00' }, outstanding: '100.00' } },
    });
    const { expense: next } = await ministry.accepted<Kept>(officer, 'recordExpense', again, seen);
    const suspend = { expenseId: next.id, expectedVersion: 1, reason: 'No delivery note' };
    expect(await ministry.accepted('CONTROLLER', 'suspendExpense', suspend, seen)).toMatchObject({
      expense: { state: 'SUSPENDED' },
    });
    const resume = { expenseId: next.id, expectedVersion: 2 };
    expect(await ministry.accepted('CONTROLLER', 'resumeExpense', resume, seen)).toMatchObject({
      expense: { state: 'RECORDED' },
    });
  });
});
