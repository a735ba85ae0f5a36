import type { OpenFiscalYear } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { BookState } from '../book/state.ts';
import { isCurrencyCode } from '../money/currency.ts';
import { chooseProfile } from '../profile/choose-profile.ts';
import type { FiscalYear } from './fiscal-year.ts';

/**
 * Opens a fiscal year: its span, its currency (D-3), whether one authority decides or two (D-8), and the country whose
 * rules it is under (D-85).
 *
 * Refusals in order: `INVALID_FISCAL_YEAR`, `UNKNOWN_CURRENCY`, `UNKNOWN_PROFILE`, `PROFILE_NOT_IN_FORCE`,
 * `PROFILE_CONTRADICTED`, `ALREADY_TAKEN`, and
 * `INVALID_FISCAL_YEAR` again where its span overlaps that of another year.
 */
export function openFiscalYear(state: BookState, command: OpenFiscalYear): Decided {
  const { year, currency } = command;
  if (!Number.isInteger(year) || year < 1900 || year > 2999) {
    return refused({ kind: 'INVALID_FISCAL_YEAR', field: 'year', text: String(year) });
  }
  if (command.firstMonth !== null && !isMonth(command.firstMonth)) {
    return refused({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(command.firstMonth) });
  }
  if (!isCurrencyCode(currency)) return refused({ kind: 'UNKNOWN_CURRENCY', text: currency.slice(0, 60) });
  const chosen = chooseProfile(command);
  if (!chosen.ok) return refused(chosen.refusal);
  if (state.fiscalYears.has(year)) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'FiscalYear', value: String(year) });
  }
  const { profile, firstMonth, mode, distribution } = chosen.value;
  const fiscalYear: FiscalYear = {
    year,
    firstMonth,
    currency,
    mode,
    distribution,
    profile: profile.name,
    profileVersion: profile.version,
    state: 'OPEN',
    version: 1,
  };
  for (const other of state.fiscalYears.values()) {
    if (overlaps(other, fiscalYear)) {
      return refused({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(firstMonth) });
    }
  }
  return decided([{ kind: 'FiscalYearOpened', fiscalYear, entries: [] }]);
}

function isMonth(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 12;
}

/** Each year has twelve months, so two overlap where their first months lie less than twelve apart. */
function overlaps(a: FiscalYear, b: FiscalYear): boolean {
  const apart = a.year * 12 + a.firstMonth - (b.year * 12 + b.firstMonth);
  return Math.abs(apart) < 12;
}
