import { refused } from '../book/decision.ts';
import { type BookState, balanceOf, controlsInForce, known, pathOf } from '../book/state.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { ControlCheck, ControlOutcome, Refused } from '../verdict/verdict.ts';
import { ceilingOf, countedBy } from './ceiling.ts';
import type { Consumption } from './consumption.ts';
import { curesFor } from './cures.ts';
import type { ControlMode, SpendingControl } from './spending-control.ts';

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
        .map((control) => checkOf(state, control, node, change)),
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

const outcomeAboveCeiling: Readonly<Record<ControlMode, ControlOutcome>> = {
  BLOCK: 'REFUSED',
  WARN: 'WARNED',
  TRACK: 'TRACKED',
};

function checkOf(state: BookState, control: SpendingControl, node: BudgetLine, change: Amount): ControlCheck {
  const balance = balanceOf(state, node.id);
  const ceiling = ceilingOf(control, balance);
  const before = countedBy(control, balance);
  const after = before.plus(change);
  const missing = after.minus(ceiling);
  const passes = !missing.isPositive() || !change.isPositive();
  return {
    controlId: control.id,
    lineId: node.id,
    code: node.code,
    labels: node.labels,
    authority: control.authority,
    mode: control.mode,
    origin: control.origin,
    limit: control.limit,
    ceiling,
    before,
    change,
    after,
    shortfall: passes ? missing.minus(missing) : missing,
    outcome: passes ? 'PASSED' : outcomeAboveCeiling[control.mode],
    decides: false,
  };
}

const severity: Readonly<Record<ControlOutcome, number>> = {
  PASSED: 0,
  TRACKED: 1,
  WARNED: 2,
  REFUSED: 3,
};

/** Worst outcome, then largest shortfall, then deepest node (D-64); checks come deepest first. */
function markDeciding(checks: readonly ControlCheck[]): readonly ControlCheck[] {
  const deciding = checks.reduce<ControlCheck | null>(
    (worst, check) => (worst === null || isWorse(check, worst) ? check : worst),
    null,
  );
  return checks.map((check) => (check === deciding ? { ...check, decides: true } : check));
}

function isWorse(check: ControlCheck, than: ControlCheck): boolean {
  const difference = severity[check.outcome] - severity[than.outcome];
  return difference > 0 || (difference === 0 && check.shortfall.isGreaterThan(than.shortfall));
}

function insufficient(deciding: ControlCheck): Refusal {
  return {
    kind: deciding.authority === 'COMMITMENT' ? 'INSUFFICIENT_COMMITMENT_AUTHORITY' : 'INSUFFICIENT_PAYMENT_AUTHORITY',
    controlId: deciding.controlId,
    lineId: deciding.lineId,
    code: deciding.code,
    available: deciding.ceiling.minus(deciding.before),
    requested: deciding.change,
    shortfall: deciding.shortfall,
  };
}
