import { type BookState, known, monthsOf } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { firstDayOf, lastDayOf, type Month, monthsOfYear } from '../calendar/month.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Consumed } from '../line/consumed.ts';
import { allocate } from '../money/allocate.ts';
import type { Amount } from '../money/amount.ts';
import { percentOf } from '../money/rates.ts';
import { ceilingAbove } from './ceiling.ts';
import { countedBy } from './counting.ts';
import { type Pace, type PaceCap, windowsInYear } from './pace.ts';
import type { SpendingControl } from './spending-control.ts';

/** A span of the fiscal year with how far consumption may go in it, and how far it went. */
export interface PaceWindow {
  readonly from: BusinessDate;
  readonly until: BusinessDate;
  /** What the control measures against in this span, and that with what is tolerated above it. */
  readonly base: Amount;
  readonly ceiling: Amount;
  readonly consumed: Amount;
}

/** The windows of a control at its node; none where it has no pace. */
export function windowsAt(state: BookState, control: SpendingControl, base: Amount): readonly PaceWindow[] {
  if (control.pace === null) return [];
  const year = known(state.fiscalYears, control.fiscalYear);
  return paceWindows(control, control.pace, { base, year, months: monthsOf(state, control.lineId) });
}

interface Paced {
  /** What the control measures against in the whole year. */
  readonly base: Amount;
  readonly year: Pick<FiscalYear, 'year' | 'firstMonth'>;
  /** What was consumed at the node by the acts of each month; a month without any may be missing. */
  readonly months: ReadonlyMap<Month, Consumed>;
}

/**
 * The windows of a pace, in their order; one that nothing caps is left out (D-67).
 *
 * @example
 * // Twelfths of 1 000.00: 83.34 until January, 166.68 until February, and 1 000.00 in the end.
 */
export function paceWindows(
  control: SpendingControl,
  pace: Pace,
  { base, year, months }: Paced,
): readonly PaceWindow[] {
  const calendar = monthsOfYear(year.year, year.firstMonth);
  const length = calendar.length / windowsInYear[pace.per];
  const whole = base.max(base.minus(base));
  return basesOf(pace, whole).flatMap((ofWindow, index): readonly PaceWindow[] => {
    const first = pace.kind === 'CAPS' ? index * length : 0;
    const within = calendar.slice(first, (index + 1) * length);
    const [from, until] = [within[0], within.at(-1)];
    if (ofWindow === null || from === undefined || until === undefined) return [];
    return [
      {
        from: firstDayOf(from),
        until: lastDayOf(until),
        base: ofWindow,
        ceiling: ceilingAbove(control, ofWindow),
        consumed: consumedIn(control, within, months, whole.minus(whole)),
      },
    ];
  });
}

/** What is measured against in each window: a cap of its own, or all shares up to its end. */
function basesOf(pace: Pace, whole: Amount): readonly (Amount | null)[] {
  if (pace.kind === 'CAPS') return pace.caps.map((cap) => capOn(cap, whole));
  let sum = whole.minus(whole);
  return allocate(whole, pace.shares).map((share) => {
    sum = sum.plus(share);
    return sum;
  });
}

function capOn({ percent, amount }: PaceCap, whole: Amount): Amount | null {
  if (percent === null) return amount;
  const share = percentOf(whole, percent, 'down');
  return amount === null ? share : share.min(amount);
}

function consumedIn(
  control: SpendingControl,
  within: readonly Month[],
  months: ReadonlyMap<Month, Consumed>,
  nothing: Amount,
): Amount {
  return within.reduce((sum, month) => {
    const consumed = months.get(month);
    return consumed === undefined ? sum : sum.plus(countedBy(control, consumed));
  }, nothing);
}
