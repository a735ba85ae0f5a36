import type { ChargeAmount } from '../book/command.ts';
import type { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { readPositive } from './amount.ts';

/** What a command asks of a charge, its amount read. */
export type ReadCharge<Charge extends ChargeAmount = ChargeAmount> = Omit<Charge, 'amount'> & {
  readonly amount: Amount;
};

/**
 * Reads the charges of a command in the currency of the year: at least one, each named once, each positive (D-6).
 *
 * @returns the charges, or the first of `NO_CHARGES`, a refused amount, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`
 */
export function readCharges<Charge extends ChargeAmount>(
  charges: readonly Charge[],
  currency: CurrencyCode,
): Outcome<readonly ReadCharge<Charge>[], Refusal> {
  if (charges.length === 0) return refuse({ kind: 'NO_CHARGES' });
  const read: ReadCharge<Charge>[] = [];
  for (const [index, charge] of charges.entries()) {
    const amount = readPositive(charge.amount, currency, `charges.${index}.amount`);
    if (!amount.ok) return amount;
    read.push({ ...charge, amount: amount.value });
  }
  const named = new Set<string>();
  for (const { chargeId } of charges) {
    if (named.has(chargeId)) return refuse({ kind: 'CHARGE_NAMED_TWICE', chargeId });
    named.add(chargeId);
  }
  return accept(read);
}
