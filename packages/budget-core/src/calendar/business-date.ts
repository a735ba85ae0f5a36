import { accept, type Outcome, refuse } from '../outcome.ts';

declare const businessDate: unique symbol;

/** A calendar day without a zone, `YYYY-MM-DD`; it decides the fiscal year of an act (D-90). */
export type BusinessDate = string & { readonly [businessDate]: true };

export interface InvalidDate {
  readonly kind: 'INVALID_DATE';
  readonly text: string;
}

/** There is no year 0. */
const shape = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a business date strictly: four, two and two digits that name a real day.
 *
 * @returns the date, or `INVALID_DATE`
 * @example
 * parseBusinessDate('2026-02-29'); // INVALID_DATE: 2026 is no leap year
 */
export function parseBusinessDate(text: string): Outcome<BusinessDate, InvalidDate> {
  if (!shape.test(text)) return refuse({ kind: 'INVALID_DATE', text: text.slice(0, 60) });
  const day = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return real ? accept(text as BusinessDate) : refuse({ kind: 'INVALID_DATE', text });
}
