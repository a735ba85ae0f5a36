import type { Situation } from '../book/decision.ts';
import { balanceOf, controlsInForce, known, pathOf } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { dayAfter } from '../calendar/day-after.ts';
import { fiscalYearOf } from '../fiscal-year/fiscal-year.ts';
import type { ControlCheck, LaterPeriodCure } from '../verdict/verdict.ts';
import { baseOf } from './ceiling.ts';
import { type Arrival, checksOf } from './checks-of.ts';
import type { Consumption } from './consumption.ts';
import { windowsAt } from './pace-windows.ts';
import type { SpendingControl } from './spending-control.ts';

/**
 * The first later date of the year on which no control refuses: after the last day of those that refuse now, or in a
 * window of their pace that has the room (D-67). A control without either would refuse on every date.
 */
export function laterPeriod(
  situation: Situation,
  consumption: readonly Consumption[],
  arrivals: readonly Arrival[],
  refusing: readonly ControlCheck[],
): LaterPeriodCure | null {
  const { state, context } = situation;
  const ends = refusing.every(({ controlId }) => mayEnd(known(state.controls, controlId)));
  if (!ends) return null;
  for (const from of turns(situation, consumption)) {
    const then = { ...situation, context: { ...context, effectiveDate: from } };
    const passes = checksOf(then, consumption, arrivals).every(({ outcome }) => outcome !== 'REFUSED');
    if (passes) return { kind: 'LATER_PERIOD', from };
  }
  return null;
}

function mayEnd({ validUntil, pace }: SpendingControl): boolean {
  return validUntil !== null || pace !== null;
}

/** The later dates of the year from which a control above the lines judges otherwise than the day before, in their order. */
function turns(
  { state, context, fiscalYear }: Situation,
  consumption: readonly Consumption[],
): readonly BusinessDate[] {
  const nodes = new Set(consumption.flatMap(({ lineId }) => pathOf(state, lineId)));
  const controls = [...nodes].flatMap((node) => controlsInForce(state, node.id));
  const dates = controls.flatMap((control): readonly BusinessDate[] => {
    const windows = windowsAt(state, control, baseOf(control, balanceOf(state, control.lineId))).map(({ until }) =>
      dayAfter(until),
    );
    return control.validUntil === null ? windows : [dayAfter(control.validUntil), ...windows];
  });
  return [...new Set(dates)]
    .filter((date) => date > context.effectiveDate && fiscalYearOf(date, fiscalYear.firstMonth) === fiscalYear.year)
    .toSorted();
}
