import type { BusinessDate } from '../calendar/business-date.ts';
import type { CurrencyCode } from '../money/currency.ts';

/** `SINGLE`: one authority decides. `DUAL`: commitment and payment authority apart (D-8). */
export type AuthorityMode = 'SINGLE' | 'DUAL';

/** `STRICT` refuses to hand out more below a node than its explicit limit; `FREE` lets it (D-62). */
export type Distribution = 'FREE' | 'STRICT';

export type FiscalYearState = 'PREPARATION' | 'OPEN' | 'CLOSING' | 'CLOSED';

/**
 * The span that an authorisation is valid for, with the currency of all its amounts (D-3).
 * `year` is the calendar year of its first day: April 2026 to March 2027 is 2026.
 */
export interface FiscalYear {
  readonly year: number;
  /** 1 January in France, 4 April in India. */
  readonly firstMonth: number;
  readonly currency: CurrencyCode;
  readonly mode: AuthorityMode;
  readonly distribution: Distribution;
  /** The natures of lines that may be expensed without a commitment (D-46); empty: none. */
  readonly directExpenseNatures: readonly string[];
  /**
   * How far expenses may go beyond a commitment: a share of its firm amount, as `10`; null: not bounded by a share
   * (D-42).
   */
  readonly allowedExcessPercent: string | null;
  /** The same as an amount, in the text of the currency; both null: not at all. */
  readonly allowedExcessAmount: string | null;
  /** The name of the profile it was opened under, as `fr-state`: the rules of a country (D-85). */
  readonly profile: string;
  /** The version of the profile that was in force on its first day. */
  readonly profileVersion: number;
  readonly state: FiscalYearState;
  /** Why the last step of its closing was taken back; null: it never was. */
  readonly reason: string | null;
  readonly version: number;
}

/**
 * The fiscal year in which a business date falls (D-90).
 *
 * @example
 * fiscalYearOf('2027-03-31' as BusinessDate, 4); // 2026
 */
export function fiscalYearOf(date: BusinessDate, firstMonth: number): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return month >= firstMonth ? year : year - 1;
}
