import type { ChargeAmount, RecordCommitmentAmendment } from '../book/command.ts';
import { readPositive } from '../input/amount.ts';
import type { ReadCharge } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';

export interface ReadAmendment {
  readonly increases: readonly ReadCharge[];
  readonly decreases: readonly ReadCharge[];
}

/**
 * Reads what a command changes: at least one charge, each named once in the two lists together, each amount
 * positive (D-6).
 *
 * @returns the changes, or the first of `INVALID_TEXT`, `NO_CHARGES`, a refused amount, `NOT_POSITIVE`,
 * `CHARGE_NAMED_TWICE`
 */
export function readAmendment(
  { purpose, increases, decreases }: RecordCommitmentAmendment,
  currency: CurrencyCode,
): Outcome<ReadAmendment, Refusal> {
  const invalid = readText(purpose, 'purpose', 'PROSE');
  if (invalid) return refuse(invalid);
  if (increases.length + decreases.length === 0) return refuse({ kind: 'NO_CHARGES' });
  const more = readAmounts(increases, 'increases', currency);
  if (!more.ok) return more;
  const less = readAmounts(decreases, 'decreases', currency);
  if (!less.ok) return less;
  const named = new Set<string>();
  for (const { chargeId } of [...increases, ...decreases]) {
    if (named.has(chargeId)) return refuse({ kind: 'CHARGE_NAMED_TWICE', chargeId });
    named.add(chargeId);
  }
  return accept({ increases: more.value, decreases: less.value });
}

function readAmounts(
  charges: readonly ChargeAmount[],
  field: string,
  currency: CurrencyCode,
): Outcome<readonly ReadCharge[], Refusal> {
  const read: ReadCharge[] = [];
  for (const [index, charge] of charges.entries()) {
    const amount = readPositive(charge.amount, currency, `${field}.${index}.amount`);
    if (!amount.ok) return amount;
    read.push({ ...charge, amount: amount.value });
  }
  return accept(read);
}
