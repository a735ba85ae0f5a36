import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en-IN,fr;q=0.9', 'en'],
    ['de, fr;q=0.5, en;q=0.4', 'fr'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['fr;q=0', 'en'],
    ['fr;q=abc, en', 'en'],
    ['frisian', 'en'],
    ['*', 'en'],
  ])('answers %j in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
