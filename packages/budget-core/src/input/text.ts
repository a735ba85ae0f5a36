import type { InvalidText } from '../verdict/refusal.ts';

/**
 * `REFERENCE` and `NAME` are one line of at most 100 and 300 characters; `PROSE` is lines of at most 2 000 in all.
 * A reference or code is told from others by people, so no two that differ may look the same.
 */
export type TextKind = 'REFERENCE' | 'NAME' | 'PROSE';

const longest: Readonly<Record<TextKind, number>> = { REFERENCE: 100, NAME: 300, PROSE: 2000 };

/** What no text may hold; prose may be broken into lines and indented. */
const controlCharacter: Readonly<Record<TextKind, RegExp>> = {
  REFERENCE: /\p{Cc}/u,
  NAME: /\p{Cc}/u,
  PROSE: /[^\P{Cc}\n\t]/u,
};

/** Something that leaves ink: neither blank space nor a mark that only steers the display. */
const visible = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

const blankAtEnd = /^\s|\s$/u;

/**
 * Reads a text strictly; what it accepts is kept as it was written.
 *
 * @returns null, or `INVALID_TEXT` with the first reason that holds
 * @example
 * readText('  ', 'purpose', 'PROSE'); // { kind: 'INVALID_TEXT', reason: 'BLANK', field: 'purpose', longest: 2000 }
 */
export function readText(text: string, field: string, kind: TextKind = 'NAME'): InvalidText | null {
  const reason = faultOf(text, kind);
  return reason && { kind: 'INVALID_TEXT', field, reason, longest: longest[kind] };
}

function faultOf(text: string, kind: TextKind): InvalidText['reason'] | null {
  if (!text.isWellFormed()) return 'NOT_WELL_FORMED';
  if (isLonger(text, longest[kind])) return 'TOO_LONG';
  if (controlCharacter[kind].test(text)) return 'CONTROL_CHARACTER';
  if (!visible.test(text)) return 'BLANK';
  return kind === 'REFERENCE' ? likenessOf(text) : null;
}

/** What lets a reference pass for another one in the eyes of people. */
function likenessOf(reference: string): InvalidText['reason'] | null {
  if (invisible.test(reference)) return 'INVISIBLE_CHARACTER';
  if (blankAtEnd.test(reference)) return 'BLANK_AT_END';
  return reference === reference.normalize('NFC') ? null : 'NOT_NORMALISED';
}

/** Counts characters and not their halves; a text that cannot fit is not counted to its end. */
function isLonger(text: string, limit: number): boolean {
  return text.length > 2 * limit || [...text].length > limit;
}
