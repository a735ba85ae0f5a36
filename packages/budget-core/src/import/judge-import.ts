import { refused, type Situation } from '../book/decision.ts';
import { type BookState, balanceOf, pathOf } from '../book/state.ts';
import { baseOf, ceilingAbove, ceilingRise } from '../control/ceiling.ts';
import { type ControlChange, checkOf, insufficient, markDeciding } from '../control/control-check.ts';
import { countedBy, counts } from '../control/counting.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import { controlsOn } from '../control/validity.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { ControlCheck, Refused } from '../verdict/verdict.ts';

/**
 * Judges what entries do to a line by every control on the way to the root, those of the same command included.
 *
 * Authority and consumption come together, so a control is asked once both are there, and refuses only where its
 * headroom falls (D-65). Consumption that no authority governs is taken as it is stated.
 *
 * @returns every control's check, or `INSUFFICIENT_COMMITMENT_AUTHORITY`, `INSUFFICIENT_PAYMENT_AUTHORITY`
 */
export function judgeImport(
  { state, context }: Situation,
  line: BudgetLine,
  entries: readonly FigureEntry[],
  newControls: readonly SpendingControl[],
): Outcome<readonly ControlCheck[], Refused> {
  const checks = markDeciding(
    pathOf(state, line.id)
      .toReversed()
      .flatMap((node) => {
        const own = newControls.filter(({ lineId }) => lineId === node.id);
        return [...controlsOn(state, node.id, context.effectiveDate), ...own].flatMap((control) => {
          const change = changeOf(state, control, entries);
          return change ? [checkOf(control, node, change)] : [];
        });
      }),
  );
  const deciding = checks.find(({ decides }) => decides);
  return deciding?.outcome === 'REFUSED' ? refused(insufficient(deciding), checks) : accept(checks);
}

/** Null where the entries leave the control as it is. */
function changeOf(state: BookState, control: SpendingControl, entries: readonly FigureEntry[]): ControlChange | null {
  const balance = balanceOf(state, control.lineId);
  const ofAuthority = entries.filter(({ authority }) => authority === control.authority);
  const before = countedBy(control, balance);
  const change = entries
    .filter((entry) => counts(control, entry))
    .reduce((sum, { amount }) => sum.plus(amount), before.minus(before));
  const usable = usableChange(ofAuthority, change);
  const ceilingChange = ceilingRise(control, balance, usable);
  if (change.isZero() && ceilingChange.isZero()) return null;
  const base = baseOf(control, balance);
  return {
    base: control.limit === null ? base.plus(usable) : base,
    ceiling: ceilingAbove(control, base).plus(ceilingChange),
    before,
    change,
    lowersHeadroom: change.isGreaterThan(ceilingChange),
  };
}

/** What entries of one authority add to authorised − frozen. */
export function usableChange(entries: readonly FigureEntry[], like: Amount): Amount {
  return sumOf(entries, ['AUTHORISED'], like).minus(sumOf(entries, ['FROZEN'], like));
}

/** The sum of the entries of some stages; `like` gives the currency. */
export function sumOf(entries: readonly FigureEntry[], stages: readonly Stage[], like: Amount): Amount {
  return entries
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, { amount }) => sum.plus(amount), like.minus(like));
}
