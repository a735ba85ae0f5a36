import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Move } from './move.ts';

/** Makes a command of one kind; null where nothing is there yet that it could be about. */
export type Maker<Made extends Command | null = Command | null> = (book: Book, move: Move, index: number) => Made;

export function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(items.length, 1)];
}

/** One or several, each once, beginning anywhere. */
export function pickSome<Item>(items: readonly Item[], number: number): readonly Item[] {
  const from = number % Math.max(items.length, 1);
  const many = 1 + (Math.floor(number / 7) % Math.max(items.length, 1));
  return [...items.slice(from), ...items.slice(0, from)].slice(0, many);
}

/** Mostly a noun in the state that the command takes, now and then any. */
export function inState<Noun extends { readonly state: string }>(
  nouns: readonly Noun[],
  states: readonly string[],
  move: Move,
): Noun | undefined {
  const ready = nouns.filter(({ state }) => states.includes(state));
  return pick(move.units % 9 === 0 ? nouns : ready, move.where);
}

export function currencyOf(book: Book): CurrencyCode {
  return book.fiscalYears()[0]?.currency ?? 'EUR';
}

/** At most 99 999 minor units of the book's currency: 999.99 euro, 99999 yen. */
export function money(book: Book, units: number): string {
  return Amount.fromMinorUnits(BigInt(units % 100_000), currencyOf(book)).toString();
}

/** Mostly one that some authority governs and that takes consumption, now and then any. */
export function someLeaf(book: Book, number: number): BudgetLine | undefined {
  const leaves = book.lines().filter((line) => line.leaf);
  const ready = leaves.filter(
    ({ id, path }) =>
      book.headroom(id, 'COMMITMENT') !== null && path.every((node) => book.line(node)?.state === 'OPEN'),
  );
  return pick(number % 8 === 0 || ready.length === 0 ? leaves : ready, number);
}
