import { expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { OpenFiscalYear } from '../book/command.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { people } from '../testing/people.ts';
import { fiscalYearOf } from './fiscal-year.ts';

const context = {
  actId: asId<'Act'>('act'),
  actor: people.director,
  effectiveDate: '2026-01-01' as BusinessDate,
  recordedAt: '2026-01-01T08:00:00Z',
};
const year2026: OpenFiscalYear = {
  kind: 'OpenFiscalYear',
  year: 2026,
  firstMonth: 4,
  currency: 'INR',
  mode: 'SINGLE',
  distribution: 'FREE',
};

it('D-90 a business date decides the year: in India March belongs to the year before', () => {
  expect(fiscalYearOf('2027-03-31' as BusinessDate, 4)).toBe(2026);
  expect(fiscalYearOf('2027-04-01' as BusinessDate, 4)).toBe(2027);
  expect(fiscalYearOf('2026-12-31' as BusinessDate, 1)).toBe(2026);
});

it.each([
  [{ year: 26 }, { kind: 'INVALID_FISCAL_YEAR', field: 'year', text: '26' }],
  [{ firstMonth: 13 }, { kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: '13' }],
  [{ currency: 'XAU' }, { kind: 'UNKNOWN_CURRENCY', text: 'XAU' }],
  [{}, { kind: 'ALREADY_TAKEN', noun: 'FiscalYear', value: '2026' }],
  [
    { year: 2027, firstMonth: 1 },
    { kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: '1' },
  ],
])('D-3 opening a year with %j beside April 2026 is refused', (change, refusal) => {
  const book = Book.empty();
  expect(book.execute(year2026, context).outcome).toBe('ACCEPTED');
  expect(book.check({ ...year2026, ...change }, context)).toMatchObject({ outcome: 'REFUSED', refusal });
});

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '0000-01-01', 'tomorrow', '2026-02-28T00:00:00Z', ''])(
  '%j is no business date',
  (text) => {
    expect(parseBusinessDate(text)).toEqual({ ok: false, refusal: { kind: 'INVALID_DATE', text } });
  },
);
