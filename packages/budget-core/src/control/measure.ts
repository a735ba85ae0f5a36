import { type BookState, balanceOf } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { Amount } from '../money/amount.ts';
import type { CheckedWindow } from '../verdict/verdict.ts';
import { baseOf, ceilingAbove } from './ceiling.ts';
import { countedBy } from './counting.ts';
import { windowsAt } from './pace-windows.ts';
import type { SpendingControl } from './spending-control.ts';

/** What a control compares: how far consumption may go, and how far it went. */
export interface Measure {
  /** The span in which consumption counts; null: the whole year. */
  readonly window: CheckedWindow | null;
  readonly base: Amount;
  readonly ceiling: Amount;
  readonly before: Amount;
}

/**
 * What a control compares for an act of a date. Without a pace that is one thing. With caps it is the window of the date,
 * and nothing where that has none. What is consumed since the start of the year counts in every window that ends later
 * too: an act dated back must leave room for what was consumed since (D-67).
 *
 * @param usableChange what the same act adds to what is usable at the node
 */
export function measuresOn(
  state: BookState,
  control: SpendingControl,
  date: BusinessDate,
  usableChange?: Amount,
): readonly Measure[] {
  const balance = balanceOf(state, control.lineId);
  const held = baseOf(control, balance);
  const base = control.limit === null && usableChange ? held.plus(usableChange) : held;
  if (control.pace === null) {
    return [{ window: null, base, ceiling: ceilingAbove(control, base), before: countedBy(control, balance) }];
  }
  return windowsAt(state, control, base)
    .filter(({ from, until }) => from <= date && date <= until)
    .map(({ from, until, base: ofWindow, ceiling, consumed }) => ({
      window: { from, until },
      base: ofWindow,
      ceiling,
      before: consumed,
    }));
}
