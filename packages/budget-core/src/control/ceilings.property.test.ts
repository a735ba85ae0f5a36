import { expect, it } from 'vitest';
import { onRandomHistories } from '../testing/on-random-histories.ts';
import { factsOf } from '../testing/random-history.ts';

it('D-110 the ceiling of every control is the sum of its entries, tolerance included, after every command', () => {
  const seen = { tolerance: 0, dates: 0, beside: 0, crossed: 0, tolerated: 0 };
  onRandomHistories(1000, ({ verdict }, book, facts) => {
    if (factsOf(verdict).length === 0) return;
    const sums = new Map<string, bigint>();
    for (const entry of facts.flatMap(({ entries }) => entries)) {
      if (entry.stage !== 'CEILING') continue;
      sums.set(entry.controlId, (sums.get(entry.controlId) ?? 0n) + entry.amount.toMinorUnits());
    }
    for (const line of book.lines()) {
      const controls = book.controlsAt(line.id);
      if (controls.length > 2) seen.beside += 1;
      for (const control of controls) {
        if (control.limit === null && control.tolerance.percent !== null) seen.tolerance += 1;
        if (control.validFrom !== null) seen.dates += 1;
        expect(sums.get(control.id) ?? 0n).toBe(book.ceilingOf(control).toMinorUnits());
      }
    }
    for (const { crossed, outcome } of verdict.controls) {
      if (crossed.length > 0) seen.crossed += 1;
      if (outcome === 'WITHIN_TOLERANCE') seen.tolerated += 1;
    }
  });
  expect(Object.entries(seen).filter(([, times]) => times < 2)).toEqual([]);
});
