import type { Book } from '../../book/book.ts';
import { openBook } from '../open-book.ts';
import { play, type Step } from '../random-history.ts';
import { SecondOpinion } from '../reference/second-opinion.ts';
import { historyOf } from '../seeded-history.ts';
import { type Counts, countSetting, countStep } from './counts.ts';

/**
 * Plays the history of a seed and asks for the second opinion after every command.
 *
 * @throws Error at the first difference, with the seed that shows it again
 */
export function playSeed(seed: number, counts: Counts): void {
  const { setting, moves } = historyOf(seed);
  const opinion = new SecondOpinion();
  const compare = (step: Step, book: Book) => {
    const differences = opinion.differences(book, step);
    if (differences.length === 0) return;
    throw new Error([`HISTORY_SEED=${seed} HISTORY_RUNS=1, at ${step.command.kind}:`, ...differences].join('\n  '));
  };
  const { book } = openBook(setting, compare);
  countSetting(counts, book);
  play(book, moves, (step) => {
    compare(step, book);
    countStep(counts, step);
  });
}
