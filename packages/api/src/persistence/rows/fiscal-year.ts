import type { FiscalYear } from 'budget-core';

/** Of `fiscal_year year`. A row is the noun as it is: a year holds no amount. */
export const fiscalYearColumns = `
  year.year, year.first_month as "firstMonth", year.currency, year.mode, year.distribution,
  year.direct_expense_natures as "directExpenseNatures", year.profile,
  year.profile_version as "profileVersion", year.state, year.reason, year.version`;

/** The same beside a noun that names its `fiscalYear`. */
export const yearOfRowColumns = `
  year.first_month as "yearFirstMonth", year.currency, year.mode as "yearMode",
  year.distribution as "yearDistribution", year.direct_expense_natures as "yearDirectExpenseNatures",
  year.profile as "yearProfile", year.profile_version as "yearProfileVersion",
  year.state as "yearState", year.reason as "yearReason", year.version as "yearVersion"`;

export interface YearOfRow {
  readonly fiscalYear: number;
  readonly yearFirstMonth: number;
  readonly currency: FiscalYear['currency'];
  readonly yearMode: FiscalYear['mode'];
  readonly yearDistribution: FiscalYear['distribution'];
  readonly yearDirectExpenseNatures: FiscalYear['directExpenseNatures'];
  readonly yearProfile: FiscalYear['profile'];
  readonly yearProfileVersion: FiscalYear['profileVersion'];
  readonly yearState: FiscalYear['state'];
  readonly yearReason: string | null;
  readonly yearVersion: number;
}

export function toFiscalYear(row: YearOfRow): FiscalYear {
  return {
    year: row.fiscalYear,
    firstMonth: row.yearFirstMonth,
    currency: row.currency,
    mode: row.yearMode,
    distribution: row.yearDistribution,
    directExpenseNatures: row.yearDirectExpenseNatures,
    profile: row.yearProfile,
    profileVersion: row.yearProfileVersion,
    state: row.yearState,
    reason: row.yearReason,
    version: row.yearVersion,
  };
}
