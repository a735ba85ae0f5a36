import type { OpenFiscalYear, PrepareFiscalYear, ReverseFiscalYearClosing, YearStateCommand } from '../book/command.ts';
import { aBudget } from '../testing/a-budget.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { type Breach, breach, staleVersion, type Trial } from '../testing/trial.ts';
import {
  beginClosing,
  closeYear,
  openPrepared,
  openYear,
  prepareYear,
  reverseClosing,
} from '../testing/year-commands.ts';

const day = { by: people.director, on: '2027-01-15' };

function unknownYear<Tried extends YearStateCommand>(): Breach<Tried> {
  return breach('NOT_FOUND', ({ command }) => ({ command: { ...command, year: 2031 } }));
}

const made: readonly Breach<OpenFiscalYear | PrepareFiscalYear>[] = [
  breach('INVALID_FISCAL_YEAR', ({ command }) => ({ command: { ...command, firstMonth: 13 } })),
  breach('UNKNOWN_CURRENCY', ({ command }) => ({ command: { ...command, currency: 'XAU' } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, year: 2026 } })),
  breach('INVALID_FISCAL_YEAR', ({ command }) => ({ command: { ...command, year: 2025, firstMonth: 6 } })),
];

describePrecedence('OpenFiscalYear', () => ({ budget: aBudget(), command: openYear(2027), ...day }), made);
describePrecedence('PrepareFiscalYear', () => ({ budget: aBudget(), command: prepareYear(2027), ...day }), made);

/** A step of 2030, which stands where the step begins unless an earlier or a later one was taken. */
function step<Tried extends YearStateCommand>(command: Tried, steps: number): Trial<Tried> {
  const path = [openPrepared(1, 2030), beginClosing(2, 2030), closeYear(3, 2030)];
  const budget = path
    .slice(0, steps)
    .reduce((before, taken) => before.given(taken), aBudget().given(prepareYear(2030)));
  return { budget, command, ...day };
}

/** The year as a store may hold it, in a state that does not take the step. */
function inState<Tried extends YearStateCommand>(state: 'PREPARATION' | 'CLOSED'): Breach<Tried> {
  return breach('WRONG_STATE', ({ budget }) => {
    const fiscalYear = budget.book.fiscalYear(2030);
    if (!fiscalYear) throw new Error('No year 2030');
    budget.book.apply([{ kind: 'FiscalYearClosed', fiscalYear: { ...fiscalYear, state }, entries: [] }]);
    return {};
  });
}

function elsewhere<Tried extends YearStateCommand>(): readonly Breach<Tried>[] {
  return [unknownYear(), staleVersion(), inState('CLOSED')];
}

describePrecedence('OpenPreparedFiscalYear', () => step(openPrepared(1, 2030), 0), elsewhere());
describePrecedence('BeginFiscalYearClosing', () => step(beginClosing(2, 2030), 1), elsewhere());
describePrecedence('CloseFiscalYear', () => step(closeYear(3, 2030), 2), elsewhere());
describePrecedence<ReverseFiscalYearClosing>('ReverseFiscalYearClosing', () => step(reverseClosing(4, 2030), 3), [
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
  unknownYear(),
  staleVersion(),
  inState('PREPARATION'),
]);
