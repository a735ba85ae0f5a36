import { expect, it } from 'vitest';
import { onRandomHistories } from '../testing/on-random-histories.ts';
import { kindsOfCommand } from '../testing/random-command.ts';
import { factsOf } from '../testing/random-history.ts';

it('random histories reach every kind of command, accepted more often than not', () => {
  const accepted = new Map<string, number>();
  const refusals = new Map<string, number>();
  let commands = 0;
  let ofSeveralCharges = 0;
  onRandomHistories(2000, ({ command, verdict }) => {
    commands += 1;
    ofSeveralCharges += factsOf(verdict).filter(
      (fact) =>
        fact.kind === 'ExpenseApproved' &&
        fact.expense.charges.filter(({ approved }) => approved.isPositive()).length > 1,
    ).length;
    if (verdict.outcome === 'ACCEPTED') accepted.set(command.kind, (accepted.get(command.kind) ?? 0) + 1);
    else refusals.set(verdict.refusal.kind, (refusals.get(verdict.refusal.kind) ?? 0) + 1);
  });
  expect(kindsOfCommand.filter((kind) => (accepted.get(kind) ?? 0) < 5)).toEqual([]);
  const total = [...accepted.values()].reduce((sum, count) => sum + count, 0);
  expect(total / commands).toBeGreaterThan(0.5);
  expect(ofSeveralCharges).toBeGreaterThan(5);
  expect(refusals.size, [...refusals.keys()].join()).toBeGreaterThan(12);
});
