import { chargeEntries } from '../commitment/charge-entries.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { ChargedAmount } from './charged-amounts.ts';

/** The journal entries of an expense at one stage, on the payment side; the amounts are signed changes. */
export function expenseEntries(
  fiscalYear: number,
  stage: Stage,
  changes: readonly ChargedAmount[],
): readonly FigureEntry[] {
  const byCharge = changes.map(({ charge, amount }) => ({
    id: charge.chargeId,
    lineId: charge.lineId,
    amount,
  }));
  return chargeEntries(fiscalYear, 'PAYMENT', stage, byCharge);
}
