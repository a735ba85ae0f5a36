import { describe, expect, it } from 'vitest';
import { aDualBudget } from '../testing/a-budget.ts';
import { amend, approveAmendment } from '../testing/amendment-commands.ts';
import { approve, record, release } from '../testing/commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

const threeYears = ['2026-12-01', '2027-12-01', '2028-12-01'].map((dueOn) => ({ dueOn, amount: '100000.00' }));
const multiYear = { ...record('C1', [['2210', '300000.00']]), paymentSchedule: threeYears };
const aBudgetOf = (toCommit: string) => aDualBudget().withLine('2210', toCommit, { toPay: '800000.00' });

describe('payment schedules', () => {
  it('D-24 three payments of 100 000 over three years take 300 000 of commitment authority now, and none to pay', () => {
    const budget = aBudgetOf('950000.00').given(multiYear).given(approve('C1'), people.director);
    const { commitment, payment } = budget.figures('2210');
    expect([commitment.available, payment.available].map(String)).toEqual(['650000.00', '800000.00']);
    expect(asJson(budget.commitment('C1')?.paymentSchedule)).toEqual(threeYears);
  });

  it('D-24 a schedule of 299 999.99 is not one of 300 000.00', () => {
    const [first, ...rest] = threeYears;
    const short = { ...multiYear, paymentSchedule: [{ dueOn: first?.dueOn ?? '', amount: '99999.99' }, ...rest] };
    expect(refusalOf(aBudgetOf('950000.00').execute(short))).toEqual({
      kind: 'SCHEDULE_MISMATCH',
      scheduled: '299999.99',
      amount: '300000.00',
    });
  });

  it('D-24 is kept in the order of its dates', () => {
    const budget = aBudgetOf('950000.00').given({ ...multiYear, paymentSchedule: threeYears.toReversed() });
    expect(asJson(budget.commitment('C1')?.paymentSchedule)).toEqual(threeYears);
  });

  it('D-24 D-25 its sum stays the firm amount: less is taken from the end, more comes last', () => {
    const budget = aBudgetOf('950000.00').given(multiYear).given(approve('C1'), people.director);
    budget.given(release('C1', [['C1-1', '150000.00']]), people.director);
    const [first, second] = threeYears;
    expect(asJson(budget.commitment('C1')?.paymentSchedule)).toEqual([first, { ...second, amount: '50000.00' }]);
    budget.given(amend('A1', 'C1', { more: [['C1-1', '0.01']] }, 4)).given(approveAmendment('A1'), people.director);
    expect(asJson(budget.commitment('C1')?.paymentSchedule)).toEqual([first, { ...second, amount: '50000.01' }]);
    budget.given(release('C1', [['C1-1', '150000.01']], 5), people.director);
    expect(budget.commitment('C1')?.paymentSchedule).toEqual([]);
  });
});
