import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { InsufficientAuthority } from '../verdict/refusal.ts';
import type { ControlCheck, ControlOutcome } from '../verdict/verdict.ts';
import type { Measure } from './measure.ts';
import type { ControlMode, SpendingControl } from './spending-control.ts';
import { crossed } from './threshold.ts';

const outcomeAboveCeiling: Readonly<Record<ControlMode, ControlOutcome>> = {
  BLOCK: 'REFUSED',
  WARN: 'WARNED',
  TRACK: 'TRACKED',
};

/** What a command does to one control at its node, beside what the control compares as the command leaves it. */
export interface ControlChange extends Measure {
  /** What the command adds to consumption. */
  readonly change: Amount;
  /** Whether less room is left than before: no control refuses a command that leaves it as much (D-65). */
  readonly lowersHeadroom: boolean;
}

/** What a control says of what a command does in its windows: the worst of it; nothing where no window is touched. */
export function worstCheck(
  control: SpendingControl,
  node: BudgetLine,
  changes: readonly ControlChange[],
): readonly ControlCheck[] {
  const [first, ...others] = changes.map((change) => checkOf(control, node, change));
  return first ? [others.reduce((worst, check) => (isTighter(check, worst) ? check : worst), first)] : [];
}

function isTighter(check: ControlCheck, than: ControlCheck): boolean {
  if (!check.shortfall.equals(than.shortfall)) return check.shortfall.isGreaterThan(than.shortfall);
  return check.ceiling.minus(check.after).isLessThan(than.ceiling.minus(than.after));
}

function checkOf(
  control: SpendingControl,
  node: BudgetLine,
  { window, base, ceiling, before, change, lowersHeadroom }: ControlChange,
): ControlCheck {
  const after = before.plus(change);
  const missing = after.minus(ceiling);
  const passes = !missing.isPositive() || !lowersHeadroom;
  const tolerated = lowersHeadroom && after.isGreaterThan(base);
  return {
    controlId: control.id,
    lineId: node.id,
    code: node.code,
    labels: node.labels,
    authority: control.authority,
    name: control.name,
    mode: control.mode,
    origin: control.origin,
    limit: control.limit,
    window,
    base,
    ceiling,
    before,
    change,
    after,
    shortfall: passes ? missing.minus(missing) : missing,
    outcome: passes ? (tolerated ? 'WITHIN_TOLERANCE' : 'PASSED') : outcomeAboveCeiling[control.mode],
    crossed: crossed(control.thresholds, base, before, after),
    decides: false,
  };
}

const severity: Readonly<Record<ControlOutcome, number>> = {
  PASSED: 0,
  WITHIN_TOLERANCE: 1,
  TRACKED: 2,
  WARNED: 3,
  OVERRIDDEN: 4,
  REFUSED: 5,
};

/** Worst outcome, then largest shortfall, then deepest node (D-64); checks come deepest first. */
export function markDeciding(checks: readonly ControlCheck[]): readonly ControlCheck[] {
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

/** The refusal of the control that decides. */
export function insufficient(deciding: ControlCheck): InsufficientAuthority {
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
