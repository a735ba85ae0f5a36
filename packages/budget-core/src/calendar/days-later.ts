import type { BusinessDate } from './business-date.ts';

/**
 * The date so many days later, or earlier where they are negative.
 *
 * @example
 * daysLater('2026-03-01' as BusinessDate, -1); // '2026-02-28'
 */
export function daysLater(date: BusinessDate, days: number): BusinessDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) as BusinessDate;
}

/** The first day of a month; months past December are those of the next year, and before January those of the last. */
export function firstOfMonth(year: number, month: number): BusinessDate {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10) as BusinessDate;
}
