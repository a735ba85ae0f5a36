import { describe, expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { approve, draft, edit, record, submit } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

describe('approving a commitment', () => {
  it('D-12 moving an amount from reserved to committed to expensed to paid changes availability by 0.00', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .given(record('C1', [['2210', '400.00']]));
    expect(budget.availableToCommit('2210')).toBe('600.00');
    budget.given(approve('C1'), people.officer);
    expect(budget.availableToCommit('2210')).toBe('600.00');
    budget.withExpense('E1', 'C1', [['C1-1', '400.00']]);
    expect(budget.availableToCommit('2210')).toBe('600.00');
  });

  it('D-101 whoever created, submitted or last edited a commitment cannot approve it', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .given(draft('C1', [['2210', '60.00']]), people.officer);
    budget.given(edit('C1', [['2210', '60.00']]), people.deputy).given(submit('C1', 2), people.director);
    const by = (person: keyof typeof people) => refusalOf(budget.execute(approve('C1', 3), people[person]));
    expect(by('officer')).toEqual({ kind: 'SELF_APPROVAL', earlierDuty: 'CREATED' });
    expect(by('director')).toEqual({ kind: 'SELF_APPROVAL', earlierDuty: 'SUBMITTED' });
    expect(by('deputy')).toEqual({ kind: 'SELF_APPROVAL', earlierDuty: 'EDITED' });
    expect(by('otherOfficer')).toBe('ACCEPTED');
    expect(budget.commitment('C1')).toMatchObject({ state: 'APPROVED', approvedBy: 'denis', version: 4 });
  });

  it('D-102 a limit of 10 000 approves 10 000.00; 10 000.01 goes on to the next rank', () => {
    const budget = aBudget().withLine('2210', '900000.00');
    budget.given(record('C1', [['2210', '10000.00']])).given(
      record('C2', [
        ['2210', '9999.99'],
        ['2210', '0.02'],
      ]),
    );
    expect(budget.execute(approve('C1'), people.officer).outcome).toBe('ACCEPTED');
    expect(refusalOf(budget.execute(approve('C2'), people.officer))).toEqual({
      kind: 'LIMIT_EXCEEDED',
      amount: '10000.01',
      limit: '10000.00',
      nextRank: 'DEPUTY_SECRETARY',
    });
    expect(budget.execute(approve('C2'), people.deputy).outcome).toBe('ACCEPTED');
  });

  it('D-102 above the Deputy Secretary stands the Director, and above him nobody', () => {
    const budget = aBudget()
      .withLine('2210', '9000000.00')
      .given(record('C1', [['2210', '1000000.01']]));
    const nextRank = (by: 'deputy' | 'director') => refusalOf(budget.execute(approve('C1'), people[by]));
    expect(nextRank('deputy')).toMatchObject({ limit: '100000.00', nextRank: 'DIRECTOR' });
    expect(nextRank('director')).toMatchObject({ limit: '1000000.00', nextRank: null });
  });

  it.each([null, '10000.005', 'unlimited'])('D-102 with the limit %s nothing is approved', (approvalLimit) => {
    const budget = aBudget()
      .withLine('2210', '100.00')
      .given(record('C1', [['2210', '0.01']]));
    expect(refusalOf(budget.execute(approve('C1'), { ...people.officer, approvalLimit }))).toEqual({
      kind: 'LIMIT_EXCEEDED',
      amount: '0.01',
      limit: null,
      nextRank: 'DEPUTY_SECRETARY',
    });
  });
});
