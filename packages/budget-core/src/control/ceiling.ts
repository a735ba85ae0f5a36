import { type BookState, balanceOf, controlsInForce, pathOf } from '../book/state.ts';
import type { CeilingEntry, Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import { type Balance, stageAmount } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { usableOf } from '../line/figures.ts';
import type { Amount } from '../money/amount.ts';
import type { SpendingControl } from './spending-control.ts';

/** The stages that consume an authority: a control counts them all unless it says otherwise. */
export const consumingStages: Readonly<Record<Authority, readonly Stage[]>> = {
  COMMITMENT: ['RESERVED', 'COMMITTED', 'EXPENSED'],
  PAYMENT: ['EXPENSED'],
};

/** How far consumption may go: the explicit limit, or all that is authorised, not frozen and not held (D-61, D-63). */
export function ceilingOf(control: SpendingControl, balance: Balance): Amount {
  return control.limit ?? usableOf(balance, control.authority) ?? zeroOf(balance);
}

/** What a control counts as consumed at its node. */
export function countedBy(control: SpendingControl, balance: Balance): Amount {
  return control.countedStages
    .map((stage) => stageAmount(balance, control.authority, stage))
    .reduce((sum, amount) => sum.plus(amount), zeroOf(balance));
}

/** Ceiling − consumed: negative where consumption went past it. */
export function headroomOf(control: SpendingControl, balance: Balance): Amount {
  return ceilingOf(control, balance).minus(countedBy(control, balance));
}

/** The least room over all controls of an authority on the way from a line to the root; null without any (D-10). */
export function leastHeadroom(state: BookState, line: BudgetLine, authority: Authority): Amount | null {
  let least: Amount | null = null;
  for (const node of pathOf(state, line.id)) {
    for (const control of controlsInForce(state, node.id)) {
      if (control.authority !== authority) continue;
      const headroom = headroomOf(control, balanceOf(state, node.id));
      if (least === null || headroom.isLessThan(least)) least = headroom;
    }
  }
  return least;
}

/** The changes of ceilings above a line when what is usable on it changes: a control with a limit of its own keeps it. */
export function ceilingEntries(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  change: Amount,
): readonly CeilingEntry[] {
  if (change.isZero()) return [];
  return pathOf(state, line.id)
    .flatMap((node) => controlsInForce(state, node.id))
    .filter((control) => control.authority === authority && control.limit === null)
    .map((control) => ceilingEntry(control, change));
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
