import type { BusinessDate } from '../calendar/business-date.ts';
import { daysLater, firstOfMonth } from '../calendar/days-later.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { CapWindow } from './spending-cap.ts';

/** Days on end, the first and the last of them included. */
export interface Period {
  readonly from: BusinessDate;
  readonly until: BusinessDate;
}

const monthsOf = { FISCAL_YEAR: 12, QUARTER: 3, MONTH: 1 } as const;

/**
 * The periods of a window that hold a day. Months, quarters and years follow each other, so there is one; of days on end
 * there are those that end on the day itself or on a later one on which something counts.
 *
 * @param dates when something counts
 * @example
 * periodsAround({ unit: 'QUARTER', days: null }, '2026-05-20' as BusinessDate, { firstMonth: 1 }, []);
 * // [{ from: '2026-04-01', until: '2026-06-30' }]
 */
export function periodsAround(
  { unit, days }: CapWindow,
  date: BusinessDate,
  { firstMonth }: Pick<FiscalYear, 'firstMonth'>,
  dates: readonly BusinessDate[],
): readonly Period[] {
  if (unit === 'DAYS') {
    const span = (days ?? 1) - 1;
    const last = daysLater(date, span);
    const ends = new Set([date, ...dates.filter((other) => other > date && other <= last)]);
    return [...ends].map((until) => ({ from: daysLater(until, -span), until }));
  }
  const months = monthsOf[unit];
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const first = month - (((month - firstMonth + 12) % 12) % months);
  return [{ from: firstOfMonth(year, first), until: daysLater(firstOfMonth(year, first + months), -1) }];
}

export function isWithin(date: BusinessDate, { from, until }: Period): boolean {
  return from <= date && date <= until;
}
