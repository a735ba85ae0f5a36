import type { Book } from '../book/book.ts';
import type { ActContext, Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { commandOf } from './random-command.ts';

/** One step of a random history: numbers that are read as a command in the state they meet. */
export interface Move {
  readonly what: number;
  readonly where: number;
  readonly whom: number;
  readonly cents: number;
}

/** One command of a history with what came of it. */
export interface Step {
  readonly command: Command;
  readonly context: ActContext;
  readonly verdict: Verdict;
}

const people = ['amina', 'bruno', 'chitra', 'dalila', 'etienne', 'farah'];

export function contextOf(move: Move, index: number): ActContext {
  return {
    actId: asId<'Act'>(`act-${index}`),
    actor: {
      personId: asId<'Person'>(people[move.whom % people.length] ?? 'amina'),
      role: 'SECTION_OFFICER',
      approvalLimit: move.whom % 7 === 0 ? '100.00' : '1000000.00',
    },
    effectiveDate: '2026-06-15' as BusinessDate,
    recordedAt: '2026-06-15T08:00:00.000Z',
  };
}

/** Plays moves on a book, one after the other, and tells each step before the next is played. */
export function play(book: Book, moves: readonly Move[], seen: (step: Step, book: Book) => void): void {
  moves.forEach((move, index) => {
    const command = commandOf(book, move, index);
    const context = contextOf(move, index);
    seen({ command, context, verdict: book.execute(command, context) }, book);
  });
}

export function factsOf(verdict: Verdict): readonly Fact[] {
  return verdict.outcome === 'ACCEPTED' ? verdict.facts : [];
}

export function entriesOf(verdict: Verdict): readonly JournalEntry[] {
  return factsOf(verdict).flatMap((fact) => fact.entries);
}
