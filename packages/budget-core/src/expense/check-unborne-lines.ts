import type { Situation } from '../book/decision.ts';
import { checkLines } from '../line/check-lines.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { ChargedAmount } from './charged-amounts.ts';

/** What no commitment bears is new consumption: its lines must take some, until it is approved (D-14, D-42, D-46). */
export function checkUnborneLines(
  { state, fiscalYear, context }: Situation,
  unborne: readonly ChargedAmount[],
): Refusal | null {
  const charged = unborne.filter(({ amount }) => amount.isPositive()).map(({ charge }) => charge.lineId);
  return checkLines(state, fiscalYear, context.effectiveDate, charged);
}
