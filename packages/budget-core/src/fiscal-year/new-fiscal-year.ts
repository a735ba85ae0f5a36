import type { OpenFiscalYear, PrepareFiscalYear } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { BookState } from '../book/state.ts';
import { isCurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { FiscalYear, FiscalYearState } from './fiscal-year.ts';

/**
 * Makes a fiscal year that takes acts at once: its span, its currency (D-3) and whether one authority decides or two (D-8).
 *
 * Refusals in order: `INVALID_FISCAL_YEAR`, `UNKNOWN_CURRENCY`, `ALREADY_TAKEN`, and
 * `INVALID_FISCAL_YEAR` again where its span overlaps that of another year.
 */
export function openFiscalYear(state: BookState, command: OpenFiscalYear): Decided {
  const made = newFiscalYear(state, command, 'OPEN');
  return made.ok ? decided([{ kind: 'FiscalYearOpened', fiscalYear: made.value, entries: [] }]) : refused(made.refusal);
}

/**
 * Makes a fiscal year that is set up before anything is spent in it (D-90): it takes lines, authority, controls and
 * movements, and nothing that consumes. Refused as `openFiscalYear` is.
 */
export function prepareFiscalYear(state: BookState, command: PrepareFiscalYear): Decided {
  const made = newFiscalYear(state, command, 'PREPARATION');
  return made.ok
    ? decided([{ kind: 'FiscalYearPrepared', fiscalYear: made.value, entries: [] }])
    : refused(made.refusal);
}

function newFiscalYear(
  { fiscalYears }: BookState,
  { year, firstMonth, currency, mode, distribution }: OpenFiscalYear | PrepareFiscalYear,
  state: FiscalYearState,
): Outcome<FiscalYear, Refusal> {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) {
    return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'year', text: String(year) });
  }
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(firstMonth) });
  }
  if (!isCurrencyCode(currency)) return refuse({ kind: 'UNKNOWN_CURRENCY', text: currency.slice(0, 60) });
  if (fiscalYears.has(year)) return refuse({ kind: 'ALREADY_TAKEN', noun: 'FiscalYear', value: String(year) });
  const fiscalYear: FiscalYear = { year, firstMonth, currency, mode, distribution, state, reason: null, version: 1 };
  for (const other of fiscalYears.values()) {
    if (overlaps(other, fiscalYear)) {
      return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(firstMonth) });
    }
  }
  return accept(fiscalYear);
}

/** Each year has twelve months, so two overlap where their first months lie less than twelve apart. */
function overlaps(a: FiscalYear, b: FiscalYear): boolean {
  const apart = a.year * 12 + a.firstMonth - (b.year * 12 + b.firstMonth);
  return Math.abs(apart) < 12;
}
