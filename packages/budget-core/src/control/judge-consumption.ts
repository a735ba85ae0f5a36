import { refused } from '../book/decision.ts';
import { type BookState, balanceOf, controlsInForce, known, pathOf } from '../book/state.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { ControlCheck, Refused } from '../verdict/verdict.ts';
import { ceilingOf, countedBy } from './ceiling.ts';
import type { Consumption } from './consumption.ts';
import { type ControlChange, checkOf, insufficient, markDeciding } from './control-check.ts';
import { curesFor } from './cures.ts';
import type { SpendingControl } from './spending-control.ts';

/**
 * Judges new consumption of one authority on several lines at once, all or nothing (D-22).
 *
 * Amounts are netted per node before the check (D-23); every control on the way to the root has its say
 * (D-62), unless the command does not lower its headroom (D-65). The lines are known to be open.
 *
 * @returns every control's check, or the refusal with the checks and cures: `NO_AUTHORITY`,
 * `INSUFFICIENT_COMMITMENT_AUTHORITY`, `INSUFFICIENT_PAYMENT_AUTHORITY`
 */
export function judgeConsumption(
  state: BookState,
  authority: Authority,
  consumption: readonly Consumption[],
  stage: Stage,
): Outcome<readonly ControlCheck[], Refused> {
  const ungoverned = consumption.find(({ lineId }) => !isGoverned(state, lineId, authority));
  if (ungoverned) {
    const { code } = known(state.lines, ungoverned.lineId);
    return refused({ kind: 'NO_AUTHORITY', code, authority });
  }
  const checks = markDeciding(
    changesByNode(state, consumption).flatMap(({ node, change }) =>
      controlsInForce(state, node.id)
        .filter((control) => control.authority === authority && control.countedStages.includes(stage))
        .map((control) => checkOf(control, node, changeOf(state, control, change))),
    ),
  );
  const deciding = checks.find((check) => check.decides);
  if (deciding?.outcome !== 'REFUSED') return accept(checks);
  return refused(insufficient(deciding), checks, curesFor(state, authority, consumption, checks));
}

/** A line is governed where it, or a node above it, holds authority of its own (D-61). */
function isGoverned(state: BookState, lineId: BudgetLineId, authority: Authority): boolean {
  return pathOf(state, lineId).some((node) => balanceOf(state, node.id).own[authority].authorised !== null);
}

/** What the command adds at each node it touches, deepest first, then by code. */
function changesByNode(
  state: BookState,
  consumption: readonly Consumption[],
): readonly { readonly node: BudgetLine; readonly change: Amount }[] {
  const changes = new Map<BudgetLineId, { readonly node: BudgetLine; readonly change: Amount }>();
  for (const { lineId, amount } of consumption) {
    for (const node of pathOf(state, lineId)) {
      const before = changes.get(node.id);
      changes.set(node.id, { node, change: before ? before.change.plus(amount) : amount });
    }
  }
  return [...changes.values()].sort((a, b) => deepestFirst(a.node, b.node));
}

function deepestFirst(a: BudgetLine, b: BudgetLine): number {
  return b.path.length - a.path.length || (a.code < b.code ? -1 : 1);
}

function changeOf(state: BookState, control: SpendingControl, change: Amount): ControlChange {
  const balance = balanceOf(state, control.lineId);
  return {
    ceiling: ceilingOf(control, balance),
    before: countedBy(control, balance),
    change,
    lowersHeadroom: change.isPositive(),
  };
}
