import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { amend, approveAmendment, rejectAmendment, withdrawAmendment } from '../testing/amendment-commands.ts';
import { certify, close, recordExpense } from '../testing/commands.ts';
import { importCarried } from '../testing/import-commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';

const committed = () =>
  aBudget()
    .withLine('2210', '1500.00')
    .withCommitment('C1', [['2210', '1000.00']]);

describe('amending a commitment', () => {
  it('D-25 an increase of 200 is checked alone, reserved at once and committed at approval', () => {
    const budget = committed();
    const recorded = budget.execute(amend('A1', 'C1', { more: [['C1-1', '200.00']] }));
    expect(entriesOf(recorded)).toEqual(['C1-1 2210 COMMITMENT RESERVED 200.00']);
    expect(recorded.controls.map(({ change }) => change.toString())).toEqual(['200.00']);
    expect(budget.availableToCommit('2210')).toBe('300.00');
    expect(entriesOf(budget.execute(approveAmendment('A1'), people.officer))).toEqual([
      'C1-1 2210 COMMITMENT RESERVED -200.00',
      'C1-1 2210 COMMITMENT COMMITTED 200.00',
    ]);
    expect(budget.availableToCommit('2210')).toBe('300.00');
    expect(asJson(budget.commitment('C1'))).toMatchObject({
      amount: '1200.00',
      state: 'APPROVED',
      version: 4,
      charges: [{ amount: '1200.00', committed: '1200.00' }],
    });
    const approvedBy = people.officer.personId;
    expect(budget.book.amendments()).toMatchObject([{ id: 'A1', state: 'APPROVED', approvedBy, version: 2 }]);
  });

  it('D-25 an increase of 500.01 where 500.00 is available is refused, and the old amount stands', () => {
    const budget = committed();
    expect(refusalOf(budget.execute(amend('A1', 'C1', { more: [['C1-1', '500.01']] })))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      available: '500.00',
      shortfall: '0.01',
    });
    expect(asJson(budget.commitment('C1'))).toMatchObject({ amount: '1000.00', version: 3 });
    expect(budget.availableToCommit('2210')).toBe('500.00');
  });

  it('D-25 expenses go on against the old amount meanwhile', () => {
    const budget = committed().given(amend('A1', 'C1', { more: [['C1-1', '200.00']] }));
    expect(refusalOf(budget.execute(recordExpense('E1', 'C1', [['C1-1', '1000.01']])))).toMatchObject({
      kind: 'EXCEEDS_OUTSTANDING',
      left: '1000.00',
    });
    budget.withExpense('E2', 'C1', [['C1-1', '1000.00']]);
    budget.given(approveAmendment('A1'), people.officer);
    expect(budget.figures('2210').outstanding.toString()).toBe('200.00');
  });

  it('D-25 a decrease gives back at approval and no sooner', () => {
    const budget = committed();
    expect(entriesOf(budget.execute(amend('A1', 'C1', { less: [['C1-1', '400.00']] })))).toEqual([]);
    expect(budget.availableToCommit('2210')).toBe('500.00');
    expect(entriesOf(budget.execute(approveAmendment('A1'), people.officer))).toEqual([
      'C1-1 2210 COMMITMENT COMMITTED -400.00',
    ]);
    expect(budget.availableToCommit('2210')).toBe('900.00');
    expect(budget.commitment('C1')?.amount.toString()).toBe('600.00');
  });

  it('D-25 what only falls asks no control for anything, also where amounts count from approval on', () => {
    const budget = committed().given(setControl('2210', '1000.00', { countsFrom: 'APPROVE', version: 2 }));
    budget.given(amend('A1', 'C1', { less: [['C1-1', '400.00']] }));
    expect(budget.execute(approveAmendment('A1'), people.officer).controls).toEqual([]);
  });

  it('an amendment that is not there is not approved', () => {
    expect(refusalOf(committed().execute(approveAmendment('A9'), people.officer))).toEqual({
      kind: 'NOT_FOUND',
      noun: 'CommitmentAmendment',
      id: 'A9',
    });
  });

  it('D-25 a decrease goes no lower than what is certified, when it is asked for and when it is approved', () => {
    const budget = committed().withExpense('E1', 'C1', [['C1-1', '300.00']]);
    budget.given(recordExpense('E2', 'C1', [['C1-1', '300.00']]));
    const below = { kind: 'BELOW_EXPENSED', expensed: '300.00' };
    expect(refusalOf(budget.execute(amend('A1', 'C1', { less: [['C1-1', '700.01']] })))).toMatchObject({
      ...below,
      left: '700.00',
      over: '0.01',
    });
    budget.given(amend('A1', 'C1', { less: [['C1-1', '700.00']] })).given(certify('E2'), people.officer);
    expect(refusalOf(budget.execute(approveAmendment('A1'), people.director))).toMatchObject({
      ...below,
      certified: '600.00',
      left: '400.00',
      over: '300.00',
    });
    expect(budget.commitment('C1')?.amount.toString()).toBe('1000.00');
  });

  it('D-25 D-102 a limit of 1 199.99 does not take a new total of 1 200.00', () => {
    const budget = committed().given(amend('A1', 'C1', { more: [['C1-1', '200.00']] }));
    const junior = { ...people.officer, approvalLimit: '1199.99' };
    expect(refusalOf(budget.execute(approveAmendment('A1'), junior))).toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      amount: '1200.00',
    });
  });

  it('D-101 whoever recorded an amendment does not approve it', () => {
    const budget = committed().given(amend('A1', 'C1', { more: [['C1-1', '200.00']] }), people.director);
    expect(refusalOf(budget.execute(approveAmendment('A1'), people.director))).toEqual({
      kind: 'SELF_APPROVAL',
      earlierDuty: 'RECORDED',
    });
  });

  it.each([
    ['rejecting', rejectAmendment('A1'), 'REJECTED'],
    ['withdrawing', withdrawAmendment('A1'), 'WITHDRAWN'],
  ] as const)('D-29 %s frees what the amendment reserved, for good', (_, command, state) => {
    const budget = committed().given(amend('A1', 'C1', { more: [['C1-1', '200.00']] }));
    expect(entriesOf(budget.execute(command, people.officer))).toEqual(['C1-1 2210 COMMITMENT RESERVED -200.00']);
    expect(budget.availableToCommit('2210')).toBe('500.00');
    expect(refusalOf(budget.execute(approveAmendment('A1', 2), people.officer))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'CommitmentAmendment',
      state,
      allowed: ['SUBMITTED'],
    });
  });

  it('D-25 one charge may rise while another falls: only the rise is checked', () => {
    const budget = aBudget().withLine('1', '100.00').withLine('2', '100.00');
    budget.withCommitment('C1', [
      ['1', '60.00'],
      ['2', '60.00'],
    ]);
    budget.given(amend('A1', 'C1', { more: [['C1-2', '40.00']], less: [['C1-1', '50.00']] }));
    budget.given(approveAmendment('A1'), people.officer);
    expect([budget.availableToCommit('1'), budget.availableToCommit('2')]).toEqual(['90.00', '0.00']);
    expect(budget.commitment('C1')?.amount.toString()).toBe('110.00');
  });

  it('D-65 a fall nets a rise where amounts count from approval on: 100 less 60 plus 50 is not refused by 100', () => {
    const budget = aBudget()
      .withLine('22')
      .withLine('1', '200.00', { under: '22' })
      .withLine('2', '200.00', { under: '22' });
    budget.given(setControl('22', '100.00', { countsFrom: 'APPROVE', version: 2 })).withCommitment('C1', [
      ['1', '60.00'],
      ['2', '40.00'],
    ]);
    budget.given(amend('A1', 'C1', { more: [['C1-2', '50.00']], less: [['C1-1', '60.00']] }));
    const approved = budget.execute(approveAmendment('A1'), people.officer);
    expect(approved.controls.map(({ before, change, after }) => [before, change, after].map(String))).toEqual([
      ['100.00', '-10.00', '90.00'],
    ]);
    expect(budget.commitment('C1')?.amount.toString()).toBe('90.00');
  });

  it('D-23 a fall on another node nets nothing: 50 more below a ceiling of 40 that is used up is refused', () => {
    const budget = aBudget().withLine('1', '200.00').withLine('2', '200.00');
    budget.given(setControl('2', '40.00', { countsFrom: 'APPROVE', version: 2 })).withCommitment('C1', [
      ['1', '60.00'],
      ['2', '40.00'],
    ]);
    budget.given(amend('A1', 'C1', { more: [['C1-2', '50.00']], less: [['C1-1', '60.00']] }));
    expect(refusalOf(budget.execute(approveAmendment('A1'), people.officer))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      code: '2',
      shortfall: '50.00',
    });
  });

  it('D-25 a commitment that was closed meanwhile is not amended, and its reservation is freed by rejecting', () => {
    const budget = committed().given(amend('A1', 'C1', { more: [['C1-1', '200.00']] }));
    budget.given(close('C1'), people.officer);
    expect(refusalOf(budget.execute(approveAmendment('A1'), people.officer))).toMatchObject({
      kind: 'WRONG_STATE',
      noun: 'Commitment',
      state: 'CLOSED',
    });
    budget.given(rejectAmendment('A1'), people.officer);
    expect(budget.availableToCommit('2210')).toBe('1500.00');
  });

  it('D-28 what 2024 committed is not increased, but decreased without authority coming back', () => {
    const budget = aDualBudget()
      .withLine('2210', '100.00', { toPay: '100.00' })
      .given(importCarried('C1', '2210', { committed: '20000.00' }), people.director);
    expect(refusalOf(budget.execute(amend('A1', 'C1', { more: [['C1-1', '1.00']] }, 1)))).toEqual({
      kind: 'MADE_IN_EARLIER_YEAR',
      originYear: 2024,
    });
    budget.given(amend('A1', 'C1', { less: [['C1-1', '5000.00']] }, 1));
    expect(entriesOf(budget.execute(approveAmendment('A1'), people.director))).toEqual([
      'C1-1 2210 COMMITMENT CARRIED_IN -5000.00',
    ]);
    expect(budget.availableToCommit('2210')).toBe('100.00');
  });
});
