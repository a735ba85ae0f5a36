import type { BookState } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { YearNotOpen } from '../verdict/refusal.ts';
import { type FiscalYear, fiscalYearOf } from './fiscal-year.ts';

/** The year in which a business date falls, if it takes acts (D-90). */
export function openYearOf(state: BookState, date: BusinessDate): Outcome<FiscalYear, YearNotOpen> {
  for (const fiscalYear of state.fiscalYears.values()) {
    if (fiscalYearOf(date, fiscalYear.firstMonth) !== fiscalYear.year) continue;
    if (fiscalYear.state === 'OPEN') return accept(fiscalYear);
    return refuse({ kind: fiscalYear.state === 'CLOSED' ? 'YEAR_CLOSED' : 'YEAR_NOT_OPEN', date });
  }
  return refuse({ kind: 'YEAR_NOT_OPEN', date });
}
