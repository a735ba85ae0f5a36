import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, balanceOf, known } from '../book/state.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { usableOf } from '../line/figures.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { BelowConsumption } from '../verdict/refusal.ts';
import { countedByDefault } from './counted-by-default.ts';
import { countedBy } from './counting.ts';
import { type DefaultIds, missingDefaults } from './default-control.ts';
import type { SpendingControl } from './spending-control.ts';
import { standsAlways } from './validity.ts';

/**
 * The default controls, where a node that holds authority would be left without any in their place (D-61).
 *
 * @param standing the controls that the act leaves in force on the node
 * @returns the facts, none where they are not needed, or `BELOW_CONSUMPTION` where that of the year would stand below what
 * is consumed
 */
export function defaultAgain(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  standing: readonly SpendingControl[],
  ids: DefaultIds,
): Outcome<readonly SpendingControlFact[], BelowConsumption> {
  const balance = balanceOf(state, line.id);
  const governed = standing.some((control) => control.authority === authority && standsAlways(control));
  if (balance.own[authority].authorised === null) return accept([]);
  const usable = usableOf(balance, authority);
  if (usable === null) throw new Error('A node that holds authority of its own has a usable amount');
  const countedStages = countedByDefault(known(state.fiscalYears, line.fiscalYear), authority);
  const consumed = countedBy({ authority, countedStages }, balance);
  if (!governed && usable.isLessThan(consumed)) {
    return refuse({ kind: 'BELOW_CONSUMPTION', code: line.code, authority, consumed, usable });
  }
  return accept(missingDefaults(state, { line, authority, ceiling: usable }, standing, ids));
}
