import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { distributions, modes, moves } from '../testing/on-random-histories.ts';
import { openBook } from '../testing/open-book.ts';
import { contextOf, type Move, play, type Step } from '../testing/random-history.ts';
import { seededRuns } from '../testing/seed.ts';
import { Book } from './book.ts';
import type { Command } from './command.ts';

/** A move played on a book of its own, below one root alone, so that the two halves share no node. */
function stepsBelow(root: string, moves: readonly Move[], book: Book): readonly Step[] {
  const steps: Step[] = [];
  play(book, moves, (step) => {
    if (touchesOnly(root, step.command, book)) steps.push(step);
  });
  return steps;
}

/** Commitments whose charges all lie below the root: what they touch is told by the command itself. */
function touchesOnly(root: string, command: Command, book: Book): boolean {
  if (command.kind !== 'RecordCommitment' && command.kind !== 'DraftCommitment') return false;
  return command.charges.every(({ lineId }) => book.line(lineId)?.path[0] === asId<'BudgetLine'>(root));
}

it('commands on disjoint controls, of the same date, commute', () => {
  let pairs = 0;
  fc.assert(
    fc.property(modes, distributions, moves, (mode, distribution, moves) => {
      const { facts } = openBook(mode, distribution);
      const onA = stepsBelow('A', moves, Book.replay(facts));
      const onB = stepsBelow('B', moves, Book.replay(facts));
      const renamed = onB.map(({ command }) => command);
      onA.slice(0, 5).forEach(({ command: one }, index) => {
        const other = renamed[index];
        if (!other || idOf(one) === idOf(other)) return;
        pairs += 1;
        const forth = Book.replay(facts);
        const back = Book.replay(facts);
        const context = contextOf({ what: 0, where: 0, whom: 1, cents: 0 }, 0);
        const verdicts = [forth.execute(one, context), forth.execute(other, context)];
        const turned = [back.execute(other, context), back.execute(one, context)];
        expect(JSON.stringify(turned.reverse())).toBe(JSON.stringify(verdicts));
        for (const line of forth.lines()) {
          expect(JSON.stringify(back.balance(line.id))).toBe(JSON.stringify(forth.balance(line.id)));
        }
      });
    }),
    seededRuns(200),
  );
  expect(pairs).toBeGreaterThan(50);
});

function idOf(command: Command): string {
  return 'commitmentId' in command ? command.commitmentId : '';
}
