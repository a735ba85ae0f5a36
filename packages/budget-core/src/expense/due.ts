import type { ChargedAmount } from './charged-amounts.ts';
import type { Expense } from './expense.ts';

/** What is due of each charge: what was approved, less what credit notes took back (D-44). */
export function dueOf({ charges }: Expense): readonly ChargedAmount[] {
  return charges.map((charge) => ({ charge, amount: charge.approved.minus(charge.credited) }));
}

/** The same amounts taken back. */
export function takenBackOf(amounts: readonly ChargedAmount[]): readonly ChargedAmount[] {
  return amounts.map(({ charge, amount }) => ({ charge, amount: amount.negated() }));
}
