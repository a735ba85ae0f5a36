import { expect, it } from 'vitest';
import { onRandomHistories } from '../testing/on-random-histories.ts';

it('D-93 outstanding is, at every line, what the commitments below it and imports still owe: carried in + committed − expensed against them', () => {
  onRandomHistories(100, (_, book) => {
    const owed = new Map<string, bigint>();
    for (const { charges } of book.commitments()) {
      for (const { lineId, committed, expensed, excess } of charges) {
        const left = committed.minus(expensed).plus(excess).toMinorUnits();
        for (const node of book.line(lineId)?.path ?? []) owed.set(node, (owed.get(node) ?? 0n) + left);
      }
    }
    for (const { id, path } of book.lines()) {
      const { committed, expensed, expensedWithoutCommitment } = book.balance(id).imported;
      const left = committed.minus(expensed).plus(expensedWithoutCommitment).toMinorUnits();
      for (const node of path) owed.set(node, (owed.get(node) ?? 0n) + left);
    }
    for (const { id } of book.lines()) {
      expect(book.figures(id).outstanding.toMinorUnits()).toBe(owed.get(id) ?? 0n);
    }
  });
});
