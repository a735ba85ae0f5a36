import { type BookState, balanceOf, controlsInForce, pathOf } from '../book/state.ts';
import type { Amount } from '../money/amount.ts';
import type { HeldExceedsUsable } from '../verdict/movement-refusal.ts';
import type { BelowConsumption } from '../verdict/refusal.ts';
import type { Authority } from './authority.ts';
import type { BudgetLine } from './budget-line.ts';
import { consumedOf, usableOf } from './figures.ts';

/**
 * Sees that a change of what is usable leaves no node on the way to the root below what is consumed there,
 * whatever the mode of its controls (D-82).
 *
 * @param consumedChange what the same command adds to consumption; where it gives back as much as it takes from
 * what is usable, nothing gets worse (D-65)
 */
export function belowConsumption(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  usableChange: Amount,
  consumedChange = usableChange.minus(usableChange),
): BelowConsumption | null {
  if (!usableChange.isNegative() || usableChange.isAtLeast(consumedChange)) return null;
  for (const node of pathOf(state, line.id).toReversed()) {
    if (!isBound(state, node, authority)) continue;
    const balance = balanceOf(state, node.id);
    const usable = usableOf(balance, authority)?.plus(usableChange);
    const consumed = consumedOf(balance, authority).plus(consumedChange);
    if (usable?.isLessThan(consumed)) {
      return { kind: 'BELOW_CONSUMPTION', code: node.code, authority, consumed, usable };
    }
  }
  return null;
}

/** What pending movements would take from a line itself stays there until they are decided (D-84). */
export function heldExceedsUsable(
  { code }: BudgetLine,
  authority: Authority,
  held: Amount,
  usable: Amount,
): HeldExceedsUsable | null {
  return held.isGreaterThan(usable) ? { kind: 'HELD_EXCEEDS_USABLE', code, authority, held, usable } : null;
}

/** A node is bound by its authority where it holds some itself, or where a control measures against it. */
export function isBound(state: BookState, node: BudgetLine, authority: Authority): boolean {
  return (
    balanceOf(state, node.id).own[authority].authorised !== null ||
    controlsInForce(state, node.id).some((control) => control.authority === authority && control.limit === null)
  );
}
