import type { FiscalYear } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { fiscalYearColumns } from '../rows/fiscal-year.ts';
import type { ReadSession, Statement } from './session.ts';

const all: Statement = {
  name: 'fiscal-years',
  text: `select ${fiscalYearColumns} from fiscal_year year where year.organisation_id = $1 order by year.year`,
};

export function fiscalYearReads(session: ReadSession): Pick<Reads, 'fiscalYears'> {
  return { fiscalYears: () => session.rows<FiscalYear>(all) };
}
