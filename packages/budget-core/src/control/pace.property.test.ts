import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaceRequest } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { approve, cancel, record, sendBack } from '../testing/commands.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { seededRuns } from '../testing/seed.ts';
import type { PaceWindow } from './pace-windows.ts';

const percent = fc.integer({ min: 0, max: 999 }).map((tenths) => `${tenths / 10}`);
const pace: fc.Arbitrary<PaceRequest> = fc
  .record({
    per: fc.constantFrom('MONTH', 'QUARTER'),
    shared: fc.boolean(),
    texts: fc.array(percent, { minLength: 12, maxLength: 12 }),
  })
  .map(({ per, shared, texts }) => {
    const given = texts.slice(0, per === 'MONTH' ? 12 : 4);
    const caps = given.map((text, index) => ({
      percent: index % 3 === 0 ? null : text,
      amount: index % 4 === 0 ? '30.00' : null,
    }));
    return shared ? { per, caps: null, shares: ['1', ...given.slice(1)] } : { per, caps, shares: null };
  });

const cents = fc.integer({ min: 1, max: 100_000 }).map((units) => (units / 100).toFixed(2));
const act = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  amount: fc.integer({ min: 1, max: 12_000 }).map((units) => (units / 100).toFixed(2)),
  becomes: fc.constantFrom('stays', 'approved', 'returned', 'cancelled'),
  later: fc.integer({ min: 1, max: 12 }),
});

const day = (month: number) => `2026-${String(month).padStart(2, '0')}-15` as BusinessDate;

function paced(authority: string, request: PaceRequest): TestBudget {
  return aBudget()
    .withLine('L', authority)
    .given(setControl('L', null, { name: 'pace', pace: request, version: 2 }));
}

function windowsOf(budget: TestBudget): readonly PaceWindow[] {
  const control = budget.book.control(asId('control-L-pace'));
  return control ? budget.book.windowsOf(control) : [];
}

it('D-67 shares always sum to the whole, and no later window takes less than an earlier one', () => {
  fc.assert(
    fc.property(cents, pace, (authority, request) => {
      if (request.shares === null) return;
      const bases = windowsOf(paced(authority, request)).map(({ base }) => base);
      expect(bases.at(-1)?.toString()).toBe(authority);
      expect(bases.every((base, index) => base.isAtLeast(bases[index - 1] ?? base.minus(base)))).toBe(true);
    }),
    seededRuns(300),
  );
});

it('D-67 a pace never lets more than the cap: no window is past its ceiling, whatever is dated when', () => {
  let refused = 0;
  fc.assert(
    fc.property(cents, pace, fc.array(act, { maxLength: 20 }), (authority, request, acts) => {
      const budget = paced(authority, request);
      acts.forEach(({ month, amount, becomes, later }, index) => {
        const id = `C${index}`;
        const verdict = budget.execute(record(id, [['L', amount]]), people.aso, day(month));
        if (verdict.outcome === 'REFUSED') refused += 1;
        else if (becomes === 'returned') budget.given(sendBack(id), people.director, day(later));
        else if (becomes !== 'stays') budget.given(approve(id), people.director, day(later));
        if (verdict.outcome === 'ACCEPTED' && becomes === 'cancelled')
          budget.given(cancel(id), people.director, day(later));
        for (const check of verdict.controls)
          if (check.outcome === 'PASSED') expect(check.ceiling.isAtLeast(check.after)).toBe(true);
      });
      for (const { consumed, ceiling } of windowsOf(budget)) expect(consumed.isGreaterThan(ceiling)).toBe(false);
    }),
    seededRuns(300),
  );
  expect(refused).toBeGreaterThan(300);
});

it('D-69 of a pace, the amount that fits does fit, and the later window has the room', () => {
  const seen = { smaller: 0, later: 0 };
  fc.assert(
    fc.property(cents, pace, fc.array(act, { maxLength: 20 }), (authority, request, acts) => {
      const budget = paced(authority, request);
      acts.forEach(({ month, amount }, index) => {
        const command = record(`C${index}`, [['L', amount]]);
        const verdict = budget.execute(command, people.aso, day(month));
        for (const cure of verdict.outcome === 'REFUSED' ? verdict.cures : []) {
          const context = { actId: asId<'Act'>('cured'), actor: people.aso, recordedAt: '2026-03-02T09:00:00Z' };
          if (cure.kind === 'LATER_PERIOD') {
            seen.later += 1;
            expect(budget.book.check(command, { ...context, effectiveDate: cure.from }).outcome).toBe('ACCEPTED');
          }
          if (cure.kind === 'SMALLER_AMOUNT') {
            seen.smaller += 1;
            const smaller = record(`C${index}`, [['L', cure.total.toString()]]);
            expect(budget.book.check(smaller, { ...context, effectiveDate: day(month) }).outcome).toBe('ACCEPTED');
          }
        }
      });
    }),
    seededRuns(300),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
