import type { CommandInYear } from '../book/command.ts';
import type { BookState } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { YearNotOpen } from '../verdict/refusal.ts';
import { statesThatTake } from './acts-of-year.ts';
import { type FiscalYear, type FiscalYearState, fiscalYearOf } from './fiscal-year.ts';

/** Why a state takes an act no longer; an act that it takes not yet finds no open year. */
const refusals: Readonly<Partial<Record<FiscalYearState, YearNotOpen['kind']>>> = {
  CLOSING: 'YEAR_CLOSING',
  CLOSED: 'YEAR_CLOSED',
};

/** The year in which a business date falls (D-90). */
export function yearOf(state: BookState, date: BusinessDate): FiscalYear | null {
  for (const fiscalYear of state.fiscalYears.values()) {
    if (fiscalYearOf(date, fiscalYear.firstMonth) === fiscalYear.year) return fiscalYear;
  }
  return null;
}

/** The year in which a business date falls, if it is in a state that takes the act (D-90). */
export function yearTaking(
  state: BookState,
  date: BusinessDate,
  kind: CommandInYear['kind'],
): Outcome<FiscalYear, YearNotOpen> {
  const fiscalYear = yearOf(state, date);
  if (!fiscalYear) return refuse({ kind: 'YEAR_NOT_OPEN', date });
  if (statesThatTake[kind].includes(fiscalYear.state)) return accept(fiscalYear);
  return refuse({ kind: refusals[fiscalYear.state] ?? 'YEAR_NOT_OPEN', date });
}
