import { accept, type Outcome, refuse } from '../outcome.ts';

/** Why a value is not the text of an amount (D-4). */
export type InvalidAmountReason =
  | 'NOT_TEXT'
  | 'EMPTY'
  | 'BLANK'
  | 'NOT_A_NUMBER'
  | 'INFINITE'
  | 'SIGN'
  | 'HEXADECIMAL'
  | 'EXPONENT'
  | 'UNDERSCORE'
  | 'NON_ASCII_DIGITS'
  | 'THOUSANDS_SEPARATOR'
  | 'DECIMAL_COMMA'
  | 'INCOMPLETE_DECIMAL'
  | 'LEADING_ZERO'
  | 'TOO_MANY_DIGITS'
  | 'OTHER_CHARACTERS';

export interface InvalidAmount {
  readonly kind: 'INVALID_AMOUNT';
  /** What was given, safe to show and to store; the kind of value where it was no text. */
  readonly text: string;
  readonly reason: InvalidAmountReason;
}

/** The most digits that an amount has at the scale of its currency, decimals included, everywhere the same (D-1). */
export const mostDigits = 30;

const longestExcerpt = 60;

const shape = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What each faulty text shows: the first that matches names the reason. Each reads a long text in linear time. */
const faults: readonly (readonly [InvalidAmountReason, RegExp])[] = [
  ['EMPTY', /^$/],
  ['BLANK', /\s/u],
  ['NOT_A_NUMBER', /^[+-]?nan$/i],
  ['INFINITE', /^[+-]?inf(?:inity)?$/i],
  ['SIGN', /^[+\-\u2212]/u],
  ['HEXADECIMAL', /^0x/i],
  ['EXPONENT', /^[\d.,]+e[+-]?\d+$/i],
  ['UNDERSCORE', /^(?=.*_)[\d._]+$/],
  ['NON_ASCII_DIGITS', /[^\P{Nd}0-9]/u],
  // As it is grouped in English, in India and in Switzerland; as in German or Spanish with points.
  ['THOUSANDS_SEPARATOR', /^\d{1,3}(?:[,'’]\d{2,3})*[,'’]\d{3}(?:\.\d*)?$|^\d{1,3}(?:\.\d{3})+(?:\.\d{3}|,\d*)$/],
  ['DECIMAL_COMMA', /^\d*,\d*$/],
  ['INCOMPLETE_DECIMAL', /^(?:\.\d*|\d+\.)$/],
  ['LEADING_ZERO', /^0\d+(?:\.\d+)?$/],
];

/**
 * Reads the text of an amount strictly, before its currency is known (D-4): digits, and a point with
 * decimals behind it. No sign (D-6), no zero in front of another digit, at most 30 digits as written: how many it has
 * at its scale (D-1) is seen by `Amount.parse`, which knows the currency.
 *
 * @returns the text as it was written, or `INVALID_AMOUNT` with the reason
 * @example
 * readAmountText('1000.50'); // the text
 * readAmountText('1,5'); // INVALID_AMOUNT, DECIMAL_COMMA
 * readAmountText(1.5); // INVALID_AMOUNT, NOT_TEXT
 */
export function readAmountText(value: unknown): Outcome<string, InvalidAmount> {
  if (typeof value !== 'string') {
    return refuse({ kind: 'INVALID_AMOUNT', text: value === null ? 'null' : typeof value, reason: 'NOT_TEXT' });
  }
  const reason = faultOf(value);
  return reason === null ? accept(value) : refuse({ kind: 'INVALID_AMOUNT', text: excerptOf(value), reason });
}

function faultOf(text: string): InvalidAmountReason | null {
  if (!shape.test(text)) return faults.find(([, pattern]) => pattern.test(text))?.[0] ?? 'OTHER_CHARACTERS';
  return digitsOf(text) > mostDigits ? 'TOO_MANY_DIGITS' : null;
}

/** How many digits plain text is written with, in front of its point and behind it. */
export function digitsOf(text: string): number {
  return text.includes('.') ? text.length - 1 : text.length;
}

/**
 * At most 60 characters of what was given. Controls, marks that turn the direction of writing and halves of
 * characters become �: a refusal is stored and shown, and PostgreSQL keeps no NUL.
 */
function excerptOf(text: string): string {
  const shown = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt - 1)}…` : text;
  return shown.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/**
 * One text for all ways to write the same amount: without the zeros that end its decimals. Takes text that
 * `readAmountText` accepted; two commands that differ in nothing else are the same request.
 *
 * @example
 * canonicalAmountText('1.00'); // '1'
 * canonicalAmountText('100'); // '100'
 */
export function canonicalAmountText(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}
