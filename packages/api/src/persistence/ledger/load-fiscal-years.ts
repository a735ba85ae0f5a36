import type { CurrencyCode, FiscalYear } from 'budget-core';
import { fiscalYearColumns } from '../rows/fiscal-year.ts';
import type { Session, Statement } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

type YearHold = WantedKeys['yearHold'];

const locks: Readonly<Record<YearHold, string>> = {
  NONE: '',
  SHARED: ' for share',
  ALONE: ' for no key update',
};

function loading(hold: YearHold): Statement {
  return {
    name: `ledger_load_fiscal_years_${hold.toLowerCase()}`,
    text: `select ${fiscalYearColumns} from fiscal_year year where year.organisation_id = $1 order by year.year${locks[hold]}`,
  };
}

const statements = { NONE: loading('NONE'), SHARED: loading('SHARED'), ALONE: loading('ALONE') };

/** All of them: they are few, and each act looks for the one of its date. */
export function loadFiscalYears(
  session: Session,
  organisationId: string,
  { yearHold }: WantedKeys,
): Promise<readonly FiscalYear[]> {
  return session.rows<FiscalYear>(statements[yearHold], [organisationId]);
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
