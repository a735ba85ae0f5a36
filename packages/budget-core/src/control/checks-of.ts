import type { Situation } from '../book/decision.ts';
import { type BookState, balanceOf, pathOf } from '../book/state.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { ControlCheck } from '../verdict/verdict.ts';
import { baseOf, ceilingAbove } from './ceiling.ts';
import type { Consumption } from './consumption.ts';
import { type ControlChange, checkOf, markDeciding } from './control-check.ts';
import { countedBy } from './counting.ts';
import type { SpendingControl } from './spending-control.ts';
import { controlsOn } from './validity.ts';

/** The stage of an authority at which an amount arrives. */
export interface Arrival {
  readonly authority: Authority;
  readonly stage: Stage;
  /** The stage that it leaves; null: it was not consumed before. A control that counts both sees no change (D-12). */
  readonly from: Stage | null;
}

/** What every control says that counts an amount where it arrives and did not count it where it comes from. */
export function checksOf(
  { state, context }: Situation,
  consumption: readonly Consumption[],
  arrivals: readonly Arrival[],
): readonly ControlCheck[] {
  return markDeciding(
    changesByNode(state, consumption).flatMap(({ node, change }) =>
      controlsOn(state, node.id, context.effectiveDate)
        .filter((control) => arrivals.some((arrival) => countsArrival(control, arrival)))
        .map((control) => checkOf(control, node, changeOf(state, control, change))),
    ),
  );
}

function countsArrival({ authority, countedStages }: SpendingControl, arrival: Arrival): boolean {
  return (
    authority === arrival.authority &&
    countedStages.includes(arrival.stage) &&
    (arrival.from === null || !countedStages.includes(arrival.from))
  );
}

/** What the command adds at each node it touches, deepest first, then by code. */
export function changesByNode(
  state: BookState,
  consumption: readonly Consumption[],
): readonly { readonly node: BudgetLine; readonly change: Amount }[] {
  const changes = new Map<BudgetLineId, { readonly node: BudgetLine; readonly change: Amount }>();
  for (const { lineId, amount } of consumption) {
    for (const node of pathOf(state, lineId)) {
      const before = changes.get(node.id);
      changes.set(node.id, { node, change: before ? before.change.plus(amount) : amount });
    }
  }
  return [...changes.values()].sort((a, b) => deepestFirst(a.node, b.node));
}

function deepestFirst(a: BudgetLine, b: BudgetLine): number {
  return b.path.length - a.path.length || (a.code < b.code ? -1 : 1);
}

function changeOf(state: BookState, control: SpendingControl, change: Amount): ControlChange {
  const balance = balanceOf(state, control.lineId);
  const base = baseOf(control, balance);
  return {
    base,
    ceiling: ceilingAbove(control, base),
    before: countedBy(control, balance),
    change,
    lowersHeadroom: change.isPositive(),
  };
}
