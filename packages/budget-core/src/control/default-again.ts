import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, balanceOf, known } from '../book/state.ts';
import type { SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { usableOf } from '../line/figures.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { BelowConsumption } from '../verdict/refusal.ts';
import { countedByDefault } from './counted-by-default.ts';
import { countedBy } from './counting.ts';
import { defaultControlSet } from './default-control.ts';
import type { SpendingControl } from './spending-control.ts';
import { standsAlways } from './validity.ts';

/**
 * The default control, where a node that holds authority would be left without one that stands at all times (D-61).
 *
 * @param standing the controls that the act leaves in force on the node
 * @returns the fact, none where it is not needed, or `BELOW_CONSUMPTION` where it would stand below what is consumed
 */
export function defaultAgain(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  standing: readonly SpendingControl[],
  id: SpendingControlId,
): Outcome<readonly SpendingControlFact[], BelowConsumption> {
  const balance = balanceOf(state, line.id);
  const governed = standing.some((control) => control.authority === authority && standsAlways(control));
  if (governed || balance.own[authority].authorised === null) return accept([]);
  const usable = usableOf(balance, authority);
  if (usable === null) throw new Error('A node that holds authority of its own has a usable amount');
  const countedStages = countedByDefault(known(state.fiscalYears, line.fiscalYear), authority);
  const consumed = countedBy({ authority, countedStages }, balance);
  if (usable.isLessThan(consumed)) {
    return refuse({ kind: 'BELOW_CONSUMPTION', code: line.code, authority, consumed, usable });
  }
  return accept([defaultControlSet(state, line, authority, id, usable)]);
}
