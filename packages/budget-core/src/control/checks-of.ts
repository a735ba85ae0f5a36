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
    changesByNode(state, consumption).flatMap((touched) =>
      controlsOn(state, touched.node.id, context.effectiveDate).flatMap((control) => {
        const change = arrivingAt(control, arrivals, touched);
        if (change === null) return [];
        return worstCheck(control, touched.node, changesOf(state, control, context.effectiveDate, change));
      }),
    ),
  );
}

/** What a control sees arrive: all of it, or where it counted the stage before, what comes from none; null: nothing. */
function arrivingAt(
  { authority, countedStages }: SpendingControl,
  arrivals: readonly Arrival[],
  { change, anew }: NodeChange,
): Amount | null {
  const seen = arrivals.find((arrival) => authority === arrival.authority && countedStages.includes(arrival.stage));
  if (!seen) return null;
  if (seen.from === null || !countedStages.includes(seen.from)) return change;
  return anew.isPositive() ? anew : null;
}

interface NodeChange {
  readonly node: BudgetLine;
  readonly change: Amount;
  readonly anew: Amount;
}

/** What the command adds at each node it touches, deepest first, then by code. */
export function changesByNode(state: BookState, consumption: readonly Consumption[]): readonly NodeChange[] {
  const changes = new Map<BudgetLineId, NodeChange>();
  for (const { lineId, amount, anew = amount.minus(amount) } of consumption) {
    for (const node of pathOf(state, lineId)) {
      const before = changes.get(node.id);
      changes.set(node.id, {
        node,
        change: before ? before.change.plus(amount) : amount,
        anew: before ? before.anew.plus(anew) : anew,
      });
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
