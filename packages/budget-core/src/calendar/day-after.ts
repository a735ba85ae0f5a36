import type { BusinessDate } from './business-date.ts';

/**
 * The next business date.
 *
 * @example
 * dayAfter('2026-02-28' as BusinessDate); // '2026-03-01'
 */
export function dayAfter(date: BusinessDate): BusinessDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10) as BusinessDate;
}
