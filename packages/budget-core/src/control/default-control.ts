import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, controlsInForce, known } from '../book/state.ts';
import type { SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import { ceilingEntry } from './ceiling.ts';
import { countedByDefault } from './counted-by-default.ts';
import type { SpendingControl } from './spending-control.ts';
import { noTolerance } from './tolerance.ts';
import { standsAlways } from './validity.ts';

/**
 * The control that stands on a node that holds authority until an explicit one replaces it: it blocks at
 * 100 % of what the node and its children hold (D-61). Null where a control stands there at all times already.
 */
export function defaultControl(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  id: SpendingControlId,
  ceiling: Amount,
): SpendingControlFact | null {
  const standing = controlsInForce(state, line.id).some(
    (control) => control.authority === authority && standsAlways(control),
  );
  return standing ? null : defaultControlSet(state, line, authority, id, ceiling);
}

export function defaultControlSet(
  state: BookState,
  line: BudgetLine,
  authority: Authority,
  id: SpendingControlId,
  ceiling: Amount,
): SpendingControlFact {
  const control: SpendingControl = {
    id,
    fiscalYear: line.fiscalYear,
    lineId: line.id,
    authority,
    name: null,
    mode: 'BLOCK',
    origin: 'DEFAULT',
    limit: null,
    pace: null,
    tolerance: noTolerance,
    countedStages: countedByDefault(known(state.fiscalYears, line.fiscalYear), authority),
    thresholds: [],
    validFrom: null,
    validUntil: null,
    overrideCap: null,
    legalReference: null,
    inForce: true,
    version: 1,
  };
  return { kind: 'SpendingControlSet', control, line, entries: [ceilingEntry(control, ceiling)] };
}
