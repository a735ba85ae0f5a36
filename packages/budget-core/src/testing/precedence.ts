import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import { type Breach, refusedFor, type Trial } from './trial.ts';

const page = readFileSync(new URL('../../../../docs/refusals.md', import.meta.url), 'utf8');

/** The refusals of a command in the order in which the page on refusals names them. */
function documentedOrder(command: Command['kind']): readonly string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${command}\` |`));
  if (!row) throw new Error(`docs/refusals.md has no row for ${command}`);
  return [...row.matchAll(/`([A-Z_]+)`/g)].map(([, kind = '']) => kind);
}

/**
 * Shows that a command is refused for the first rule that it breaks: each breach earns its refusal alone, of any
 * two the earlier one, and the documentation names them in this order.
 */
export function describePrecedence<Tried extends Command>(
  kind: Tried['kind'],
  trial: () => Trial<Tried>,
  breaches: readonly Breach<Tried>[],
): void {
  describe(`refusals of ${kind}, in their order`, () => {
    const pairs = breaches.flatMap((first, index) =>
      breaches.slice(index + 1).map((second) => [first.kind, second.kind, first, second] as const),
    );

    it('none where no rule is broken', () => {
      expect(refusedFor(trial(), [])).toBe('ACCEPTED');
    });

    it.each(breaches.map((one) => [one.kind, one] as const))('%s alone', (expected, one) => {
      expect(refusedFor(trial(), [one])).toBe(expected);
    });

    it.each(pairs)('%s before %s', (expected, _, first, second) => {
      expect(refusedFor(trial(), [second, first])).toBe(expected);
    });

    it('as the page on refusals has it', () => {
      const order = documentedOrder(kind);
      const kinds = breaches.map((one) => one.kind);
      expect(order.filter((documented) => kinds.some((one) => one === documented))).toEqual(kinds);
    });
  });
}
