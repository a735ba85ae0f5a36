import type { Book } from '../book/book.ts';
import type { ActContext, Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { RefusalKind } from '../verdict/refusal.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { breaks, broken } from './broken/broken-command.ts';
import type { Move } from './move.ts';
import { commandOf } from './random-command.ts';

/** One command of a history with what came of it. */
export interface Step {
  /** The day as of which reservations that ran out were given back before it. */
  readonly asOf: BusinessDate;
  /** Those reservations. */
  readonly expired: readonly Fact[];
  readonly command: Command;
  readonly context: ActContext;
  readonly verdict: Verdict;
  /** What a command that was broken on purpose has to be refused for. */
  readonly earns: RefusalKind | null;
}

const people = ['amina', 'bruno', 'chitra', 'dalila', 'etienne', 'farah'];

/** The first and the last day of the year 2026 by its first month, where a year is most easily taken for another. */
const edgesOfYear: ReadonlyMap<number, readonly [string, string]> = new Map([
  [1, ['2026-01-01', '2026-12-31']],
  [4, ['2026-04-01', '2027-03-31']],
]);

/** Who does what a move says, and when, in a year with this first month. */
export function contextOf(move: Move, index: number, firstMonth: number): ActContext {
  const [first, last] = edgesOfYear.get(firstMonth) ?? ['', ''];
  return {
    actId: asId<'Act'>(`act-${index}`),
    actor: {
      personId: asId<'Person'>(people[move.whom % people.length] ?? 'amina'),
      role: move.whom % 11 === 0 ? 'CONTROLLER' : 'SECTION_OFFICER',
      // Without decimals, so that they are amounts in every currency.
      approvalLimit: move.whom % 7 === 0 ? '100' : '1000000',
    },
    effectiveDate: (move.where % 2 === 0 ? first : last) as BusinessDate,
    recordedAt: '2026-06-15T08:00:00.000Z',
  };
}

/** Plays moves on a book, one after the other, and tells each step before the next is played. */
export function play(book: Book, moves: readonly Move[], seen: (step: Step, book: Book) => void): void {
  const firstMonth = book.fiscalYears()[0]?.firstMonth ?? 1;
  moves.forEach((move, index) => {
    const context = contextOf(move, index, firstMonth);
    const expired = book.expireReservations(context.effectiveDate);
    const sound = { command: commandOf(book, move, index), context, earns: null };
    const played = (breaks(move, sound.command) && broken(book, sound.command, context, move)) || sound;
    seen(
      { asOf: context.effectiveDate, expired, ...played, verdict: book.execute(played.command, played.context) },
      book,
    );
  });
}

/** All that a step did to the book. */
export function factsOfStep({ expired, verdict }: Pick<Step, 'expired' | 'verdict'>): readonly Fact[] {
  return [...expired, ...factsOf(verdict)];
}

export function factsOf(verdict: Verdict): readonly Fact[] {
  return verdict.outcome === 'ACCEPTED' ? verdict.facts : [];
}

export function entriesOf(verdict: Verdict): readonly JournalEntry[] {
  return factsOf(verdict).flatMap((fact) => fact.entries);
}
