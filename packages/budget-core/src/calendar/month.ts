import type { BusinessDate } from './business-date.ts';

declare const month: unique symbol;

/** A month of the calendar, `YYYY-MM`. */
export type Month = string & { readonly [month]: true };

/**
 * The month of a business date.
 *
 * @example
 * monthOf('2026-03-31' as BusinessDate); // '2026-03'
 */
export function monthOf(date: BusinessDate): Month {
  return date.slice(0, 7) as Month;
}

/** The twelve months of a fiscal year, in their order. */
export function monthsOfYear(year: number, firstMonth: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const months = firstMonth - 1 + index;
    const ofYear = String(year + Math.floor(months / 12)).padStart(4, '0');
    return `${ofYear}-${String((months % 12) + 1).padStart(2, '0')}` as Month;
  });
}

export function firstDayOf(month: Month): BusinessDate {
  return `${month}-01` as BusinessDate;
}

export function lastDayOf(month: Month): BusinessDate {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10) as BusinessDate;
}
