import type { Book } from '../book/book.ts';
import type { Verdict } from '../verdict/verdict.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The versions of the nouns of a book, by id. */
export function versionsIn(book: Book): ReadonlyMap<string, number> {
  const lines = book.lines();
  const nouns: readonly Versioned[] = [
    ...lines,
    ...lines.flatMap(({ id }) => [...book.controlsAt(id), ...book.capsAt(id)]),
    ...book.frameworks(),
    ...book.commitments(),
    ...book.amendments(),
    ...book.expenses(),
    ...book.movements(),
    ...book.overrides(),
  ];
  return new Map(nouns.map(({ id, version }) => [id, version]));
}

/** The nouns that a verdict changes without a higher version, by which others would see that they changed (D-30). */
export function withoutNewVersion(before: ReadonlyMap<string, number>, verdict: Verdict): readonly string[] {
  const facts = verdict.outcome === 'ACCEPTED' ? verdict.facts : [];
  const changed = facts.flatMap((fact): readonly unknown[] => Object.values(fact)).filter(isVersioned);
  return changed.filter(({ id, version }) => version <= (before.get(id) ?? 0)).map(({ id }) => id);
}

function isVersioned(value: unknown): value is Versioned {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}
