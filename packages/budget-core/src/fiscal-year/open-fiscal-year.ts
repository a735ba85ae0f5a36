import type { OpenFiscalYear } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { BookState } from '../book/state.ts';
import { readText } from '../input/text.ts';
import { isCurrencyCode } from '../money/currency.ts';
import type { FiscalYear } from './fiscal-year.ts';

/**
 * Opens a fiscal year: its span, its currency (D-3) and whether one authority decides or two (D-8).
 *
 * Refusals in order: `INVALID_FISCAL_YEAR`, `UNKNOWN_CURRENCY`, `INVALID_TEXT`, `ALREADY_TAKEN`, and
 * `INVALID_FISCAL_YEAR` again where its span overlaps that of another year.
 */
export function openFiscalYear(state: BookState, command: OpenFiscalYear): Decided {
  const { year, firstMonth, currency, mode, distribution, directExpenseNatures = [] } = command;
  if (!Number.isInteger(year) || year < 1900 || year > 2999) {
    return refused({ kind: 'INVALID_FISCAL_YEAR', field: 'year', text: String(year) });
  }
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    return refused({ kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: String(firstMonth) });
  }
  if (!isCurrencyCode(currency)) return refused({ kind: 'UNKNOWN_CURRENCY', text: currency.slice(0, 60) });
  for (const [index, nature] of directExpenseNatures.entries()) {
    const invalid = readText(nature, `directExpenseNatures.${index}`, 'REFERENCE');
    if (invalid) return refused(invalid);
  }
  if (state.fiscalYears.has(year)) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'FiscalYear', value: String(year) });
  }
  const fiscalYear: FiscalYear = {
    year,
    firstMonth,
    currency,
    mode,
    distribution,
    directExpenseNatures: [...new Set(directExpenseNatures)],
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

/** Each year has twelve months, so two overlap where their first months lie less than twelve apart. */
function overlaps(a: FiscalYear, b: FiscalYear): boolean {
  const apart = a.year * 12 + a.firstMonth - (b.year * 12 + b.firstMonth);
  return Math.abs(apart) < 12;
}
