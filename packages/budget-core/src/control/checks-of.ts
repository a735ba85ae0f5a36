import type { Situation } from '../book/decision.ts';
import { type BookState, pathOf } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { ControlCheck } from '../verdict/verdict.ts';
import type { Consumption } from './consumption.ts';
import { markDeciding, worstCheck } from './control-check.ts';
import { measuresOn } from './measure.ts';
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
        .flatMap((control) => worstCheck(control, node, changesOf(state, control, context.effectiveDate, change))),
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

function changesOf(state: BookState, control: SpendingControl, date: BusinessDate, change: Amount) {
  const lowersHeadroom = change.isPositive();
  return measuresOn(state, control, date).map((measure) => ({ ...measure, change, lowersHeadroom }));
}
