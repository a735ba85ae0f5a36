import { type BookState, balanceOf, controlsInForce, pathOf } from '../book/state.ts';
import type { CeilingEntry } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Balance } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { usableOf } from '../line/figures.ts';
import type { Amount } from '../money/amount.ts';
import { countedBy } from './counting.ts';
import type { SpendingControl } from './spending-control.ts';
import { toleranceOn } from './tolerance.ts';

/** What a control measures against: its limit, or all that is authorised, not frozen and not held (D-61, D-63). */
export function baseOf(control: SpendingControl, balance: Balance): Amount {
  return control.limit ?? usableOf(balance, control.authority) ?? zeroOf(balance);
}

/** How far consumption may go in the whole year: the base and what is tolerated above it (D-63). */
export function ceilingOf(control: SpendingControl, balance: Balance): Amount {
  return ceilingAbove(control, baseOf(control, balance));
}

export function ceilingAbove({ tolerance }: SpendingControl, base: Amount): Amount {
  return base.plus(toleranceOn(base, tolerance));
}

/** Ceiling − consumed: negative where consumption went past it. */
export function headroomOf(control: SpendingControl, balance: Balance): Amount {
  return ceilingOf(control, balance).minus(countedBy(control, balance));
}

/**
 * The least room over all controls of an authority on the way from a line to the root; null without any (D-10). A
 * pace is not among them: the room that it leaves depends on the date.
 */
export function leastHeadroom(state: BookState, line: BudgetLine, authority: Authority): Amount | null {
  let least: Amount | null = null;
  for (const node of pathOf(state, line.id)) {
    for (const control of controlsInForce(state, node.id)) {
      if (control.authority !== authority || control.pace !== null) continue;
      const headroom = headroomOf(control, balanceOf(state, node.id));
      if (least === null || headroom.isLessThan(least)) least = headroom;
    }
  }
  return least;
}

/** What a command changes of what is usable on a line. */
export interface UsableChange {
  readonly line: BudgetLine;
  readonly authority: Authority;
  readonly change: Amount;
}

/** The changes of ceilings above a line when what is usable on it changes: a control with a limit of its own keeps it. */
export function ceilingEntries(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  change: Amount,
): readonly CeilingEntry[] {
  return ceilingEntriesOf(state, [{ line, authority, change }]);
}

/**
 * The changes of ceilings when what is usable changes on several lines at once. A tolerance is rounded, so the changes
 * of one command are netted per control before its ceiling is taken anew: added up one by one, cents would be lost.
 */
export function ceilingEntriesOf(state: BookState, changes: readonly UsableChange[]): readonly CeilingEntry[] {
  const netted = new Map<SpendingControl, Amount>();
  for (const { line, authority, change } of changes) {
    for (const control of pathOf(state, line.id).flatMap((node) => controlsInForce(state, node.id))) {
      if (control.authority !== authority || control.limit !== null) continue;
      netted.set(control, netted.get(control)?.plus(change) ?? change);
    }
  }
  return [...netted].flatMap(([control, change]) => {
    const rise = ceilingRise(control, balanceOf(state, control.lineId), change);
    return rise.isZero() ? [] : [ceilingEntry(control, rise)];
  });
}

/** By how much a ceiling rises when what is usable at its node changes. */
function ceilingRise(control: SpendingControl, balance: Balance, usableChange: Amount): Amount {
  if (control.limit !== null) return usableChange.minus(usableChange);
  const base = baseOf(control, balance);
  return ceilingAbove(control, base.plus(usableChange)).minus(ceilingAbove(control, base));
}

export function ceilingEntry(control: SpendingControl, change: Amount): CeilingEntry {
  return {
    lineId: control.lineId,
    fiscalYear: control.fiscalYear,
    authority: control.authority,
    stage: 'CEILING',
    amount: change,
    controlId: control.id,
  };
}

function zeroOf(balance: Balance): Amount {
  return balance.reserved.minus(balance.reserved);
}
