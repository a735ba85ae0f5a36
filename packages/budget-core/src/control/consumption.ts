import { type BookState, known } from '../book/state.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** An amount that a command would consume on a line. */
export interface Consumption {
  readonly lineId: BudgetLineId;
  readonly amount: Amount;
  /** What of it comes from no stage before, where the rest does (D-42); absent: nothing. */
  readonly anew?: Amount;
}

/** Whether an amount on a line counts at a node: the line lies at or below it. */
export function countsAt(state: BookState, consumption: Consumption, nodeId: BudgetLineId): boolean {
  return known(state.lines, consumption.lineId).path.includes(nodeId);
}
