import type { SpendingControlFact } from '../book/fact.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { SpendingControl } from './spending-control.ts';

/** The fact that a control no longer stands on its line, which is given as the act leaves it. */
export function withdrawn(control: SpendingControl, line: BudgetLine): SpendingControlFact {
  return {
    kind: 'SpendingControlWithdrawn',
    control: { ...control, inForce: false, version: control.version + 1 },
    line,
    entries: [],
  };
}
