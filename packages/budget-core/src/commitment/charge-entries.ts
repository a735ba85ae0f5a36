import type { BudgetLineId, CommitmentChargeId } from '../ids.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** A signed change of one figure of one charge. */
export interface ChargeChange {
  readonly id: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly amount: Amount;
}

/** The journal entries of a change of charges; a charge that does not change has none (D-110). */
export function chargeEntries(
  fiscalYear: number,
  authority: Authority,
  stage: Stage,
  changes: readonly ChargeChange[],
): readonly FigureEntry[] {
  return changes
    .filter(({ amount }) => !amount.isZero())
    .map(({ id, lineId, amount }) => ({ lineId, fiscalYear, authority, stage, amount, chargeId: id }));
}

/** The same changes taken back. */
export function takenBack(changes: readonly ChargeChange[]): readonly ChargeChange[] {
  return changes.map(({ id, lineId, amount }) => ({ id, lineId, amount: amount.negated() }));
}
