import type { OpenFiscalYear, PrepareFiscalYear } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { BookState } from '../book/state.ts';
import { readText } from '../input/text.ts';
import { isCurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { chooseProfile } from '../profile/choose-profile.ts';
import type { InvalidText, Refusal } from '../verdict/refusal.ts';
import type { FiscalYear, FiscalYearState } from './fiscal-year.ts';

/**
 * Makes a fiscal year that takes acts at once: its span, its currency (D-3), whether one authority decides or two
 * (D-8), and the country whose rules it is under (D-85).
 *
 * Refusals in order: `INVALID_FISCAL_YEAR`, `UNKNOWN_CURRENCY`, `INVALID_TEXT` (a nature), `UNKNOWN_PROFILE`,
 * `PROFILE_NOT_IN_FORCE`, `PROFILE_CONTRADICTED`, `ALREADY_TAKEN`, and
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
  command: OpenFiscalYear | PrepareFiscalYear,
  state: FiscalYearState,
): Outcome<FiscalYear, Refusal> {
  const { year, currency, directExpenseNatures = [] } = command;
  if (!Number.isInteger(year) || year < 1900 || year > 2999) {
    return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'year', text: String(year) });
  }
  if (command.firstMonth !== null && !isMonth(command.firstMonth)) {
    return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(command.firstMonth) });
  }
  if (!isCurrencyCode(currency)) return refuse({ kind: 'UNKNOWN_CURRENCY', text: currency.slice(0, 60) });
  const invalid = checkNatures(directExpenseNatures);
  if (invalid) return refuse(invalid);
  const chosen = chooseProfile(command);
  if (!chosen.ok) return refuse(chosen.refusal);
  if (fiscalYears.has(year)) return refuse({ kind: 'ALREADY_TAKEN', noun: 'FiscalYear', value: String(year) });
  const { profile, firstMonth, mode, distribution } = chosen.value;
  const fiscalYear: FiscalYear = {
    year,
    firstMonth,
    currency,
    mode,
    distribution,
    directExpenseNatures: [...new Set(directExpenseNatures)],
    profile: profile.name,
    profileVersion: profile.version,
    state,
    reason: null,
    version: 1,
  };
  for (const other of fiscalYears.values()) {
    if (overlaps(other, fiscalYear)) {
      return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(firstMonth) });
    }
  }
  return accept(fiscalYear);
}

function checkNatures(natures: readonly string[]): InvalidText | null {
  for (const [index, nature] of natures.entries()) {
    const invalid = readText(nature, `directExpenseNatures.${index}`, 'REFERENCE');
    if (invalid) return invalid;
  }
  return null;
}

function isMonth(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 12;
}

/** Each year has twelve months, so two overlap where their first months lie less than twelve apart. */
function overlaps(a: FiscalYear, b: FiscalYear): boolean {
  const apart = a.year * 12 + a.firstMonth - (b.year * 12 + b.firstMonth);
  return Math.abs(apart) < 12;
}
