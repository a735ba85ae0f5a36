import { describe, expect, it } from 'vitest';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { aBudget } from '../testing/a-budget.ts';
import { approve, record, submit } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

function day(text: string): BusinessDate {
  const read = parseBusinessDate(text);
  if (!read.ok) throw new Error(`Not a date: ${text}`);
  return read.value;
}

const untilJune = { ...record('C1', [['2210', '600.00']]), expiresOn: '2026-06-30' };
const reserved = () => aBudget().withLine('2210', '1000.00').given(untilJune);

describe('reservations that expire', () => {
  it('D-31 one until 30 June holds its amount on 30 June and frees it for a command of 1 July', () => {
    const budget = reserved();
    expect(budget.book.expireReservations(day('2026-06-30'))).toEqual([]);
    expect(budget.availableToCommit('2210')).toBe('400.00');
    const [expired] = budget.book.expireReservations(day('2026-07-01'));
    expect(expired?.entries.map(({ stage, amount }) => `${stage} ${amount.toString()}`)).toEqual(['RESERVED -600.00']);
    expect(budget.commitment('C1')).toMatchObject({ state: 'RETURNED', version: 3 });
    expect(budget.availableToCommit('2210')).toBe('1000.00');
  });

  it('D-31 it stays expired where the command that follows is refused, and expires once', () => {
    const budget = reserved();
    budget.book.expireReservations(day('2026-07-01'));
    const late = budget.execute(approve('C1', 3), people.director, '2026-07-01');
    expect(refusalOf(late)).toMatchObject({ kind: 'WRONG_STATE', state: 'RETURNED' });
    expect(budget.commitment('C1')?.state).toBe('RETURNED');
    expect(budget.book.expireReservations(day('2026-07-02'))).toEqual([]);
  });

  it('D-31 what was approved in time does not expire', () => {
    const budget = reserved().given(approve('C1'), people.director);
    expect(budget.book.expireReservations(day('2026-07-01'))).toEqual([]);
    expect(budget.commitment('C1')?.state).toBe('APPROVED');
  });

  it('D-31 it is not submitted again before it has a later day', () => {
    const budget = reserved();
    budget.book.expireReservations(day('2026-07-01'));
    expect(refusalOf(budget.execute(submit('C1', 3), people.aso, '2026-07-01'))).toEqual({
      kind: 'ALREADY_EXPIRED',
      expiresOn: '2026-06-30',
      date: '2026-07-01',
    });
  });

  it('D-31 several expire in the order of their days, then of their references', () => {
    const budget = aBudget().withLine('2210', '1000.00');
    for (const [id, expiresOn] of [
      ['C3', '2026-05-31'],
      ['C2', '2026-06-30'],
      ['C1', '2026-06-30'],
    ] as const) {
      budget.given({ ...record(id, [['2210', '1.00']]), expiresOn });
    }
    const facts = budget.book.expireReservations(day('2026-07-01'));
    expect(facts.map(({ commitment }) => commitment.reference)).toEqual(['C3', 'C1', 'C2']);
  });

  it('D-31 a day that does not exist is refused', () => {
    const budget = aBudget().withLine('2210', '1000.00');
    expect(refusalOf(budget.execute({ ...untilJune, expiresOn: '2026-06-31' }))).toEqual({
      kind: 'INVALID_DATE',
      text: '2026-06-31',
    });
  });
});
