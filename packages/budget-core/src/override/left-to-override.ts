import type { BookState } from '../book/state.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Amount } from '../money/amount.ts';

/** What may still be granted at the node of a control in its year; null: the control cannot be overridden. */
export function leftToOverride(state: BookState, { lineId, authority, overrideCap }: SpendingControl): Amount | null {
  if (overrideCap === null) return null;
  let left = overrideCap;
  for (const override of state.overrides.values()) {
    if (override.lineId === lineId && override.authority === authority) left = left.minus(override.amount);
  }
  return left;
}
