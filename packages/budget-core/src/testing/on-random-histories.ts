import fc from 'fast-check';
import type { Book } from '../book/book.ts';
import type { Fact } from '../book/fact.ts';
import type { Move } from './move.ts';
import { openBook, profileFor, type Setting } from './open-book.ts';
import { factsOfStep, play, type Step } from './random-history.ts';
import { seededRuns } from './seed.ts';

const number = fc.nat({ max: 1_000_000 });
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ what: number, where: number, whom: number, units: number }),
  { minLength: 50, maxLength: 100 },
);
/**
 * Years in preparation or open, in one authority or two, in currencies of 0, 2 and 3 decimals, by the calendar or from
 * April on.
 */
export const settings: fc.Arbitrary<Setting> = fc
  .record({
    mode: fc.constantFrom('SINGLE', 'DUAL'),
    distribution: fc.constantFrom('FREE', 'STRICT'),
    currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
    firstMonth: fc.constantFrom(1, 4),
    begun: fc.boolean(),
    prepared: fc.constantFrom(false, false, false, true),
    country: fc.nat({ max: 1 }),
  })
  .map(({ country, ...setting }) => ({ ...setting, profile: profileFor(setting.mode, setting.firstMonth, country) }));

/** Plays a random history and looks at every step. */
export function onRandomHistories(
  numRuns: number,
  look: (step: Step, book: Book, facts: readonly Fact[]) => void,
): void {
  fc.assert(
    fc.property(settings, moves, (setting, moves) => {
      const { book, facts } = openBook(setting);
      play(book, moves, (step) => {
        facts.push(...factsOfStep(step));
        look(step, book, facts);
      });
    }),
    seededRuns(numRuns),
  );
}
