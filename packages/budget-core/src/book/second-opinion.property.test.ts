import { expect, it } from 'vitest';
import { openBook } from '../testing/open-book.ts';
import { play, type Step } from '../testing/random-history.ts';
import { SecondOpinion } from '../testing/reference/second-opinion.ts';
import { seededRuns } from '../testing/seed.ts';
import { historyOf } from '../testing/seeded-history.ts';
import type { Book } from './book.ts';

it('a plain book that sums every entry anew says the same after every command of random histories', () => {
  const { seed, numRuns } = seededRuns(40);
  for (let run = 0; run < numRuns; run += 1) {
    const { setting, moves } = historyOf(seed + run);
    const opinion = new SecondOpinion();
    const compare = (step: Step, book: Book) => {
      const found = opinion.differences(book, step);
      expect(found, `HISTORY_SEED=${seed + run} HISTORY_RUNS=1 ${step.command.kind}`).toEqual([]);
    };
    const { book } = openBook(setting, compare);
    play(book, moves, compare);
  }
});
