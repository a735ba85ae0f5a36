import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { cancel, recordExpense, rejectExpense } from '../testing/commands.ts';
import { importCarried } from '../testing/import-commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { addLine, setAuthority } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';

/** The first row of the golden scenario, before anything is carried in: 5 % of 1 000 000 and 800 000 is frozen. */
function golden(): TestBudget {
  return aDualBudget()
    .withLine('2210')
    .given(setAuthority('2210', '1000000.00', { frozen: '50000.00' }))
    .given(setAuthority('2210', '800000.00', { frozen: '40000.00', authority: 'PAYMENT', version: 2 }));
}

describe('carrying a commitment in', () => {
  it('D-10 D-28 makes 20 000.00 of 2024 outstanding, and takes nothing of this year’s authority', () => {
    const budget = golden();
    const verdict = budget.execute(importCarried('C-2024', '2210', { committed: '20000.00' }));
    expect(entriesOf(verdict)).toEqual(['C-2024-1 2210 COMMITMENT CARRIED_IN 20000.00']);
    const { commitment, payment, carriedIn, outstanding } = budget.figures('2210');
    expect(commitment.available?.toString()).toBe('950000.00');
    expect(payment.available?.toString()).toBe('760000.00');
    expect(commitment.committed.toString()).toBe('0.00');
    expect(payment.expensed.toString()).toBe('0.00');
    expect(carriedIn.toString()).toBe('20000.00');
    expect(outstanding.toString()).toBe('20000.00');
  });

  it('keeps it as approved by nobody here, with the year that committed it', () => {
    const budget = golden().given(importCarried('C-2024', '2210', { committed: '20000.00' }), people.director);
    expect(asJson(budget.commitment('C-2024'))).toMatchObject({
      fiscalYear: 2026,
      originYear: 2024,
      state: 'APPROVED',
      amount: '20000.00',
      charges: [{ id: 'C-2024-1', lineId: '2210', amount: '20000.00', committed: '20000.00', certified: '0.00' }],
      createdBy: 'farid',
      submittedBy: null,
      submittedOn: null,
      approvedBy: null,
      version: 1,
    });
  });

  it('D-49 enters what became of it, so that outstanding is carried in + committed − expensed', () => {
    const budget = golden();
    const stated = { committed: '20000.00', certified: '9000.00', expensed: '8000.00', paid: '7000.00' };
    expect(entriesOf(budget.execute(importCarried('C-2024', '2210', stated)))).toEqual([
      'C-2024-1 2210 COMMITMENT CARRIED_IN 20000.00',
      'C-2024-1 2210 PAYMENT CERTIFIED 9000.00',
      'C-2024-1 2210 PAYMENT EXPENSED 8000.00',
      'C-2024-1 2210 PAYMENT PAID 7000.00',
    ]);
    budget.withCommitment('C1', [['2210', '300000.00']]);
    expect(asJson(budget.figures('2210'))).toMatchObject({
      commitment: { committed: '300000.00', available: '650000.00' },
      payment: { expensed: '8000.00', available: '752000.00' },
      outstanding: '312000.00',
      payable: '2000.00',
    });
  });

  it('changes nothing where nothing differs, and posts the differences where something does', () => {
    const stated = { committed: '20000.00', certified: '9000.00', expensed: '8000.00', paid: '7000.00' };
    const budget = golden().given(importCarried('C-2024', '2210', stated));
    const again = budget.execute(importCarried('C-2024', '2210', stated));
    expect(again).toEqual({ outcome: 'ACCEPTED', facts: [], controls: [], caps: [] });
    const next = { ...stated, committed: '18000.00', paid: '8000.00' };
    expect(entriesOf(budget.execute(importCarried('C-2024', '2210', next)))).toEqual([
      'C-2024-1 2210 COMMITMENT CARRIED_IN -2000.00',
      'C-2024-1 2210 PAYMENT PAID 1000.00',
    ]);
    expect(asJson(budget.commitment('C-2024'))).toMatchObject({
      amount: '18000.00',
      charges: [{ amount: '18000.00', committed: '18000.00', expensed: '8000.00', paid: '8000.00' }],
      version: 2,
    });
  });

  it('takes one of which nothing is left', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(importCarried('C-2024', '2210', { committed: '0.00' }));
    expect(budget.commitment('C-2024')?.amount.toString()).toBe('0.00');
  });

  it('D-47 is refused where more is expensed than may be paid', () => {
    const budget = aDualBudget().withLine('2210', '0.00', { toPay: '500.00' });
    const stated = { committed: '900.00', certified: '900.00', expensed: '500.01' };
    expect(refusalOf(budget.execute(importCarried('C-2024', '2210', stated)))).toMatchObject({
      kind: 'INSUFFICIENT_PAYMENT_AUTHORITY',
      available: '500.00',
      shortfall: '0.01',
    });
  });

  it('D-49 is refused where more is certified than committed, expensed than certified, or paid than expensed', () => {
    const execute = (stated: Partial<Record<'certified' | 'expensed' | 'paid', string>>) =>
      refusalOf(golden().execute(importCarried('C-2024', '2210', { committed: '100.00', ...stated })));
    const kind = 'EXCEEDS_EARLIER_STAGE';
    expect(execute({ certified: '100.01' })).toEqual({
      kind,
      figure: 'certified',
      amount: '100.01',
      earlier: 'committed',
      atMost: '100.00',
    });
    expect(execute({ certified: '50.00', expensed: '50.01' })).toMatchObject({
      kind,
      figure: 'expensed',
      atMost: '50.00',
    });
    expect(execute({ certified: '50.00', expensed: '20.00', paid: '20.01' })).toMatchObject({
      kind,
      figure: 'paid',
      earlier: 'expensed',
      atMost: '20.00',
    });
  });

  it('is refused for the present year as the year of origin', () => {
    const command = { ...importCarried('C-2024', '2210', { committed: '1.00' }), originYear: 2026 };
    expect(refusalOf(golden().execute(command))).toEqual({
      kind: 'INVALID_FISCAL_YEAR',
      field: 'originYear',
      text: '2026',
    });
  });
});

describe('a commitment that was carried in', () => {
  const carried = () => golden().given(importCarried('C-2024', '2210', { committed: '20000.00' }));

  it('D-28 gives no authority back when it is cancelled', () => {
    const budget = carried();
    const verdict = budget.execute(cancel('C-2024', 1), people.director);
    expect(entriesOf(verdict)).toEqual(['C-2024-1 2210 COMMITMENT CARRIED_IN -20000.00']);
    expect(budget.availableToCommit('2210')).toBe('950000.00');
    expect(budget.figures('2210').outstanding.toString()).toBe('0.00');
  });

  it('D-40 is expensed as any other, on the authority to pay of this year', () => {
    const budget = carried().withExpense('E1', 'C-2024', [['C-2024-1', '5000.00']]);
    expect(asJson(budget.figures('2210'))).toMatchObject({
      commitment: { available: '950000.00' },
      payment: { available: '755000.00' },
      outstanding: '15000.00',
    });
  });

  it('is not brought in anew once somebody claimed something of it here, unless that was rejected', () => {
    const budget = carried().given(recordExpense('E1', 'C-2024', [['C-2024-1', '5000.00']]));
    const anew = importCarried('C-2024', '2210', { committed: '19000.00' });
    expect(refusalOf(budget.execute(anew))).toEqual({ kind: 'HAS_EXPENSES', certified: '0.00', expensed: '0.00' });
    budget.given(rejectExpense('E1'), people.controller).given(anew);
  });

  it('D-7 keeps its line from being divided', () => {
    expect(refusalOf(carried().execute(addLine('2211', '2210')))).toMatchObject({
      kind: 'LINE_IN_USE',
      outstanding: '20000.00',
    });
  });

  it('keeps its reference, its year and its line: what states another is another act', () => {
    const budget = carried()
      .withLine('2220')
      .withCommitment('C1', [['2210', '10.00']]);
    const anew = importCarried('C-2024', '2210', { committed: '1.00' });
    const taken = { kind: 'ALREADY_TAKEN', noun: 'Commitment', value: 'C-2024' };
    expect(refusalOf(budget.execute({ ...anew, originYear: 2023 }))).toEqual(taken);
    expect(refusalOf(budget.execute(importCarried('C-2024', '2220', { committed: '1.00' })))).toEqual(taken);
    const other = importCarried('C-2025', '2210', { committed: '1.00' });
    expect(refusalOf(budget.execute({ ...other, reference: 'C-2024' }))).toEqual(taken);
    expect(refusalOf(budget.execute(importCarried('C1', '2210', { committed: '1.00' })))).toMatchObject({
      kind: 'ALREADY_TAKEN',
      value: 'C1',
    });
  });
});
