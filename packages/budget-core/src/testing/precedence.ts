import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { recordedAs } from './recorded-as.ts';
import { type Breach, refusedFor, type Trial, verdictOn } from './trial.ts';
import { versionsIn, withoutNewVersion } from './versions.ts';

const page = readFileSync(new URL('../../../../docs/refusals.md', import.meta.url), 'utf8');

/** The refusals of a command in the order in which the page on refusals names them. */
function documentedOrder(command: Command['kind']): readonly string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${command}\` |`));
  if (!row) throw new Error(`docs/refusals.md has no row for ${command}`);
  return [...row.matchAll(/`([A-Z_]+)`/g)].map(([, kind = '']) => kind);
}

/**
 * Which of the names that a refusal is about are blank: its noun, the field, the duty, the state and those allowed, the
 * reason, the authority.
 */
function leftBlank(refusal: Refusal): readonly string[] {
  const named: readonly (readonly [string, unknown])[] = Object.entries(refusal);
  const about = named.filter(([name]) =>
    ['noun', 'field', 'duty', 'state', 'allowed', 'reason', 'authority'].includes(name),
  );
  return about
    .filter(([, value]) => ['', '[]', '[""]'].includes(typeof value === 'string' ? value : JSON.stringify(value)))
    .map(([name]) => name);
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
      const tried = trial();
      const before = versionsIn(tried.budget.book);
      const verdict = verdictOn(tried, []);
      expect(verdict).toMatchObject({ outcome: 'ACCEPTED' });
      expect(withoutNewVersion(before, verdict)).toEqual([]);
      const said = verdict.outcome === 'ACCEPTED' ? verdict.facts.map((fact) => fact.kind) : [];
      expect(said.filter((fact) => !(recordedAs[kind] ?? said).includes(fact))).toEqual([]);
    });

    it.each(breaches.map((one) => [one.kind, one] as const))('%s alone', (expected, one) => {
      const verdict = verdictOn(trial(), [one]);
      expect(verdict).toMatchObject({ outcome: 'REFUSED', refusal: { kind: expected } });
      expect(verdict.outcome === 'REFUSED' && leftBlank(verdict.refusal)).toEqual([]);
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
