import { describe, expect, it } from 'vitest';
import type { SetSpendingCap } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { setCap } from '../testing/cap-commands.ts';
import { record } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { lineState } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';

const said = (cap: SetSpendingCap['cap'], terms: Partial<SetSpendingCap>) =>
  refusalOf(
    aBudget()
      .withLine('L')
      .execute({ ...setCap('L', cap, '1.00'), ...terms }, people.director),
  );
const days = (days: number | null) => ({ window: { unit: 'DAYS', days } as const });

describe('the terms of a cap', () => {
  it('D-68 without a window the fiscal year counts, and a split is seen from the third act on', () => {
    const budget = aBudget()
      .withLine('L')
      .given(setCap('L', 'SPLIT', '1.00'), people.director);
    const window = { unit: 'FISCAL_YEAR', days: null };
    expect(budget.book.capsAt(asId('L'))).toMatchObject([{ window, acts: 3 }]);
  });

  it('D-68 boundary: 1 to 366 days on end, and no part of a day', () => {
    expect([1, 366].map((of) => said('PAYEE', days(of)))).toEqual(['ACCEPTED', 'ACCEPTED']);
    const refusal = { kind: 'INVALID_CAP', field: 'window.days', reason: 'DAYS_OUT_OF_RANGE' };
    for (const of of [0, 367, 1.5, null]) expect(said('PAYEE', days(of))).toEqual(refusal);
  });

  it('D-68 boundary: a split is made of 2 to 100 acts', () => {
    expect([2, 100].map((acts) => said('SPLIT', { acts }))).toEqual(['ACCEPTED', 'ACCEPTED']);
    const refusal = { kind: 'INVALID_CAP', field: 'acts', reason: 'ACTS_OUT_OF_RANGE' };
    for (const acts of [1, 101, 2.5]) expect(said('SPLIT', { acts })).toEqual(refusal);
  });

  it('D-68 a refusal names what is wrong', () => {
    const month = { unit: 'MONTH', days: null } as const;
    expect(said('DOCUMENT', { window: month })).toMatchObject({ field: 'window', reason: 'WINDOW_NOT_USED' });
    expect(said('PAYEE', { window: { ...month, days: 3 } })).toMatchObject({
      field: 'window.days',
      reason: 'DAYS_NOT_USED',
    });
    expect(said('PAYEE', { acts: 3 })).toMatchObject({ field: 'acts', reason: 'ACTS_NOT_USED' });
    expect(said('PAYEE', { name: ' ' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'name' });
    expect(said('PAYEE', { legalReference: ' ' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'legalReference' });
    expect(said('PAYEE', { limit: '-1.00' })).toMatchObject({ field: 'limit' });
  });

  it('D-7 a closed line takes no cap', () => {
    const closed = aBudget().withLine('L').given(lineState('CloseBudgetLine', 'L'));
    expect(refusalOf(closed.execute(setCap('L', 'PAYEE', '1.00', { version: 2 }), people.director))).toEqual({
      kind: 'LINE_NOT_OPEN',
      code: 'L',
      reason: 'CLOSED',
    });
  });

  it('D-30 D-68 a cap of another kind or another name stands beside', () => {
    const budget = aBudget()
      .withLine('L')
      .given(setCap('L', 'DOCUMENT', '90.00'), people.director)
      .given(setCap('L', 'PAYEE', '90.00', { version: 2 }), people.director)
      .given(
        { ...setCap('L', 'PAYEE', '80.00', { version: 3, name: 'art-2' }), capId: asId('named') },
        people.director,
      );
    expect(budget.book.capsAt(asId('L')).map(({ id }) => id)).toEqual(['cap-L-DOCUMENT', 'cap-L-PAYEE', 'named']);
  });
});

describe('days on end', () => {
  const thirty = () =>
    aBudget()
      .withLine('L', '500000.00')
      .given(setCap('L', 'PAYEE', '40000.00', { version: 2, ...days(30) }), people.director);

  it('D-68 boundary: 1 and 30 April are of 30 days on end, 1 April and 1 May are not', () => {
    const onLast = thirty().given(record('C1', [['L', '30000.00']]), people.aso, '2026-04-30');
    expect(onLast.execute(record('C2', [['L', '10000.01']]), people.aso, '2026-04-01').outcome).toBe('REFUSED');
    const after = thirty().given(record('C1', [['L', '30000.00']]), people.aso, '2026-05-01');
    expect(after.execute(record('C2', [['L', '10000.01']]), people.aso, '2026-04-01').outcome).toBe('ACCEPTED');
  });

  it('D-68 later acts that hold the most together do not count where the day is not among theirs', () => {
    const budget = thirty()
      .given(record('C1', [['L', '20000.00']]), people.aso, '2026-05-20')
      .given(record('C2', [['L', '20000.00']]), people.aso, '2026-06-10');
    expect(budget.execute(record('C3', [['L', '40000.00']]), people.aso, '2026-03-01').outcome).toBe('ACCEPTED');
  });
});
