import { type ChargeChange, chargeEntries } from '../commitment/charge-entries.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { ChargedAmount } from './charged-amounts.ts';
import type { Expense } from './expense.ts';

/** The journal entries of an expense at one stage, on the payment side; the amounts are signed changes. */
export function expenseEntries(
  fiscalYear: number,
  stage: Stage,
  changes: readonly ChargedAmount[],
): readonly FigureEntry[] {
  return chargeEntries(fiscalYear, 'PAYMENT', stage, changes.map(byCharge));
}

/** What is expensed, or no longer: of a claim that no commitment bears on both sides, by the same amount (D-46). */
export function expensedEntries(
  { fiscalYear, commitmentId }: Expense,
  changes: readonly ChargedAmount[],
): readonly FigureEntry[] {
  const unborne = commitmentId === null ? changes.map(byCharge) : [];
  return [
    ...chargeEntries(fiscalYear, 'COMMITMENT', 'EXPENSED', unborne),
    ...expenseEntries(fiscalYear, 'EXPENSED', changes),
  ];
}

function byCharge({ charge, amount }: ChargedAmount): ChargeChange {
  return { id: charge.chargeId, lineId: charge.lineId, amount };
}
