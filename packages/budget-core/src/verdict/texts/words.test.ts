import { expect, it } from 'vitest';
import * as en from './en-words.ts';
import * as fr from './fr-words.ts';

/** What a table of words leaves blank, or empty. */
function blanksIn(words: unknown, at = ''): readonly string[] {
  if (typeof words === 'string') return words.trim() === '' ? [at] : [];
  const parts: readonly (readonly [string, unknown])[] = Object.entries(words ?? {});
  return parts.length === 0 ? [at] : parts.flatMap(([name, word]) => blanksIn(word, `${at}.${name}`));
}

it.each([
  ['English', en],
  ['French', fr],
])('no noun, state, duty or reason is without a word in %s', (_, words) => {
  expect(blanksIn({ ...words })).toEqual([]);
});
