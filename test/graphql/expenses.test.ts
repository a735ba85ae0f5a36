import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Claims, expenseVersionOf } from './claims.fixture.ts';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const figuresQuery = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  commitment { available committed } payment { available certified expensed paid } outstanding payable } } }`;

interface Read {
  readonly budgetLine: { readonly figures: object };
}

interface Staged {
  readonly commitment: {
    readonly charges: readonly {
      readonly committed: string;
      readonly certified: string;
      readonly expensed: string;
      readonly paid: string;
      readonly recoverable: string;
      readonly line: { readonly code: string; readonly figures: { outstanding: string; payable: string } };
    }[];
  };
}

const stagesQuery = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) { charges {
  committed certified expensed paid recoverable line { code figures { outstanding payable } } } } }`;

describe('expenses through GraphQL', () => {
  let ministry: Ministry;
  let claims: Claims;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    claims = new Claims(ministry);
  });
  afterAll(() => ministry.close());

  const figures = async (code: string) =>
    (await ministry.read<Read>('READER', figuresQuery, { code })).budgetLine.figures;

  /** A line of its own with one approved commitment on it, of the same name. */
  async function committed(code: string, authorised: string, amount: string): Promise<string> {
    await ministry.line(code, '1-1', authorised);
    await ministry.approved(`C-${code}`, code, amount);
    return `C-${code}`;
  }

  async function approvedOf(content: object): Promise<void> {
    const seen = 'commitment { id version }';
    const recorded = await ministry.accepted<{ commitment: Seen }>(officer, 'recordCommitment', content, seen);
    await ministry.accepted('DIRECTOR', 'approveCommitment', versionOf(recorded.commitment));
  }

  /** Each charge: committed, certified, expensed, paid, recoverable, and what its line has of it. */
  async function stages(reference: string): Promise<readonly string[]> {
    const read = await ministry.read<Staged>('AUDITOR', stagesQuery, { reference });
    return read.commitment.charges.map(({ committed, certified, expensed, paid, recoverable, line }) => {
      const { outstanding, payable } = line.figures;
      const staged = `${committed} ${certified} ${expensed} ${paid} ${recoverable}`;
      return `${line.code} ${staged} outstanding ${outstanding} payable ${payable}`;
    });
  }

  it('D-13 of 100 000, 30 000 committed and 12 000 expensed: outstanding 18 000, available 70 000', async () => {
    const of = await committed('D-13', '100000.00', '30000.00');
    await claims.approved(of, 'E-13', '12000.00');
    expect(await figures('D-13')).toMatchObject({
      commitment: { available: '70000.00', committed: '30000.00' },
      payment: { available: '88000.00', expensed: '12000.00' },
      outstanding: '18000.00',
    });
  });

  it('D-40 of 1 000 committed, 400 expensed: outstanding 600, availability unchanged', async () => {
    const of = await committed('D-40', '5000.00', '1000.00');
    expect(await figures('D-40')).toMatchObject({ commitment: { available: '4000.00' }, outstanding: '1000.00' });
    await claims.approved(of, 'E-40', '400.00');
    expect(await figures('D-40')).toMatchObject({
      commitment: { available: '4000.00' },
      payment: { expensed: '400.00' },
      outstanding: '600.00',
    });
  });

  it('D-42 of 1 000 committed and 800 expensed, a claim of 250 has 200 left and is 50 over', async () => {
    const of = await committed('D-42', '5000.00', '1000.00');
    await claims.approved(of, 'E-42-1', '800.00');
    const before = await figures('D-42');
    const content = await claims.content(of, 'E-42-2', '250.00');
    const fields = 'expense { id } why: refusal { ... on ExceedsOutstanding { chargeId left over } }';
    expect(await ministry.refused(officer, 'recordExpense', content, fields)).toMatchObject({
      expense: null,
      refusal: { code: 'EXCEEDS_OUTSTANDING' },
      why: { chargeId: content.charges[0]?.chargeId, left: '200.00', over: '50.00' },
    });
    expect(await figures('D-42')).toEqual(before);
    await claims.approved(of, 'E-42-3', '200.00');
    expect(await figures('D-42')).toMatchObject({ payment: { expensed: '1000.00' }, outstanding: '0.00' });
  });

  it('D-43 two claims of 600 on 1 000 are recorded, and certified up to 1 000 together', async () => {
    const of = await committed('D-43', '5000.00', '1000.00');
    const first = await claims.recorded(of, 'E-43-1', '600.00');
    const second = await claims.recorded(of, 'E-43-2', '600.00');
    await claims.certify(first);
    const why = 'why: refusal { ... on ExceedsOutstanding { left over } }';
    const content = expenseVersionOf(second);
    expect(await ministry.refused('SECTION_OFFICER', 'certifyExpense', content, why)).toMatchObject({
      refusal: { code: 'EXCEEDS_OUTSTANDING' },
      why: { left: '400.00', over: '200.00' },
    });
    await claims.certify(second, { charges: await claims.charges(of, '400.00') });
    expect(await figures('D-43')).toMatchObject({ payment: { certified: '1000.00', expensed: '0.00' } });
  });

  it('D-43 a claim of 600 of which 450 is certified is approved up to 450', async () => {
    const of = await committed('D-43-450', '5000.00', '1000.00');
    const recorded = await claims.recorded(of, 'E-43-3', '600.00');
    const certified = await claims.certify(recorded, { charges: await claims.charges(of, '450.00') });
    const beyond = { ...expenseVersionOf(certified), charges: await claims.charges(of, '450.01') };
    const why = 'why: refusal { ... on ExceedsCertified { certified over } }';
    expect(await ministry.refused('CONTROLLER', 'approveExpense', beyond, why)).toMatchObject({
      refusal: { code: 'EXCEEDS_CERTIFIED' },
      why: { certified: '450.00', over: '0.01' },
    });
    await claims.approve(certified, { charges: await claims.charges(of, '450.00') });
    expect(await figures('D-43-450')).toMatchObject({
      payment: { certified: '450.00', expensed: '450.00' },
      outstanding: '550.00',
    });
  });

  it('D-47 500 is not approved on 400 of payment authority, though 1 000 of commitment authority was there', async () => {
    const of = await committed('D-47', '1000.00', '1000.00');
    const granted = { lineCode: 'D-47', expectedVersion: 3, authority: 'PAYMENT', amount: '400.00', frozen: '0.00' };
    await ministry.accepted('DIRECTOR', 'setAuthority', granted);
    const certified = await claims.certified(of, 'E-47', '500.00');
    const why = 'why: refusal { ... on InsufficientAuthority { lineCode available requested shortfall } }';
    const content = expenseVersionOf(certified);
    expect(await ministry.refused('CONTROLLER', 'approveExpense', content, why)).toMatchObject({
      refusal: { code: 'INSUFFICIENT_PAYMENT_AUTHORITY' },
      why: { lineCode: 'D-47', available: '400.00', requested: '500.00', shortfall: '100.00' },
    });
    expect(await figures('D-47')).toMatchObject({ payment: { available: '400.00', expensed: '0.00' } });
    await claims.approve(certified, { charges: await claims.charges(of, '400.00') });
    expect(await figures('D-47')).toMatchObject({ payment: { available: '0.00', expensed: '400.00' } });
  });

  it('D-48 the same payee, number and amount are one invoice; another of the three makes another one', async () => {
    const of = await committed('D-48', '1000.00', '500.00');
    await claims.recorded(of, 'E-48-1', '40.00');
    const invoice = { invoiceNumber: 'F-E-48-1' };
    const again = { ...(await claims.content(of, 'E-48-2', '40.00')), ...invoice };
    const why = 'expense { id } why: refusal { ... on DuplicateInvoice { invoiceNumber amount reference fiscalYear } }';
    expect(await ministry.refused(officer, 'recordExpense', again, why)).toMatchObject({
      expense: null,
      refusal: { code: 'DUPLICATE_INVOICE' },
      why: { ...invoice, amount: '40.00', reference: 'E-48-1', fiscalYear: 2026 },
    });
    await ministry.accepted(officer, 'registerPayee', { reference: 'P-48', name: 'Papeterie du Quai' });
    const charges = [{ lineCode: 'D-48', amount: '500.00' }];
    const others = { ...commitment('C-48-other', charges), payeeReference: 'P-48' };
    await approvedOf(others);
    const anotherAmount = { ...(await claims.content(of, 'E-48-3', '40.01')), ...invoice };
    const anotherNumber = { ...(await claims.content(of, 'E-48-4', '40.00')), invoiceNumber: 'F-48-B' };
    const anotherPayee = { ...(await claims.content('C-48-other', 'E-48-5', '40.00')), ...invoice };
    for (const content of [anotherAmount, anotherNumber, anotherPayee]) {
      await ministry.accepted(officer, 'recordExpense', content);
    }
  });

  it('D-49 per charge and per line, what is committed, certified, expensed and paid stays within each other', async () => {
    await ministry.line('D-49-A', '1-1', '5000.00');
    await ministry.line('D-49-B', '1-1', '5000.00');
    const charges = [
      { lineCode: 'D-49-A', amount: '1000.00' },
      { lineCode: 'D-49-B', amount: '500.00' },
    ];
    await approvedOf(commitment('C-49', charges));
    const recorded = await claims.recorded('C-49', 'E-49', '700.00', '500.00');
    expect(await stages('C-49')).toEqual([
      'D-49-A 1000.00 0.00 0.00 0.00 0.00 outstanding 1000.00 payable 0.00',
      'D-49-B 500.00 0.00 0.00 0.00 0.00 outstanding 500.00 payable 0.00',
    ]);
    const certified = await claims.certify(recorded, { charges: await claims.charges('C-49', '600.00') });
    const untouched = 'D-49-B 500.00 0.00 0.00 0.00 0.00 outstanding 500.00 payable 0.00';
    expect(await stages('C-49')).toEqual([
      'D-49-A 1000.00 600.00 0.00 0.00 0.00 outstanding 1000.00 payable 600.00',
      untouched,
    ]);
    const approved = await claims.approve(certified, { charges: await claims.charges('C-49', '600.00') });
    expect(await stages('C-49')).toEqual([
      'D-49-A 1000.00 600.00 600.00 0.00 0.00 outstanding 400.00 payable 600.00',
      untouched,
    ]);
    const paid = await claims.pay(approved);
    expect(await stages('C-49')).toEqual([
      'D-49-A 1000.00 600.00 600.00 600.00 0.00 outstanding 400.00 payable 0.00',
      untouched,
    ]);
    const credit = { creditNoteNumber: 'AV-49', charges: await claims.charges('C-49', '150.00') };
    await ministry.accepted('CONTROLLER', 'creditExpense', { ...expenseVersionOf(paid), ...credit });
    expect(await stages('C-49')).toEqual([
      'D-49-A 1000.00 450.00 450.00 600.00 150.00 outstanding 550.00 payable 0.00',
      untouched,
    ]);
  });
});
