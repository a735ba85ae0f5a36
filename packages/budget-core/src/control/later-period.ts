import type { Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { dayAfter } from '../calendar/day-after.ts';
import { fiscalYearOf } from '../fiscal-year/fiscal-year.ts';
import type { ControlCheck, LaterPeriodCure } from '../verdict/verdict.ts';
import { type Arrival, checksOf } from './checks-of.ts';
import type { Consumption } from './consumption.ts';

/** The day after the last one of the controls that refuse, where it is of the year and no other control refuses then. */
export function laterPeriod(
  situation: Situation,
  consumption: readonly Consumption[],
  arrivals: readonly Arrival[],
  refusing: readonly ControlCheck[],
): LaterPeriodCure | null {
  const { state, context, fiscalYear } = situation;
  let last: BusinessDate | null = null;
  for (const { controlId } of refusing) {
    const { validUntil } = known(state.controls, controlId);
    if (validUntil === null) return null;
    if (last === null || validUntil > last) last = validUntil;
  }
  if (last === null) return null;
  const from = dayAfter(last);
  if (fiscalYearOf(from, fiscalYear.firstMonth) !== fiscalYear.year) return null;
  const then = { ...situation, context: { ...context, effectiveDate: from } };
  const passes = checksOf(then, consumption, arrivals).every(({ outcome }) => outcome !== 'REFUSED');
  return passes ? { kind: 'LATER_PERIOD', from } : null;
}
