import type { SetSpendingCap } from '../book/command.ts';
import { readPeriod } from '../control/read-terms.ts';
import { readNotNegative } from '../input/amount.ts';
import { readText } from '../input/text.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { InvalidCap } from '../verdict/cap-refusal.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { SpendingCap } from './spending-cap.ts';

type CapTerms = Pick<
  SpendingCap,
  'kind' | 'name' | 'mode' | 'limit' | 'window' | 'acts' | 'validFrom' | 'validUntil' | 'legalReference'
>;

const thirdAct = 3;
const mostActs = 100;
const mostDays = 366;

/**
 * Reads the terms of a cap.
 *
 * @returns the terms, or the first of `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_CAP`, `INVALID_TEXT`, `INVALID_DATE`,
 * `INVALID_PERIOD`
 */
export function readCapTerms(command: SetSpendingCap, currency: CurrencyCode): Outcome<CapTerms, Refusal> {
  const { cap: kind, name, mode, window, acts, legalReference } = command;
  const limit = readNotNegative(command.limit, currency, 'limit');
  if (!limit.ok) return limit;
  const unfit = checkWindow(command) ?? checkActs(command);
  if (unfit) return refuse(unfit);
  const invalid =
    (name === null ? null : readText(name, 'name', 'REFERENCE')) ??
    (legalReference === null ? null : readText(legalReference, 'legalReference'));
  if (invalid) return refuse(invalid);
  const period = readPeriod(command);
  if (!period.ok) return period;
  return accept({
    kind,
    name,
    mode,
    limit: limit.value,
    window: kind === 'DOCUMENT' ? null : (window ?? { unit: 'FISCAL_YEAR', days: null }),
    acts: kind === 'SPLIT' ? (acts ?? thirdAct) : null,
    ...period.value,
    legalReference,
  });
}

function checkWindow({ cap, window }: SetSpendingCap): InvalidCap | null {
  if (window === null) return null;
  if (cap === 'DOCUMENT') return { kind: 'INVALID_CAP', field: 'window', reason: 'WINDOW_NOT_USED' };
  const { unit, days } = window;
  if (unit === 'DAYS') {
    return isWhole(days, 1, mostDays)
      ? null
      : { kind: 'INVALID_CAP', field: 'window.days', reason: 'DAYS_OUT_OF_RANGE' };
  }
  return days === null ? null : { kind: 'INVALID_CAP', field: 'window.days', reason: 'DAYS_NOT_USED' };
}

function checkActs({ cap, acts }: SetSpendingCap): InvalidCap | null {
  if (acts === null) return null;
  if (cap !== 'SPLIT') return { kind: 'INVALID_CAP', field: 'acts', reason: 'ACTS_NOT_USED' };
  return isWhole(acts, 2, mostActs) ? null : { kind: 'INVALID_CAP', field: 'acts', reason: 'ACTS_OUT_OF_RANGE' };
}

function isWhole(number: number | null, least: number, most: number): boolean {
  return number !== null && Number.isInteger(number) && number >= least && number <= most;
}
