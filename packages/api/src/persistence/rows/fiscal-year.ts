import type { FiscalYear } from 'budget-core';

/** Of `fiscal_year year`. A row is the noun as it is: a year holds no amount. */
export const fiscalYearColumns = `
  year.year, year.first_month as "firstMonth", year.currency, year.mode, year.distribution,
  year.direct_expense_natures as "directExpenseNatures", year.state, year.version`;

/** The same beside a noun that names its `fiscalYear`. */
export const yearOfRowColumns = `
  year.first_month as "yearFirstMonth", year.currency, year.mode as "yearMode",
  year.distribution as "yearDistribution", year.direct_expense_natures as "yearDirectExpenseNatures",
  year.state as "yearState", year.version as "yearVersion"`;

export interface YearOfRow {
  readonly fiscalYear: number;
  readonly yearFirstMonth: number;
  readonly currency: FiscalYear['currency'];
  readonly yearMode: FiscalYear['mode'];
  readonly yearDistribution: FiscalYear['distribution'];
  readonly yearDirectExpenseNatures: FiscalYear['directExpenseNatures'];
  readonly yearState: FiscalYear['state'];
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
    state: row.yearState,
    version: row.yearVersion,
  };
}
