import type { YearStateCommand } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { FiscalYearFact } from '../book/fact.ts';
import type { BookState } from '../book/state.ts';
import { checkExpected } from '../input/expected.ts';
import { readText } from '../input/text.ts';
import type { FiscalYear, FiscalYearState } from './fiscal-year.ts';

interface Step {
  readonly from: readonly FiscalYearState[];
  readonly to: (state: FiscalYearState) => FiscalYearState;
  readonly fact: FiscalYearFact['kind'];
}

const steps: Readonly<Record<YearStateCommand['kind'], Step>> = {
  OpenPreparedFiscalYear: { from: ['PREPARATION'], to: () => 'OPEN', fact: 'FiscalYearOpened' },
  BeginFiscalYearClosing: { from: ['OPEN'], to: () => 'CLOSING', fact: 'FiscalYearClosingBegun' },
  CloseFiscalYear: { from: ['CLOSING'], to: () => 'CLOSED', fact: 'FiscalYearClosed' },
  ReverseFiscalYearClosing: {
    from: ['CLOSING', 'CLOSED'],
    to: (state) => (state === 'CLOSED' ? 'CLOSING' : 'OPEN'),
    fact: 'FiscalYearClosingReversed',
  },
};

/**
 * Moves a year one step on, from `PREPARATION` over `OPEN` and `CLOSING` to `CLOSED`, or takes the last step of its
 * closing back, which has a reason (D-90). The year is named, so the date of the act may lie in another one.
 *
 * Refusals in order: `INVALID_TEXT` of the reason, `NOT_FOUND`, `VERSION_CONFLICT`, `WRONG_STATE`.
 *
 * @example
 * book.execute({ kind: 'BeginFiscalYearClosing', year: 2026, expectedVersion: 1 }, context);
 * // From now on a commitment dated in 2026 is refused: YEAR_CLOSING.
 */
export function changeYearState(state: BookState, command: YearStateCommand): Decided {
  const { kind, year, expectedVersion } = command;
  const reason = kind === 'ReverseFiscalYearClosing' ? command.reason : null;
  const invalid = reason === null ? null : readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const fiscalYear = state.fiscalYears.get(year);
  if (!fiscalYear) return refused({ kind: 'NOT_FOUND', noun: 'FiscalYear', id: String(year) });
  const { from, to, fact } = steps[kind];
  const refusal = checkExpected('FiscalYear', fiscalYear, expectedVersion, from);
  if (refusal) return refused(refusal);
  const changed: FiscalYear = {
    ...fiscalYear,
    state: to(fiscalYear.state),
    reason: reason ?? fiscalYear.reason,
    version: fiscalYear.version + 1,
  };
  return decided([{ kind: fact, fiscalYear: changed, entries: [] }]);
}
