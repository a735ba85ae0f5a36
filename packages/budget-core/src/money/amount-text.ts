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
  /** What was given, cut to 60 characters; the kind of value where it was no text. */
  readonly text: string;
  readonly reason: InvalidAmountReason;
}

/** The most digits an amount has, decimals included, everywhere the same (D-1). */
export const mostDigits = 30;

const shape = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What each faulty text shows, the first that matches names the reason. */
const faults: readonly (readonly [InvalidAmountReason, RegExp])[] = [
  ['EMPTY', /^$/],
  ['BLANK', /\s/u],
  ['NOT_A_NUMBER', /^[+-]?nan$/i],
  ['INFINITE', /^[+-]?inf(inity)?$/i],
  ['SIGN', /^[+\-\u2212]/u],
  ['HEXADECIMAL', /^0[xob]/i],
  ['EXPONENT', /^[\d.,]+e[+-]?\d+$/i],
  ['UNDERSCORE', /^[\d._]*_[\d._]*$/],
  ['NON_ASCII_DIGITS', /[^\P{Nd}0-9]/u],
  ['THOUSANDS_SEPARATOR', /^\d{1,3}([,'’]\d{3})+(\.\d*)?$|^\d{1,3}(\.\d{3})+,\d*$/],
  ['DECIMAL_COMMA', /^\d*,\d*$/],
  ['INCOMPLETE_DECIMAL', /^(\.\d*|\d+\.)$/],
  ['LEADING_ZERO', /^0\d+(\.\d+)?$/],
];

/**
 * Reads the text of an amount strictly, before its currency is known (D-4): digits, and a point with
 * decimals behind it. At most 30 digits.
 *
 * @returns the text as it was written, or `INVALID_AMOUNT` with the reason
 * @example
 * readAmountText('1,5'); // INVALID_AMOUNT, DECIMAL_COMMA
 */
export function readAmountText(value: unknown): Outcome<string, InvalidAmount> {
  if (typeof value !== 'string') {
    return refuse({ kind: 'INVALID_AMOUNT', text: value === null ? 'null' : typeof value, reason: 'NOT_TEXT' });
  }
  const reason = faultOf(value);
  return reason === null
    ? accept(value)
    : refuse({ kind: 'INVALID_AMOUNT', text: value.slice(0, 60), reason });
}

function faultOf(text: string): InvalidAmountReason | null {
  // Cut first: no pattern looks at more than an amount can have, however long the text is.
  if (text.length > 200) return 'TOO_MANY_DIGITS';
  if (shape.test(text)) {
    return text.replace('.', '').length > mostDigits ? 'TOO_MANY_DIGITS' : null;
  }
  return faults.find(([, pattern]) => pattern.test(text))?.[0] ?? 'OTHER_CHARACTERS';
}

/**
 * One text for all ways to write the same amount: without zeros at the end of the decimals.
 *
 * @example
 * canonicalAmountText('1.00'); // '1'
 */
export function canonicalAmountText(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
