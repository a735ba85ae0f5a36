import type { Book } from '../book/book.ts';
import type { Command, YearStateCommand } from '../book/command.ts';
import type { FiscalYear, FiscalYearState } from '../fiscal-year/fiscal-year.ts';
import { type Maker, pick } from './choose.ts';
import type { Move } from './move.ts';

/** What histories do with the year itself. */
export const kindsOnYear: readonly Command['kind'][] = [
  'PrepareFiscalYear',
  'OpenPreparedFiscalYear',
  'BeginFiscalYearClosing',
  'CloseFiscalYear',
  'ReverseFiscalYearClosing',
];

interface Leaving {
  /** How many moves a year stays in the state, on an average. */
  readonly after: number;
  readonly by: readonly YearStateCommand['kind'][];
}

/** An open year stays open long, so that there is something to close; others soon go on or back. */
const leaving: Readonly<Record<FiscalYearState, Leaving>> = {
  PREPARATION: { after: 3, by: ['OpenPreparedFiscalYear'] },
  OPEN: { after: 130, by: ['BeginFiscalYearClosing'] },
  CLOSING: { after: 3, by: ['CloseFiscalYear', 'ReverseFiscalYearClosing', 'ReverseFiscalYearClosing'] },
  CLOSED: { after: 2, by: ['ReverseFiscalYearClosing'] },
};

/** Now and then an act on the year of the history, or another year that is prepared beside it. */
export function actOnYear(book: Book, move: Move): Command | null {
  const [year] = book.fiscalYears();
  if (!year) return null;
  const { after, by } = leaving[year.state];
  const chance = Math.floor(move.what / 7);
  // Kinds are drawn from another number than the chance, or each would always meet the same ones.
  if (chance % after === 0) return stepOf(year, pick(by, move.units), move);
  return chance % 97 === 1 ? besides(book, year, move) : null;
}

function besides(
  book: Book,
  { year, firstMonth, currency, mode, distribution }: FiscalYear,
  move: Move,
): Command | null {
  // Far from the years that are opened at once.
  const other = year + 40 + (move.where % 3);
  const held = book.fiscalYear(other);
  if (held && move.units % 4 > 0) return stepOf(held, pick(leaving[held.state].by, move.units), move);
  return { kind: 'PrepareFiscalYear', year: other, firstMonth, currency, mode, distribution };
}

function stepOf({ year, version }: FiscalYear, kind: YearStateCommand['kind'] | undefined, move: Move): Command | null {
  if (!kind) return null;
  const seen = { year, expectedVersion: version + (move.whom % 19 === 0 ? 1 : 0) };
  return kind === 'ReverseFiscalYearClosing' ? { kind, ...seen, reason: 'A claim came late' } : { kind, ...seen };
}

/** A later year, or one that is there already. */
export const openFiscalYear: Maker = (book, move) => {
  const [first] = book.fiscalYears();
  if (!first) return null;
  const { firstMonth, currency, mode, distribution } = first;
  return { kind: 'OpenFiscalYear', year: 2027 + (move.units % 20), firstMonth, currency, mode, distribution };
};
