import { describe, expect, it } from 'vitest';
import { aBudget, type ExcessTerms, TestBudget } from '../testing/a-budget.ts';
import {
  approve,
  approveExpense,
  certify,
  close,
  credit,
  pay,
  record,
  recordExpense,
  release,
  reverseExpense,
} from '../testing/commands.ts';
import { approveFramework, recordFramework, under } from '../testing/framework-commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

/** 1 000.00 committed of 1 200.00, of which 800.00 is expensed. */
function spent(excess: ExcessTerms = {}, authority = '1200.00', toPay = '5000.00'): TestBudget {
  return new TestBudget('DUAL', 'FREE', 'generic', excess)
    .withLine('2210', authority, { toPay })
    .withCommitment('C1', [['2210', '1000.00']])
    .withExpense('E0', 'C1', [['C1-1', '800.00']]);
}

const claim = recordExpense('E1', 'C1', [['C1-1', '250.00']]);

function figuresOf(budget: TestBudget) {
  const { commitment, payment, outstanding } = budget.figures('2210');
  return asJson({
    available: commitment.available,
    toPay: payment.available,
    committed: commitment.committed,
    beside: commitment.expensedWithoutCommitment,
    expensed: payment.expensed,
    outstanding,
  });
}

const approved = (budget: TestBudget) => budget.withExpense('E1', 'C1', [['C1-1', '250.00']]);

const allowing60 = { allowedExcessPercent: '10', allowedExcessAmount: '60.00' };

describe('expenses beyond the commitment', () => {
  it('D-42 of 250 where 200 is left are refused, 50 over: the policy is strict unless the year says otherwise', () => {
    const refusal = { kind: 'EXCEEDS_OUTSTANDING', chargeId: 'C1-1', left: '200.00', over: '50.00', allowed: '0.00' };
    expect(asJson(refusalOf(spent().execute(claim)))).toEqual(refusal);
  });

  it('D-42 pass within 10 % and 60: 200 against the commitment and 50 as excess, consumed on both authorities', () => {
    const budget = spent(allowing60);
    expect(figuresOf(budget)).toMatchObject({ available: '200.00', toPay: '4200.00', outstanding: '200.00' });
    approved(budget);
    expect(asJson(budget.expense('E1')?.charges)).toMatchObject([{ approved: '250.00', excess: '50.00' }]);
    expect(asJson(budget.commitment('C1')?.charges)).toMatchObject([
      { committed: '1000.00', certified: '1050.00', expensed: '1050.00', excess: '50.00' },
    ]);
    expect(figuresOf(budget)).toEqual({
      available: '150.00',
      toPay: '3950.00',
      committed: '1000.00',
      beside: '50.00',
      expensed: '1050.00',
      outstanding: '0.00',
    });
  });

  it.each([
    ['an amount of 40', { allowedExcessPercent: '10', allowedExcessAmount: '40.00' }, '40.00'],
    ['4 %', { allowedExcessPercent: '4', allowedExcessAmount: '60.00' }, '40.00'],
    ['0 %', { allowedExcessPercent: '0' }, '0.00'],
  ])('D-42 are refused beyond the smaller of share and amount: %s', (_, excess, allowed) => {
    expect(asJson(refusalOf(spent(excess).execute(claim)))).toMatchObject({ over: '50.00', allowed });
  });

  it('D-42 pass within the amount alone, and within the share alone, of the firm amount', () => {
    expect(spent({ allowedExcessAmount: '50.00' }).execute(claim).outcome).toBe('ACCEPTED');
    expect(spent({ allowedExcessAmount: '49.99' }).execute(claim).outcome).toBe('REFUSED');
    expect(spent({ allowedExcessPercent: '5' }).execute(claim).outcome).toBe('ACCEPTED');
    expect(spent({ allowedExcessPercent: '4.9999' }).execute(claim).outcome).toBe('REFUSED');
  });

  it('D-42 D-43 are cumulative per commitment, tested at certification', () => {
    const budget = spent(allowing60)
      .given(claim)
      .given(recordExpense('E2', 'C1', [['C1-1', '211.00']]));
    budget.given(certify('E1'), people.officer);
    expect(asJson(refusalOf(budget.execute(certify('E2'), people.officer)))).toEqual({
      kind: 'EXCEEDS_OUTSTANDING',
      chargeId: 'C1-1',
      left: '0.00',
      over: '211.00',
      allowed: '10.00',
    });
    expect(budget.execute(certify('E2', [['C1-1', '10.00']]), people.officer).outcome).toBe('ACCEPTED');
  });

  it('D-42 are tested at approval again, where less is firm than at certification', () => {
    const budget = new TestBudget('DUAL', 'FREE', 'generic', { allowedExcessPercent: '10' })
      .withLine('2210', '5000.00', { toPay: '5000.00' })
      .withCommitment('C1', [
        ['2210', '500.00'],
        ['2210', '500.00'],
      ])
      .withCertified('E1', 'C1', [['C1-1', '600.00']]);
    budget.given(release('C1', [['C1-2', '500.00']]), people.director);
    expect(asJson(refusalOf(budget.execute(approveExpense('E1'), people.controller)))).toMatchObject({
      kind: 'EXCEEDS_OUTSTANDING',
      over: '100.00',
      allowed: '50.00',
    });
    expect(budget.execute(approveExpense('E1', [['C1-1', '550.00']]), people.controller).outcome).toBe('ACCEPTED');
  });

  it('D-42 are checked on the authority to commit: the excess alone is new there', () => {
    const budget = spent(allowing60, '1049.99').withCertified('E1', 'C1', [['C1-1', '250.00']]);
    const verdict = budget.execute(approveExpense('E1'), people.controller);
    expect(refusalOf(verdict)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY' });
    const check = verdict.controls.find(({ authority }) => authority === 'COMMITMENT');
    expect(asJson(check)).toMatchObject({ before: '1000.00', change: '50.00', after: '1050.00', shortfall: '0.01' });
    expect(approved(spent(allowing60, '1050.00')).availableToCommit('2210')).toBe('0.00');
  });

  it('D-42 D-47 are checked on the authority to pay, by the whole amount', () => {
    const budget = spent(allowing60, '1200.00', '1049.99').withCertified('E1', 'C1', [['C1-1', '250.00']]);
    const verdict = budget.execute(approveExpense('E1'), people.controller);
    expect(refusalOf(verdict)).toMatchObject({ kind: 'INSUFFICIENT_PAYMENT_AUTHORITY' });
  });

  it('D-42 D-14 ask for a line that takes new consumption', () => {
    const budget = spent(allowing60).given(claim).withHold('2210');
    expect(refusalOf(budget.execute(certify('E1'), people.officer))).toMatchObject({ kind: 'LINE_NOT_OPEN' });
    expect(budget.execute(certify('E1', [['C1-1', '200.00']]), people.officer).outcome).toBe('ACCEPTED');
  });

  it('D-42 in a single budget is consumed once', () => {
    const budget = new TestBudget('SINGLE', 'FREE', 'generic', allowing60)
      .withLine('2210', '1200.00')
      .withCommitment('C1', [['2210', '1000.00']])
      .withExpense('E0', 'C1', [['C1-1', '1050.00']]);
    expect(budget.availableToCommit('2210')).toBe('150.00');
  });

  it('D-42 D-32 have no room under a framework, whose maximum is no excess', () => {
    const budget = new TestBudget('DUAL', 'FREE', 'generic', allowing60)
      .withLine('2210', '5000.00', { toPay: '5000.00' })
      .given(recordFramework('AC', '2000.00'))
      .given(approveFramework('AC'), people.director)
      .given(under('AC', record('C1', [['2210', '1000.00']])))
      .given(approve('C1'), people.director);
    const order = recordExpense('E1', 'C1', [['C1-1', '1000.01']]);
    expect(asJson(refusalOf(budget.execute(order)))).toMatchObject({ over: '0.01', allowed: '0.00' });
  });
});

describe('what gives an excess back', () => {
  it('D-42 D-45 a reversal restores exactly what the expense relieved, and frees what it took beside', () => {
    const budget = spent(allowing60);
    const before = figuresOf(budget);
    approved(budget).given(reverseExpense('E1'), people.controller);
    expect(figuresOf(budget)).toEqual(before);
    // The one before took no excess: its 800.00 are outstanding again, and the excess stays.
    const other = approved(spent(allowing60)).given(reverseExpense('E0'), people.controller);
    expect(figuresOf(other)).toMatchObject({ available: '150.00', beside: '50.00', outstanding: '800.00' });
  });

  it('D-42 D-44 a credit note gives the excess back first', () => {
    const budget = approved(spent(allowing60)).given(pay('E1'), people.accountant);
    budget.given(credit('E1', [['C1-1', '30.00']], 4), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '180.00', beside: '20.00', outstanding: '0.00' });
    budget.given(credit('E1', [['C1-1', '31.00']], 5), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '200.00', beside: '0.00', outstanding: '11.00' });
    budget.given(credit('E1', [['C1-1', '189.00']], 6, true), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '389.00', committed: '811.00', outstanding: '11.00' });
  });

  it('D-42 D-26 closing gives back what is left of the commitment, never the excess', () => {
    const budget = approved(spent(allowing60)).given(reverseExpense('E0'), people.controller);
    budget.given(close('C1', budget.commitment('C1')?.version ?? 0), people.director);
    expect(figuresOf(budget)).toMatchObject({
      available: '950.00',
      committed: '200.00',
      beside: '50.00',
      outstanding: '0.00',
    });
  });

  it('D-42 D-41 a final expense beyond the commitment closes it, and leaves nothing', () => {
    const budget = spent(allowing60)
      .given({ ...claim, final: true })
      .given(certify('E1'), people.officer)
      .given(approveExpense('E1'), people.controller);
    expect(budget.commitment('C1')?.state).toBe('CLOSED');
    expect(figuresOf(budget)).toMatchObject({ available: '150.00', committed: '1000.00', outstanding: '0.00' });
  });
});

describe('a year', () => {
  it.each([
    [{ allowedExcessAmount: '1e3' }, 'INVALID_AMOUNT'],
    [{ allowedExcessAmount: '1.001' }, 'INVALID_SCALE'],
    [{ allowedExcessPercent: '-1' }, 'INVALID_PERCENT'],
  ])('D-42 allows no excess of %o', (terms, kind) => {
    const year = { year: 2030, firstMonth: 1, currency: 'EUR', mode: 'DUAL', distribution: 'FREE' } as const;
    expect(refusalOf(aBudget().execute({ kind: 'OpenFiscalYear', ...year, ...terms }))).toMatchObject({ kind });
  });
});
