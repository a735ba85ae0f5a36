import { describe, expect, it } from 'vitest';
import { readText, type TextKind } from './text.ts';

const reasonOf = (text: string, kind: TextKind) => readText(text, 'purpose', kind)?.reason ?? null;

describe('reading a text', () => {
  it('accepts letters of every script and marks that steer the display within them', () => {
    for (const text of ['Reliure « A »', 'कार्यालय', '事務用品', 'می‌خواهم', '👩‍💼', ' A ', 'Re\u0301ception']) {
      for (const kind of ['NAME', 'PROSE'] as const) expect(reasonOf(text, kind)).toBeNull();
    }
  });

  it('takes references of every script, with blanks between their parts', () => {
    for (const text of ['2026/0042', 'EJ 12-3', 'Réf. n° 7', 'कार्यालय', '事務用品', '😀']) {
      expect(reasonOf(text, 'REFERENCE')).toBeNull();
    }
  });

  it('refuses references that look like another one: with a blank at an end', () => {
    for (const text of [' A', 'A ', '\u00a0A', 'A\u2003', '\u3000A']) {
      expect(reasonOf(text, 'REFERENCE')).toBe('BLANK_AT_END');
    }
  });

  it('refuses references that look like another one: with a character that nobody sees', () => {
    for (const hidden of ['\u00ad', '\u200b', '\u200d', '\u202e', '\u2060', '\ufeff', '\u034f', '\u3164', '\ufe0f']) {
      for (const text of [`A${hidden}B`, `${hidden}A`, `A${hidden}`]) {
        expect(reasonOf(text, 'REFERENCE')).toBe('INVISIBLE_CHARACTER');
      }
    }
  });

  it('refuses references that look like another one: written in another of the forms that Unicode has for it', () => {
    expect(reasonOf('R\u00e9f', 'REFERENCE')).toBeNull();
    for (const text of ['Re\u0301f', '\u212b', '\u2126']) expect(reasonOf(text, 'REFERENCE')).toBe('NOT_NORMALISED');
  });

  it('refuses what leaves no ink', () => {
    for (const text of ['', '   ', '\u00a0\u2003', '\u200b\ufeff', '\u202e', '\u3164']) {
      expect(reasonOf(text, 'NAME')).toBe('BLANK');
    }
  });

  it('refuses half a character and control characters', () => {
    expect(reasonOf('A\ud83d', 'NAME')).toBe('NOT_WELL_FORMED');
    for (const text of ['A\0', 'A\u0007', 'A\u0085', 'A\u001b[0m', 'A\r\nB']) {
      expect(reasonOf(text, 'PROSE')).toBe('CONTROL_CHARACTER');
    }
  });

  it('lets prose, and prose alone, be broken into lines and indented', () => {
    expect(reasonOf('A\n\tB', 'PROSE')).toBeNull();
    expect(reasonOf('A\nB', 'NAME')).toBe('CONTROL_CHARACTER');
    expect(reasonOf('A\tB', 'REFERENCE')).toBe('CONTROL_CHARACTER');
  });

  it.each([
    ['REFERENCE', 100],
    ['NAME', 300],
    ['PROSE', 2000],
  ] as const)('counts characters: a %s has at most %i', (kind, longest) => {
    for (const character of ['a', '😀']) {
      expect(reasonOf(character.repeat(longest), kind)).toBeNull();
      expect(readText(character.repeat(longest + 1), 'purpose', kind)).toEqual({
        kind: 'INVALID_TEXT',
        field: 'purpose',
        reason: 'TOO_LONG',
        longest,
      });
    }
  });
});
