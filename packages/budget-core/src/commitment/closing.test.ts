import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { approveExpense, close, recordExpense, rejectExpense, release, reopen } from '../testing/commands.ts';
import { importCarried } from '../testing/import-commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

const expensed = () =>
  aBudget()
    .withLine('2210', '1500.00')
    .withCommitment('C1', [['2210', '1000.00']])
    .withExpense('E1', 'C1', [['C1-1', '700.00']]);

describe('closing a commitment short', () => {
  it('D-26 committed 1 000, expensed 700: closing gives 300 back', () => {
    const budget = expensed();
    expect(entriesOf(budget.execute(close('C1'), people.officer))).toEqual(['C1-1 2210 COMMITMENT COMMITTED -300.00']);
    expect(budget.availableToCommit('2210')).toBe('800.00');
    expect(budget.figures('2210').outstanding.toString()).toBe('0.00');
    expect(asJson(budget.commitment('C1'))).toMatchObject({
      state: 'CLOSED',
      amount: '1000.00',
      charges: [{ committed: '700.00' }],
    });
  });

  it('D-26 reopening asks for the 300 again, and 299.99 is not enough for it', () => {
    const budget = expensed().given(close('C1'), people.officer);
    budget.withAuthority('2210', 'COMMITMENT', '999.99');
    expect(refusalOf(budget.execute(reopen('C1'), people.officer))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      available: '299.99',
      requested: '300.00',
      shortfall: '0.01',
    });
    budget.withAuthority('2210', 'COMMITMENT', '1000.00');
    expect(entriesOf(budget.execute(reopen('C1'), people.officer))).toEqual(['C1-1 2210 COMMITMENT COMMITTED 300.00']);
    expect(asJson(budget.commitment('C1'))).toMatchObject({ state: 'APPROVED', charges: [{ committed: '1000.00' }] });
  });

  it('D-26 what was released before closing is not asked for again', () => {
    const budget = expensed().given(release('C1', [['C1-1', '100.00']]), people.officer);
    budget.given(close('C1', 4), people.officer);
    expect(entriesOf(budget.execute(reopen('C1', 5), people.officer))).toEqual([
      'C1-1 2210 COMMITMENT COMMITTED 200.00',
    ]);
  });

  it('D-26 closing waits for a claim of 100 that is certified and not decided', () => {
    const budget = expensed().withCertified('E2', 'C1', [['C1-1', '100.00']]);
    const undecided = { kind: 'CLAIM_UNDECIDED', undecided: '100.00' };
    expect(refusalOf(budget.execute(close('C1'), people.officer))).toEqual(undecided);
    budget.given(rejectExpense('E2', 2), people.controller);
    expect(entriesOf(budget.execute(close('C1'), people.officer))).toEqual(['C1-1 2210 COMMITMENT COMMITTED -300.00']);
  });

  it('D-26 a claim that was only recorded is no claim on a closed commitment', () => {
    const budget = expensed().given(recordExpense('E2', 'C1', [['C1-1', '300.00']]));
    budget.given(close('C1'), people.officer);
    expect(refusalOf(budget.execute(approveExpense('E2', null, 1), people.controller))).toMatchObject({
      kind: 'WRONG_STATE',
    });
  });

  it('D-102 closing 1 000.00 takes the power that its approval took', () => {
    const junior = { ...people.officer, approvalLimit: '999.99' };
    expect(refusalOf(expensed().execute(close('C1'), junior))).toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      amount: '1000.00',
    });
  });
});

describe('releasing a part', () => {
  it('D-25 of 1 000 with 700 expensed, 300.00 is given back and 300.01 is BELOW_EXPENSED', () => {
    const budget = expensed();
    expect(refusalOf(budget.execute(release('C1', [['C1-1', '300.01']]), people.officer))).toEqual({
      kind: 'BELOW_EXPENSED',
      chargeId: 'C1-1',
      certified: '700.00',
      expensed: '700.00',
      left: '300.00',
      over: '0.01',
    });
    expect(entriesOf(budget.execute(release('C1', [['C1-1', '300.00']]), people.officer))).toEqual([
      'C1-1 2210 COMMITMENT COMMITTED -300.00',
    ]);
    expect(budget.availableToCommit('2210')).toBe('800.00');
    expect(asJson(budget.commitment('C1'))).toMatchObject({
      state: 'APPROVED',
      amount: '700.00',
      charges: [{ amount: '700.00', committed: '700.00' }],
    });
  });

  it('D-25 what is certified stays as well, even where less is expensed', () => {
    const budget = expensed().withCertified('E2', 'C1', [['C1-1', '250.00']]);
    expect(refusalOf(budget.execute(release('C1', [['C1-1', '50.01']]), people.officer))).toMatchObject({
      kind: 'BELOW_EXPENSED',
      left: '50.00',
      over: '0.01',
    });
  });

  it('D-28 releasing 5 000 of what 2024 committed lowers outstanding and gives no authority back', () => {
    const budget = aDualBudget()
      .withLine('2210', '950000.00', { toPay: '760000.00' })
      .given(importCarried('C1', '2210', { committed: '20000.00' }), people.director);
    const verdict = budget.execute(release('C1', [['C1-1', '5000.00']], 1), people.director);
    expect(entriesOf(verdict)).toEqual(['C1-1 2210 COMMITMENT CARRIED_IN -5000.00']);
    const { outstanding, carriedIn, commitment, payment } = budget.figures('2210');
    expect([outstanding, carriedIn, commitment.available, payment.available].map(String)).toEqual([
      '15000.00',
      '15000.00',
      '950000.00',
      '760000.00',
    ]);
  });

  it('D-28 closing what 2024 committed gives no authority back, and reopening takes none', () => {
    const budget = aDualBudget()
      .withLine('2210', '100.00', { toPay: '100.00' })
      .given(importCarried('C1', '2210', { committed: '20000.00' }), people.director)
      .given(close('C1', 1), people.director);
    expect(budget.availableToCommit('2210')).toBe('100.00');
    expect(budget.figures('2210').outstanding.toString()).toBe('0.00');
    expect(entriesOf(budget.execute(reopen('C1', 2), people.deputy))).toEqual([
      'C1-1 2210 COMMITMENT CARRIED_IN 20000.00',
    ]);
    expect(budget.availableToCommit('2210')).toBe('100.00');
  });
});
