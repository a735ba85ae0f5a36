import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { approveExpense, certify, pay, recordExpense, rejectExpense } from '../testing/commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

function figuresOf(budget: TestBudget, code: string) {
  const { outstanding, payable, payment, commitment } = budget.figures(code);
  return asJson({
    available: commitment.available,
    outstanding,
    payable,
    certified: payment.certified,
    expensed: payment.expensed,
    paid: payment.paid,
  });
}

describe('expenses against a commitment', () => {
  it('D-13 of 100 000, 30 000 committed and 12 000 expensed: outstanding 18 000, available 70 000', () => {
    const budget = aBudget()
      .withLine('2210', '100000.00')
      .withCommitment('C1', [['2210', '30000.00']]);
    budget.withExpense('E1', 'C1', [['C1-1', '12000.00']]);
    expect(figuresOf(budget, '2210')).toMatchObject({
      available: '70000.00',
      outstanding: '18000.00',
      expensed: '12000.00',
    });
  });

  it('D-40 of 1 000 committed, 400 approved: outstanding 600, expensed 400, availability unchanged', () => {
    const budget = aBudget()
      .withLine('2210', '5000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    expect(budget.availableToCommit('2210')).toBe('4000.00');
    budget.withExpense('E1', 'C1', [['C1-1', '400.00']]);
    expect(figuresOf(budget, '2210')).toMatchObject({
      available: '4000.00',
      outstanding: '600.00',
      expensed: '400.00',
    });
  });

  it('D-42 of 1 000 committed, 800 expensed: a claim of 250 has 200 left and is 50 over', () => {
    const budget = aBudget()
      .withLine('2210', '5000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    budget.withExpense('E1', 'C1', [['C1-1', '800.00']]);
    expect(refusalOf(budget.execute(recordExpense('E2', 'C1', [['C1-1', '250.00']])))).toEqual({
      kind: 'EXCEEDS_OUTSTANDING',
      chargeId: 'C1-1',
      left: '200.00',
      over: '50.00',
      allowed: '0.00',
    });
    expect(budget.execute(recordExpense('E3', 'C1', [['C1-1', '200.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-43 two claims of 600 on 1 000 are recorded, but not both certified', () => {
    const budget = aBudget()
      .withLine('2210', '5000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    budget
      .given(recordExpense('E1', 'C1', [['C1-1', '600.00']]))
      .given(recordExpense('E2', 'C1', [['C1-1', '600.00']]));
    budget.given(certify('E1'), people.officer);
    expect(refusalOf(budget.execute(certify('E2'), people.officer))).toEqual({
      kind: 'EXCEEDS_OUTSTANDING',
      chargeId: 'C1-1',
      left: '400.00',
      over: '200.00',
      allowed: '0.00',
    });
    expect(budget.execute(certify('E2', [['C1-1', '400.00']]), people.officer).outcome).toBe('ACCEPTED');
  });

  it('D-43 a claim of 600 of which 450 is certified is approved up to 450, and what was certified above it is given up', () => {
    const budget = aBudget()
      .withLine('2210', '5000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    budget.given(recordExpense('E1', 'C1', [['C1-1', '600.00']]));
    expect(refusalOf(budget.execute(certify('E1', [['C1-1', '600.01']]), people.officer))).toEqual({
      kind: 'EXCEEDS_CLAIM',
      chargeId: 'C1-1',
      claimed: '600.00',
      over: '0.01',
    });
    expect(entriesOf(budget.execute(certify('E1', [['C1-1', '450.00']]), people.officer))).toEqual([
      'C1-1 2210 PAYMENT CERTIFIED 450.00',
    ]);
    expect(refusalOf(budget.execute(approveExpense('E1'), people.controller))).toEqual({
      kind: 'EXCEEDS_CERTIFIED',
      chargeId: 'C1-1',
      certified: '450.00',
      over: '150.00',
    });
    expect(entriesOf(budget.execute(approveExpense('E1', [['C1-1', '440.00']]), people.controller))).toEqual([
      'C1-1 2210 PAYMENT CERTIFIED -10.00',
      'C1-1 2210 PAYMENT EXPENSED 440.00',
    ]);
    expect(asJson(budget.expense('E1'))).toMatchObject({
      amount: '600.00',
      charges: [{ claimed: '600.00', certified: '440.00', approved: '440.00' }],
      version: 3,
    });
  });

  it('D-47 500 is not approved on 400 of payment authority, though 1 000 of commitment authority was there', () => {
    const budget = aDualBudget().withLine('2210', '1000.00', { toPay: '400.00' });
    budget.withCommitment('C1', [['2210', '1000.00']]).withCertified('E1', 'C1', [['C1-1', '500.00']]);
    expect(refusalOf(budget.execute(approveExpense('E1'), people.controller))).toEqual({
      kind: 'INSUFFICIENT_PAYMENT_AUTHORITY',
      controlId: '2210-PAYMENT',
      lineId: '2210',
      code: '2210',
      available: '400.00',
      requested: '500.00',
      shortfall: '100.00',
    });
    budget.given(approveExpense('E1', [['C1-1', '400.00']]), people.controller);
    expect(budget.figures('2210').payment.available?.toString()).toBe('0.00');
  });

  it('D-47 a line on which nothing is approved is not asked for payment authority', () => {
    const budget = aDualBudget().withLine('A', '100.00', { toPay: '100.00' }).withLine('B', '100.00');
    budget.withCommitment('C1', [
      ['A', '60.00'],
      ['B', '60.00'],
    ]);
    budget
      .given(
        recordExpense('E1', 'C1', [
          ['C1-1', '60.00'],
          ['C1-2', '60.00'],
        ]),
      )
      .given(certify('E1'), people.officer);
    expect(refusalOf(budget.execute(approveExpense('E1'), people.controller))).toEqual({
      kind: 'NO_AUTHORITY',
      code: 'B',
      authority: 'PAYMENT',
    });
    const verdict = budget.execute(approveExpense('E1', [['C1-1', '60.00']]), people.controller);
    expect(verdict).toMatchObject({ outcome: 'ACCEPTED', controls: [{ code: 'A' }] });
  });

  it('D-49 neither certification nor approval touches a charge that is not claimed', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [
        ['2210', '60.00'],
        ['2210', '60.00'],
      ]);
    budget.given(recordExpense('E1', 'C1', [['C1-1', '60.00']]));
    const notFound = { kind: 'NOT_FOUND', noun: 'CommitmentCharge', id: 'C1-2' };
    expect(refusalOf(budget.execute(certify('E1', [['C1-2', '1.00']]), people.officer))).toEqual(notFound);
    budget.given(certify('E1'), people.officer);
    expect(refusalOf(budget.execute(approveExpense('E1', [['C1-2', '1.00']]), people.controller))).toEqual(notFound);
  });

  it('D-8 with a single authority the payment side follows without a check', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    const verdict = budget
      .withCertified('E1', 'C1', [['C1-1', '500.00']])
      .execute(approveExpense('E1'), people.controller);
    expect(verdict).toMatchObject({ outcome: 'ACCEPTED', controls: [] });
    expect(budget.figures('2210').payment.available).toBeNull();
  });

  it('D-49 per charge and step: committed, certified, expensed, paid; payable is certified less paid', () => {
    const budget = aBudget().withLine('A', '5000.00').withLine('B', '5000.00');
    budget.withCommitment('C1', [
      ['A', '1000.00'],
      ['B', '500.00'],
    ]);
    budget.given(
      recordExpense('E1', 'C1', [
        ['C1-1', '700.00'],
        ['C1-2', '500.00'],
      ]),
    );
    const charges = () => asJson(budget.commitment('C1')?.charges);
    budget.given(certify('E1', [['C1-1', '600.00']]), people.officer);
    expect(charges()).toMatchObject([
      { committed: '1000.00', certified: '600.00', expensed: '0.00', paid: '0.00' },
      { committed: '500.00', certified: '0.00', expensed: '0.00', paid: '0.00' },
    ]);
    budget.given(approveExpense('E1', [['C1-1', '600.00']]), people.controller);
    expect(figuresOf(budget, 'A')).toMatchObject({ outstanding: '400.00', payable: '600.00', expensed: '600.00' });
    expect(entriesOf(budget.execute(pay('E1'), people.accountant, '2026-04-01'))).toEqual([
      'C1-1 A PAYMENT PAID 600.00',
    ]);
    expect(figuresOf(budget, 'A')).toMatchObject({ outstanding: '400.00', payable: '0.00', paid: '600.00' });
    expect(charges()).toMatchObject([{ certified: '600.00', expensed: '600.00', paid: '600.00' }, { paid: '0.00' }]);
    expect(budget.expense('E1')).toMatchObject({ state: 'PAID', paidBy: 'hugo', paidOn: '2026-04-01', version: 4 });
  });

  it('D-12 payment after approval changes neither availability', () => {
    const budget = aDualBudget().withLine('2210', '1000.00', { toPay: '800.00' });
    budget.withCommitment('C1', [['2210', '500.00']]).withExpense('E1', 'C1', [['C1-1', '300.00']]);
    const before = asJson(budget.figures('2210'));
    budget.given(pay('E1'), people.accountant);
    expect(before).toMatchObject({ commitment: { available: '500.00' }, payment: { available: '500.00' } });
    expect(asJson(budget.figures('2210'))).toMatchObject({
      commitment: { available: '500.00' },
      payment: { available: '500.00', paid: '300.00' },
    });
  });

  it('D-44 rejecting a certified claim lowers what is certified; a recorded one changes no figure', () => {
    const budget = aBudget()
      .withLine('2210', '5000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    budget.withCertified('E1', 'C1', [['C1-1', '600.00']]).given(recordExpense('E2', 'C1', [['C1-1', '600.00']]));
    expect(entriesOf(budget.execute(rejectExpense('E2')))).toEqual([]);
    expect(entriesOf(budget.execute(rejectExpense('E1', 2)))).toEqual(['C1-1 2210 PAYMENT CERTIFIED -600.00']);
    expect(figuresOf(budget, '2210')).toMatchObject({ certified: '0.00', payable: '0.00', outstanding: '1000.00' });
    expect(asJson(budget.expense('E1'))).toMatchObject({
      state: 'REJECTED',
      reason: 'Facture en double',
      charges: [{ claimed: '600.00', certified: '0.00' }],
    });
  });
});
