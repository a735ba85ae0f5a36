import type { Situation } from '../book/decision.ts';
import { checkLines } from '../line/check-lines.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { ChargedAmount } from './charged-amounts.ts';
import type { Expense } from './expense.ts';

/** What no commitment bears is new consumption: its lines must take some, until it is approved (D-14, D-46). */
export function checkDirectLines(
  { state, fiscalYear, context }: Situation,
  { commitmentId }: Expense,
  amounts: readonly ChargedAmount[],
): Refusal | null {
  if (commitmentId !== null) return null;
  const charged = amounts.filter(({ amount }) => amount.isPositive()).map(({ charge }) => charge.lineId);
  return checkLines(state, fiscalYear, context.effectiveDate, charged);
}
