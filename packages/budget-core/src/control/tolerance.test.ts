import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { approve, record } from '../testing/commands.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

const percent = (percent: string, amount: string | null = null) => ({ tolerance: { percent, amount }, version: 2 });

function said({ controls }: Verdict): readonly string[] {
  return controls.map(({ base, ceiling, after, shortfall, outcome }) =>
    [base, ceiling, after, shortfall, outcome].join(' '),
  );
}

/** A line with 100 000, 5 % and 2 000 tolerated, of which 99 000 is consumed. */
const nearTheEnd = () =>
  aBudget()
    .withLine('L', '100000.00')
    .given(setControl('L', null, percent('5', '2000.00')))
    .given(record('C0', [['L', '99000.00']]));

describe('tolerance', () => {
  it('D-63 the smallest tolerance wins: 100 000 with 5 % and 2 000 has a ceiling of 102 000, and +3 000 passes within it', () => {
    const verdict = nearTheEnd().execute(record('C', [['L', '3000.00']]));
    expect(verdict.outcome).toBe('ACCEPTED');
    expect(said(verdict)).toEqual(['100000.00 102000.00 102000.00 0.00 WITHIN_TOLERANCE']);
  });

  it('D-63 at 99 000 of 100 000 with 5 % and 2 000, +3 000.01 fails, short by 0.01', () => {
    const verdict = nearTheEnd().execute(record('C', [['L', '3000.01']]));
    expect(verdict.outcome).toBe('REFUSED');
    expect(said(verdict)).toEqual(['100000.00 102000.00 102000.01 0.01 REFUSED']);
  });

  it('D-63 the percentage wins where it is the smaller: 5 % of 10 000 with 2 000 has a ceiling of 10 500', () => {
    const budget = aBudget()
      .withLine('L', '10000.00')
      .given(setControl('L', null, percent('5', '2000.00')));
    expect(said(budget.execute(record('C', [['L', '1.00']])))).toEqual(['10000.00 10500.00 1.00 0.00 PASSED']);
  });

  it('D-63 a tolerance is rounded down: 333.33 with 10 % has a ceiling of 366.66', () => {
    const budget = aBudget()
      .withLine('L', '333.33')
      .given(setControl('L', null, percent('10')));
    expect(budget.execute(record('C', [['L', '366.67']])).outcome).toBe('REFUSED');
    expect(said(budget.execute(record('D', [['L', '366.66']])))).toEqual([
      '333.33 366.66 366.66 0.00 WITHIN_TOLERANCE',
    ]);
  });

  it('D-63 the base is authorised − frozen', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', null, percent('10')))
      .given(setAuthority('L', '1000.00', { frozen: '100.00', version: 3 }));
    expect(said(budget.execute(record('C', [['L', '1.00']])))).toEqual(['900.00 990.00 1.00 0.00 PASSED']);
  });

  it('D-82 authority cannot be taken away below what is consumed, whatever the tolerance', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', null, percent('50')))
      .given(record('C', [['L', '900.00']]));
    const verdict = budget.execute(setAuthority('L', '899.99', { version: 3 }));
    expect(verdict).toMatchObject({ outcome: 'REFUSED', refusal: { kind: 'BELOW_CONSUMPTION' } });
    expect(budget.execute(setAuthority('L', '900.00', { version: 3 })).outcome).toBe('ACCEPTED');
  });

  it.each(['1e3', '-1', '1000', '1.00001', ' 5', ''])('a tolerance of “%s” percent is refused', (text) => {
    expect(
      aBudget()
        .withLine('L')
        .execute(setControl('L', null, percent(text))),
    ).toMatchObject({
      refusal: { kind: 'INVALID_PERCENT', field: 'tolerance.percent', text },
    });
  });
});

describe('what a control counts', () => {
  it('D-21 a control that counts from approval lets a submission pass and judges the approval', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { countsFrom: 'APPROVE', version: 2 }))
      .given(record('C1', [['L', '60.00']]))
      .given(record('C2', [['L', '60.00']]))
      .given(approve('C1'), people.director);
    const verdict = budget.execute(approve('C2'), people.director);
    expect(verdict).toMatchObject({ outcome: 'REFUSED', refusal: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY' } });
    expect(said(verdict)).toEqual(['100.00 100.00 120.00 20.00 REFUSED']);
    expect(verdict).toMatchObject({ cures: [] });
  });

  it('D-85 a control of a single budget that counts from expense on sees the expenses that commitments bear', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { countsFrom: 'EXPENSE', version: 2 }))
      .withCommitment('C', [['L', '500.00']])
      .withExpense('E1', 'C', [['C-1', '60.00']])
      .withCertified('E2', 'C', [['C-1', '40.01']]);
    const verdict = budget.execute(
      { kind: 'ApproveExpense', expenseId: asId<'Expense'>('E2'), expectedVersion: 2, charges: null },
      people.controller,
    );
    expect(said(verdict)).toEqual(['100.00 100.00 100.01 0.01 REFUSED']);
  });
});
