import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import { asId } from '../ids.ts';
import type { OverriddenAct } from '../override/override.ts';
import { money } from '../testing/choose.ts';
import { setControl } from '../testing/line-commands.ts';
import { moves, settings } from '../testing/on-random-histories.ts';
import { openBook } from '../testing/open-book.ts';
import { contextOf, factsOf, factsOfStep, play, type Step } from '../testing/random-history.ts';
import { seededRuns } from '../testing/seed.ts';

/** Histories in which the first half of the year is held tighter on every line than authority does, by leave. */
function onTightHistories(look: (step: Step, book: Book, facts: readonly Fact[]) => void): void {
  fc.assert(
    fc.property(settings, moves, (setting, moves) => {
      const { book, facts } = openBook(setting);
      for (const code of ['A1', 'A2', 'B1']) {
        const terms = { validUntil: '2026-06-30', overrideCap: money(book, 90_000) };
        const version = book.line(asId<'BudgetLine'>(code))?.version ?? 0;
        const control = setControl(code, money(book, 20_000), { ...terms, version });
        const context = contextOf({ what: 0, where: 0, whom: 1, units: 0 }, 0, setting.firstMonth);
        facts.push(...factsOf(book.execute(control, context)));
      }
      play(book, moves, (step) => {
        facts.push(...factsOfStep(step));
        look(step, book, facts);
      });
    }),
    seededRuns(400),
  );
}

/** What an override of a command is bound to. */
function actOf(command: Command): OverriddenAct | null {
  switch (command.kind) {
    case 'SubmitCommitment':
    case 'ApproveCommitment':
      return { kind: command.kind, subjectId: command.commitmentId, expectedVersion: command.expectedVersion };
    case 'ApproveExpense':
      return { kind: command.kind, subjectId: command.expenseId, expectedVersion: command.expectedVersion };
    default:
      return null;
  }
}

it('D-69 the later date that a refusal proposes is true: the same command passes on it', () => {
  let seen = 0;
  onTightHistories(({ command, context, verdict }, book) => {
    for (const cure of verdict.outcome === 'REFUSED' ? verdict.cures : []) {
      if (cure.kind !== 'LATER_PERIOD') continue;
      seen += 1;
      expect(book.check(command, { ...context, effectiveDate: cure.from }).outcome).toBe('ACCEPTED');
    }
  });
  expect(seen).toBeGreaterThan(5);
});

it('D-69 the overrides that a refusal proposes may be granted by another person, and with them the command passes', () => {
  let seen = 0;
  onTightHistories(({ command, context, verdict }, _, facts) => {
    for (const cure of verdict.outcome === 'REFUSED' ? verdict.cures : []) {
      const act = actOf(command);
      if (cure.kind !== 'OVERRIDE' || act === null) continue;
      seen += 1;
      const copy = Book.replay(facts);
      cure.overrides.forEach(({ controlId, amount }, index) => {
        const actor = { ...context.actor, personId: asId<'Person'>('director') };
        const granted = copy.execute(
          { kind: 'GrantOverride', controlId, act, amount: amount.toString(), reason: 'Flooded depot' },
          { ...context, actor, actId: asId<'Act'>(`grant-${index}`) },
        );
        expect(granted.outcome).toBe('ACCEPTED');
      });
      expect(copy.execute(command, context).outcome).toBe('ACCEPTED');
    }
  });
  expect(seen).toBeGreaterThan(5);
});
