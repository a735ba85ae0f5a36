import { refused, type Situation } from '../book/decision.ts';
import { balanceOf, pathOf } from '../book/state.ts';
import { type ControlChange, insufficient, markDeciding, worstCheck } from '../control/control-check.ts';
import { counts } from '../control/counting.ts';
import { measuresOn } from '../control/measure.ts';
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
  situation: Situation,
  line: BudgetLine,
  entries: readonly FigureEntry[],
  newControls: readonly SpendingControl[],
): Outcome<readonly ControlCheck[], Refused> {
  const { state, context } = situation;
  const checks = markDeciding(
    pathOf(state, line.id)
      .toReversed()
      .flatMap((node) => {
        const own = newControls.filter(({ lineId }) => lineId === node.id);
        return [...controlsOn(state, node.id, context.effectiveDate), ...own].flatMap((control) =>
          worstCheck(control, node, changesOf(situation, control, entries)),
        );
      }),
  );
  const deciding = checks.find(({ decides }) => decides);
  return deciding?.outcome === 'REFUSED' ? refused(insufficient(deciding), checks) : accept(checks);
}

/** None where the entries leave what the control compares as it is. */
function changesOf(
  { state, context }: Situation,
  control: SpendingControl,
  entries: readonly FigureEntry[],
): readonly ControlChange[] {
  const { reserved: like } = balanceOf(state, control.lineId);
  const ofAuthority = entries.filter(({ authority }) => authority === control.authority);
  const counted = entries.filter((entry) => counts(control, entry));
  const change = counted.reduce((sum, { amount }) => sum.plus(amount), like.minus(like));
  const usable = usableChange(ofAuthority, change);
  const earlier = measuresOn(state, control, context.effectiveDate);
  return measuresOn(state, control, context.effectiveDate, usable).flatMap((measure, index) => {
    const rise = measure.ceiling.minus(earlier[index]?.ceiling ?? measure.ceiling);
    const lowersHeadroom = change.isGreaterThan(rise);
    return change.isZero() && rise.isZero() ? [] : [{ ...measure, change, lowersHeadroom }];
  });
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
