import type { AmountText } from '../book/command.ts';
import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { InvalidAmountInput, NotPositive } from '../verdict/refusal.ts';

/**
 * Reads an amount in the currency of the year; zero passes, a sign does not (D-4, D-6).
 *
 * @param field the path of the input, as `charges.1.amount`
 * @returns the amount, or `INVALID_AMOUNT`, `INVALID_SCALE`
 */
export function readNotNegative(
  text: AmountText,
  currency: CurrencyCode,
  field: string,
): Outcome<Amount, InvalidAmountInput> {
  const read = Amount.parse(text, currency);
  return read.ok ? read : refuse({ ...read.refusal, field });
}

/**
 * Reads the amount of an act, which is positive: a correction is an act of its own (D-6).
 *
 * @param field the path of the input, as `charges.1.amount`
 * @returns the amount, or `INVALID_AMOUNT`, `INVALID_SCALE`, `NOT_POSITIVE`
 */
export function readPositive(
  text: AmountText,
  currency: CurrencyCode,
  field: string,
): Outcome<Amount, InvalidAmountInput | NotPositive> {
  const read = readNotNegative(text, currency, field);
  if (!read.ok) return read;
  return read.value.isPositive() ? accept(read.value) : refuse({ kind: 'NOT_POSITIVE', field, text });
}
