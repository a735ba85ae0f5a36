import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpendingControlId } from '../ids.ts';
import type { FigureEntry, JournalEntry } from '../journal/entry.ts';
import type { Amount } from '../money/amount.ts';
import { moves, onRandomHistories, settings } from '../testing/on-random-histories.ts';
import { openBook } from '../testing/open-book.ts';
import { entriesOf, factsOf, play } from '../testing/random-history.ts';
import { seededRuns } from '../testing/seed.ts';
import { Book } from './book.ts';
import type { Fact } from './fact.ts';

const runs = 100;

/** Minor units as a BigInt, by text alone: an adder of its own beside the engine's. */
function unitsOf(amount: Amount): bigint {
  return BigInt(amount.toString().replace('.', ''));
}

function figureEntries(facts: readonly Fact[]): readonly FigureEntry[] {
  const isFigure = (entry: JournalEntry): entry is FigureEntry => entry.stage !== 'CEILING';
  return facts.flatMap((fact) => fact.entries).filter(isFigure);
}

/** What a command adds to the ceiling of a control: by an import, authority and consumption come together. */
function ceilingChange(facts: readonly Fact[], controlId: SpendingControlId): bigint {
  return facts
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.stage === 'CEILING' && entry.controlId === controlId)
    .reduce((sum, { amount }) => sum + unitsOf(amount), 0n);
}

/** The plain sums of the entries at and below each node, by authority and stage. */
function sumsBelow(book: Book, facts: readonly Fact[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { lineId, authority, stage, amount } of figureEntries(facts)) {
    for (const node of book.line(lineId)?.path ?? []) {
      const key = `${node} ${authority} ${stage}`;
      sums.set(key, (sums.get(key) ?? 0n) + unitsOf(amount));
    }
  }
  return sums;
}

describe('invariants on random trees and histories', () => {
  it('D-10 every figure of every node is the sum of the entries below it, and availability follows from them', () => {
    onRandomHistories(runs, (_, book, facts) => {
      const sums = sumsBelow(book, facts);
      for (const line of book.lines()) {
        const sum = (authority: string, stage: string) => sums.get(`${line.id} ${authority} ${stage}`) ?? 0n;
        const { commitment, payment, carriedIn, outstanding, payable } = book.figures(line.id);
        const withoutCommitment = sum('COMMITMENT', 'EXPENSED');
        const spent = sum('PAYMENT', 'EXPENSED');
        expect(commitment.available === null ? null : unitsOf(commitment.available)).toBe(
          commitment.authorised === null
            ? null
            : sum('COMMITMENT', 'AUTHORISED') -
                sum('COMMITMENT', 'FROZEN') -
                sum('COMMITMENT', 'HELD') -
                sum('COMMITMENT', 'RESERVED') -
                sum('COMMITMENT', 'COMMITTED') -
                withoutCommitment,
        );
        expect(payment.available === null ? null : unitsOf(payment.available)).toBe(
          payment.authorised === null
            ? null
            : sum('PAYMENT', 'AUTHORISED') - sum('PAYMENT', 'FROZEN') - sum('PAYMENT', 'HELD') - spent,
        );
        expect(unitsOf(carriedIn)).toBe(sum('COMMITMENT', 'CARRIED_IN'));
        expect(unitsOf(outstanding)).toBe(
          sum('COMMITMENT', 'CARRIED_IN') + sum('COMMITMENT', 'COMMITTED') - (spent - withoutCommitment),
        );
        expect(unitsOf(payable)).toBe(
          sum('PAYMENT', 'CERTIFIED') - (sum('PAYMENT', 'PAID') - sum('PAYMENT', 'RECOVERABLE')),
        );
      }
    });
  });

  it('D-49 per charge: paid − recoverable ≤ expensed ≤ certified ≤ committed, none negative', () => {
    onRandomHistories(runs, (_, book) => {
      const outOfOrder = book
        .commitments()
        .flatMap(({ charges }) => charges)
        .map(({ paid, recoverable, expensed, certified, committed }) => [
          0n,
          ...[paid.minus(recoverable), expensed, certified, committed].map(unitsOf),
        ])
        .filter((chain) => chain.some((units, index) => units < (chain[index - 1] ?? units)));
      expect(outOfOrder).toEqual([]);
    });
  });

  it('D-49 per charge: what is certified, expensed, paid and recoverable is what its expenses say, where it was made here', () => {
    onRandomHistories(runs, (_, book) => {
      const said = new Map<string, readonly [bigint, bigint, bigint, bigint]>();
      for (const { state, charges } of book.expenses()) {
        if (state === 'REVERSED') continue;
        for (const charge of charges) {
          const [certified, expensed, paid, recoverable] = said.get(charge.chargeId) ?? [0n, 0n, 0n, 0n];
          const back = unitsOf(charge.recoverable);
          const due = unitsOf(charge.approved) - unitsOf(charge.credited);
          said.set(charge.chargeId, [
            certified + unitsOf(charge.certified) - unitsOf(charge.credited),
            expensed + due,
            state === 'PAID' ? paid + due + back : paid,
            recoverable + back,
          ]);
        }
      }
      const made = book.commitments().filter(({ originYear }) => originYear === null);
      const charges = made.flatMap((commitment) => commitment.charges);
      const held = charges.map(({ certified, expensed, paid, recoverable }) =>
        [certified, expensed, paid, recoverable].map(unitsOf),
      );
      expect(held).toEqual(charges.map(({ id }) => said.get(id) ?? [0n, 0n, 0n, 0n]));
    });
  });

  it('D-62 what was accepted under BLOCK stays within the ceiling of every control it lowered', () => {
    onRandomHistories(runs, ({ verdict }, book) => {
      if (verdict.outcome !== 'ACCEPTED') return;
      for (const check of verdict.controls) {
        if (check.outcome === 'OVERRIDDEN') continue;
        if (check.mode !== 'BLOCK' || unitsOf(check.change) <= ceilingChange(verdict.facts, check.controlId)) continue;
        expect(unitsOf(check.after)).toBeLessThanOrEqual(unitsOf(check.ceiling));
        const control = book.control(check.controlId);
        if (!control) throw new Error(`No control ${check.controlId}`);
        const until = check.window?.until;
        const window = book.windowsOf(control).find((one) => one.until === until);
        const headroom = window ? window.ceiling.minus(window.consumed) : book.headroomOf(control);
        expect(unitsOf(headroom)).toBeGreaterThanOrEqual(0n);
      }
    });
  });

  it('D-65 no control refuses a command that does not lower its headroom', () => {
    onRandomHistories(runs, ({ verdict }) => {
      for (const check of verdict.controls) {
        if (check.outcome === 'REFUSED') expect(check.change.isPositive()).toBe(true);
      }
    });
  });

  it('D-110 replaying the facts from empty gives the same balances and nouns', () => {
    let last: { book: Book; facts: readonly Fact[] } | null = null;
    const compare = () => {
      if (!last) return;
      const { book, facts } = last;
      const replayed = Book.replay(facts);
      for (const line of book.lines()) {
        expect(replayed.line(line.id)).toEqual(line);
        expect(JSON.stringify(replayed.balance(line.id))).toBe(JSON.stringify(book.balance(line.id)));
        expect(JSON.stringify(replayed.capsAt(line.id))).toBe(JSON.stringify(book.capsAt(line.id)));
        expect(replayed.controlsAt(line.id).map(({ id }) => id)).toEqual(book.controlsAt(line.id).map(({ id }) => id));
      }
      expect(replayed.fiscalYears()).toEqual(book.fiscalYears());
      expect(JSON.stringify(replayed.commitments())).toBe(JSON.stringify(book.commitments()));
      expect(JSON.stringify(replayed.amendments())).toBe(JSON.stringify(book.amendments()));
      expect(JSON.stringify(replayed.expenses())).toBe(JSON.stringify(book.expenses()));
      expect(JSON.stringify(replayed.movements())).toBe(JSON.stringify(book.movements()));
    };
    onRandomHistories(runs, (_, book, facts) => {
      if (last && last.book !== book) compare();
      last = { book, facts };
    });
    compare();
  });

  it('D-70 checking gives the verdict of executing, and writes nothing', () => {
    fc.assert(
      fc.property(settings, moves, (setting, moves) => {
        const { book, facts } = openBook(setting);
        const other = Book.replay(facts);
        play(book, moves, ({ asOf, expired, command, context, verdict }) => {
          expect(JSON.stringify(other.expireReservations(asOf))).toBe(JSON.stringify(expired));
          const checked = other.check(command, context);
          expect(JSON.stringify(other.check(command, context))).toBe(JSON.stringify(checked));
          expect(JSON.stringify(checked)).toBe(JSON.stringify(verdict));
          other.apply(factsOf(verdict));
        });
      }),
      seededRuns(runs),
    );
  });

  it('D-2 no amount ever has other decimals than its currency', () => {
    const shapes = new Map([
      ['JPY', /^-?\d+$/],
      ['EUR', /^-?\d+\.\d{2}$/],
      ['KWD', /^-?\d+\.\d{3}$/],
    ]);
    onRandomHistories(runs, ({ verdict }, book) => {
      const shape = shapes.get(book.fiscalYears()[0]?.currency ?? '') ?? /^$/;
      const figures = book.lines().flatMap(({ id }) => {
        const { usage: _, ...commitment } = book.figures(id).commitment;
        return Object.values(commitment);
      });
      const amounts = [...figures, ...entriesOf(verdict).map(({ amount }) => amount)];
      expect(amounts.map(String).filter((amount) => amount !== 'null' && !shape.test(amount))).toEqual([]);
    });
  });
});
