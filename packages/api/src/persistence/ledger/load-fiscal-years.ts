import type { CurrencyCode, FiscalYear } from 'budget-core';
import { fiscalYearColumns } from '../rows/fiscal-year.ts';
import type { Session } from './session.ts';

const fiscalYears = {
  name: 'ledger_load_fiscal_years',
  text: `select ${fiscalYearColumns} from fiscal_year year where year.organisation_id = $1 order by year.year`,
};

/** All of them: they are few, and each act looks for the one of its date. */
export function loadFiscalYears(session: Session, organisationId: string): Promise<readonly FiscalYear[]> {
  return session.rows<FiscalYear>(fiscalYears, [organisationId]);
}

/** Amounts are kept as figures: their currency is that of their year. */
export type CurrencyOfYear = (year: number) => CurrencyCode;

export function currencyOfYear(years: readonly FiscalYear[]): CurrencyOfYear {
  const currencies = new Map(years.map(({ year, currency }) => [year, currency]));
  return (year) => {
    const currency = currencies.get(year);
    if (currency === undefined) throw new Error(`No fiscal year ${year} is kept`);
    return currency;
  };
}
