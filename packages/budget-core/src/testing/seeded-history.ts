import type { Move } from './move.ts';
import { profileFor, type Setting } from './open-book.ts';

/** A random history that its seed alone makes: what the year is like, and the moves played in it. */
export interface SeededHistory {
  readonly setting: Setting;
  readonly moves: readonly Move[];
}

export const commandsOfHistory = 50;

export function historyOf(seed: number): SeededHistory {
  const next = numbersFrom(seed);
  const one = <Item>(...items: readonly [Item, ...Item[]]): Item => items[next() % items.length] ?? items[0];
  const mode = one('SINGLE', 'DUAL');
  const distribution = one('FREE', 'STRICT');
  const currency = one('JPY', 'EUR', 'KWD');
  const firstMonth = one(1, 4);
  const setting: Setting = {
    mode,
    distribution,
    currency,
    firstMonth,
    profile: profileFor(mode, firstMonth, seed),
    begun: one(true, false),
    prepared: seed % 6 === 0,
  };
  const moves = Array.from({ length: commandsOfHistory }, () => ({
    what: next(),
    where: next(),
    whom: next(),
    units: next(),
  }));
  return { setting, moves };
}

/** Whole numbers up to a million, always the same ones from the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_000;
  };
}
