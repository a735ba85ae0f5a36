import fc from 'fast-check';
import type { Book } from '../book/book.ts';
import type { Fact } from '../book/fact.ts';
import { openBook } from './open-book.ts';
import { factsOf, type Move, play, type Step } from './random-history.ts';
import { seededRuns } from './seed.ts';

const number = fc.nat({ max: 1_000_000 });
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ what: number, where: number, whom: number, cents: number }),
  { minLength: 50, maxLength: 100 },
);
export const modes = fc.constantFrom('SINGLE' as const, 'DUAL' as const);
export const distributions = fc.constantFrom('FREE' as const, 'STRICT' as const);

/** Plays a random history and looks at every step. */
export function onRandomHistories(
  numRuns: number,
  look: (step: Step, book: Book, facts: readonly Fact[]) => void,
): void {
  fc.assert(
    fc.property(modes, distributions, moves, (mode, distribution, moves) => {
      const { book, facts } = openBook(mode, distribution);
      play(book, moves, (step) => {
        facts.push(...factsOf(step.verdict));
        look(step, book, facts);
      });
    }),
    seededRuns(numRuns),
  );
}
