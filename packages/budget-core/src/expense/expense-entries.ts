import { type ChargeChange, chargeEntries } from '../commitment/charge-entries.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { ChargedAmount } from './charged-amounts.ts';

/** The journal entries of an expense at one stage, on the payment side; the amounts are signed changes. */
export function expenseEntries(
  fiscalYear: number,
  stage: Stage,
  changes: readonly ChargedAmount[],
): readonly FigureEntry[] {
  return chargeEntries(fiscalYear, 'PAYMENT', stage, changes.map(byCharge));
}

/** What is expensed, or no longer, and on both sides what of it no commitment bears (D-42, D-46). */
export function expensedEntries(
  fiscalYear: number,
  changes: readonly ChargedAmount[],
  unborne: readonly ChargedAmount[],
): readonly FigureEntry[] {
  return [
    ...chargeEntries(fiscalYear, 'COMMITMENT', 'EXPENSED', unborne.map(byCharge)),
    ...expenseEntries(fiscalYear, 'EXPENSED', changes),
  ];
}

function byCharge({ charge, amount }: ChargedAmount): ChargeChange {
  return { id: charge.chargeId, lineId: charge.lineId, amount };
}
