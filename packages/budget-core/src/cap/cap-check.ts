import type { ControlMode } from '../control/spending-control.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { CapCheck, CapOutcome } from '../verdict/cap-check.ts';
import type { CapRefusal } from '../verdict/cap-refusal.ts';
import type { Period } from './period.ts';
import type { SpendingCap } from './spending-cap.ts';

const outcomeAboveLimit: Readonly<Record<ControlMode, CapOutcome>> = {
  BLOCK: 'REFUSED',
  WARN: 'WARNED',
  TRACK: 'TRACKED',
};

/** What a cap counts of a command. */
export interface CapChange {
  readonly period: Period | null;
  readonly nature: string | null;
  readonly acts: number;
  /** What the document itself holds before the command. */
  readonly own: Amount;
  readonly before: Amount;
  readonly change: Amount;
}

/** What a cap says of a change. */
export function capCheck(cap: SpendingCap, node: BudgetLine, counted: CapChange): CapCheck {
  const { period, nature, acts, own, before, change } = counted;
  const after = before.plus(change);
  const over = isSeen(cap, acts, own.plus(change)) ? after.minus(cap.limit) : after.minus(after);
  const passes = !over.isPositive();
  return {
    capId: cap.id,
    lineId: node.id,
    code: node.code,
    labels: node.labels,
    kind: cap.kind,
    name: cap.name,
    mode: cap.mode,
    limit: cap.limit,
    period,
    nature,
    acts,
    before,
    change,
    after,
    over: passes ? over.minus(over) : over,
    outcome: passes ? 'PASSED' : outcomeAboveLimit[cap.mode],
    decides: false,
  };
}

/** A split is seen from its how-manyth act on, and only in acts none of which passes the limit alone. */
function isSeen({ kind, acts: from, limit }: SpendingCap, acts: number, own: Amount): boolean {
  return kind !== 'SPLIT' || (acts >= (from ?? acts) && !own.isGreaterThan(limit));
}

const severity: Readonly<Record<CapOutcome, number>> = { PASSED: 0, TRACKED: 1, WARNED: 2, REFUSED: 3 };

/** Worst outcome, then the most beyond the limit, then the deepest node, as among controls (D-64). */
export function markDecidingCap(checks: readonly CapCheck[]): readonly CapCheck[] {
  const deciding = checks.reduce<CapCheck | null>(
    (worst, check) => (worst === null || isWorse(check, worst) ? check : worst),
    null,
  );
  return checks.map((check) => (check === deciding ? { ...check, decides: true } : check));
}

function isWorse(check: CapCheck, than: CapCheck): boolean {
  const difference = severity[check.outcome] - severity[than.outcome];
  return difference > 0 || (difference === 0 && check.over.isGreaterThan(than.over));
}

/** The refusal of the cap that decides. */
export function capExceeded(deciding: CapCheck): CapRefusal {
  const { capId, lineId, code, kind, limit, period, nature, acts, before, change, after, over } = deciding;
  const at = { capId, lineId, code, limit };
  if (period === null) return { kind: 'DOCUMENT_CAP_EXCEEDED', ...at, amount: after, over };
  const { from, until } = period;
  return kind === 'SPLIT'
    ? { kind: 'SPLIT_SUSPECTED', ...at, nature, acts, from, until, total: after, over }
    : { kind: 'PAYEE_CAP_EXCEEDED', ...at, from, until, taken: before, requested: change, over };
}
