import { describe, expect, it } from 'vitest';
import { type BusinessDate, parseBusinessDate } from './business-date.ts';
import { dayAfter } from './day-after.ts';

describe('business dates', () => {
  it.each(['0001-01-01', '2024-02-29', '2026-12-31', '9999-12-31'])('D-90 %s is one', (text) => {
    expect(parseBusinessDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    '',
    '0000-01-01',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-1-01',
    '2026-01-1',
  ])('"%s" is none', (text) => {
    expect(parseBusinessDate(text)).toEqual({ ok: false, refusal: { kind: 'INVALID_DATE', text } });
  });

  it.each(['2026-01-01T00:00:00Z', ' 2026-01-01', '12026-01-01', '2026/01/01'])('"%s" is more than one', (text) => {
    expect(parseBusinessDate(text)).toEqual({ ok: false, refusal: { kind: 'INVALID_DATE', text } });
  });

  it('no more than 60 characters of what is none are repeated', () => {
    const read = parseBusinessDate('2'.repeat(61));
    expect(!read.ok && read.refusal.text).toBe('2'.repeat(60));
  });

  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-28', '2026-03-29'],
  ])('after %s comes %s', (date, next) => {
    expect(dayAfter(date as BusinessDate)).toBe(next);
  });
});
