import { describe, expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { approve, cancel, draft, record, reject, sendBack, submit } from '../testing/commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

describe('reserving, committing and giving back', () => {
  it('D-11 500.00 passes, 500.01 is refused with shortfall 0.01', () => {
    const budget = aBudget().withLine('2210', '500.00');
    expect(refusalOf(budget.execute(record('C1', [['2210', '500.01']])))).toEqual({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      controlId: '2210-COMMITMENT',
      lineId: '2210',
      code: '2210',
      available: '500.00',
      requested: '500.01',
      shortfall: '0.01',
    });
    expect(budget.execute(record('C2', [['2210', '500.00']])).outcome).toBe('ACCEPTED');
    expect(budget.availableToCommit('2210')).toBe('0.00');
  });

  it('D-21 of 100: submit 60 leaves 40, 50 is refused with shortfall 10, 40 leaves 0, and approving cannot fail for funds', () => {
    const budget = aBudget().withLine('2210', '100.00');
    for (const [id, amount] of [
      ['A', '60.00'],
      ['B', '50.00'],
      ['C', '40.00'],
    ] as const) {
      budget.given(draft(id, [['2210', amount]]));
    }
    expect(budget.availableToCommit('2210')).toBe('100.00');
    budget.given(submit('A'));
    expect(budget.availableToCommit('2210')).toBe('40.00');
    expect(refusalOf(budget.execute(submit('B')))).toMatchObject({ requested: '50.00', shortfall: '10.00' });
    budget.given(submit('C'));
    expect(budget.availableToCommit('2210')).toBe('0.00');
    expect(budget.execute(approve('A'), people.officer).outcome).toBe('ACCEPTED');
  });

  it('D-22 of two charges the verdict names the one that fails and the one that passed, and nothing is reserved', () => {
    const budget = aBudget().withLine('A', '500.00').withLine('B', '150.00');
    const verdict = budget.execute(
      record('C1', [
        ['A', '300.00'],
        ['B', '200.00'],
      ]),
    );
    expect(refusalOf(verdict)).toMatchObject({ code: 'B', shortfall: '50.00' });
    expect(asJson(verdict.controls)).toMatchObject([
      { code: 'A', outcome: 'PASSED', change: '300.00', shortfall: '0.00' },
      { code: 'B', outcome: 'REFUSED', change: '200.00', shortfall: '50.00' },
    ]);
    expect(budget.availableToCommit('A')).toBe('500.00');
    expect(budget.availableToCommit('B')).toBe('150.00');
    expect(budget.commitment('C1')).toBeUndefined();
  });

  it('D-23 60 + 60 on one line with 100 is refused as 120', () => {
    const budget = aBudget().withLine('2210', '100.00');
    const verdict = budget.execute(
      record('C1', [
        ['2210', '60.00'],
        ['2210', '60.00'],
      ]),
    );
    expect(refusalOf(verdict)).toMatchObject({ requested: '120.00', available: '100.00', shortfall: '20.00' });
  });

  it('D-24 the full amount is committed at approval, and payment authority only as expensed', () => {
    const budget = aBudget()
      .withLine('2210', '500000.00')
      .withCommitment('C1', [
        ['2210', '100000.00'],
        ['2210', '100000.00'],
        ['2210', '100000.00'],
      ]);
    expect(budget.figures('2210').commitment.committed.toString()).toBe('300000.00');
    expect(budget.figures('2210').payment.consumed.toString()).toBe('0.00');
  });

  it('D-110 submission reserves each charge, approval turns the reservation into a commitment', () => {
    const budget = aBudget().withLine('A', '500.00').withLine('B', '500.00');
    expect(
      entriesOf(
        budget.execute(
          record('C1', [
            ['A', '300.00'],
            ['B', '200.00'],
          ]),
        ),
      ),
    ).toEqual(['C1-1 A COMMITMENT RESERVED 300.00', 'C1-2 B COMMITMENT RESERVED 200.00']);
    expect(entriesOf(budget.execute(approve('C1'), people.officer))).toEqual([
      'C1-1 A COMMITMENT RESERVED -300.00',
      'C1-2 B COMMITMENT RESERVED -200.00',
      'C1-1 A COMMITMENT COMMITTED 300.00',
      'C1-2 B COMMITMENT COMMITTED 200.00',
    ]);
  });

  it.each([
    ['returning', sendBack('C1'), 'RETURNED'],
    ['rejecting', reject('C1'), 'REJECTED'],
    ['cancelling', cancel('C1', 2), 'CANCELLED'],
  ] as const)('D-29 %s a submitted commitment frees its reservation, with its reason', (_, command, state) => {
    const budget = aBudget()
      .withLine('2210', '100.00')
      .given(record('C1', [['2210', '60.00']]));
    expect(entriesOf(budget.execute(command, people.officer))).toEqual(['C1-1 2210 COMMITMENT RESERVED -60.00']);
    expect(budget.availableToCommit('2210')).toBe('100.00');
    expect(budget.commitment('C1')).toMatchObject({ state, reason: command.reason, version: 3 });
  });

  it('D-27 cancelling an approved commitment with nothing expensed returns all', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '600.00']]);
    expect(entriesOf(budget.execute(cancel('C1'), people.officer))).toEqual(['C1-1 2210 COMMITMENT COMMITTED -600.00']);
    expect(budget.availableToCommit('2210')).toBe('1000.00');
    expect(asJson(budget.commitment('C1')?.charges)).toMatchObject([{ amount: '600.00', committed: '0.00' }]);
  });

  it('D-102 undoing an approval takes the power that it took: 600.00 is not undone under a limit of 599.99', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '600.00']]);
    const junior = { ...people.officer, approvalLimit: '599.99' };
    expect(refusalOf(budget.execute(cancel('C1'), junior))).toMatchObject({ kind: 'LIMIT_EXCEEDED', limit: '599.99' });
    expect(refusalOf(budget.execute(cancel('C1'), people.aso))).toMatchObject({ kind: 'LIMIT_EXCEEDED', limit: null });
    expect(budget.availableToCommit('2210')).toBe('400.00');
  });

  it('D-27 a draft is cancelled without an entry, for it holds nothing', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .given(draft('C1', [['2210', '600.00']]));
    expect(entriesOf(budget.execute(cancel('C1', 1)))).toEqual([]);
    expect(budget.commitment('C1')?.state).toBe('CANCELLED');
  });

  it('D-27 with 100 certified, or 100 expensed, cancelling is HAS_EXPENSES', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '600.00']]);
    budget.withCertified('E1', 'C1', [['C1-1', '100.00']]);
    expect(refusalOf(budget.execute(cancel('C1'), people.officer))).toEqual({
      kind: 'HAS_EXPENSES',
      certified: '100.00',
      expensed: '0.00',
    });
    budget.withExpense('E2', 'C1', [['C1-1', '100.00']]);
    expect(refusalOf(budget.execute(cancel('C1'), people.officer))).toEqual({
      kind: 'HAS_EXPENSES',
      certified: '200.00',
      expensed: '100.00',
    });
  });
});
