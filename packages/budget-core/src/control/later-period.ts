import type { Situation } from '../book/decision.ts';
import { type BookState, balanceOf, controlsInForce, known, pathOf } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { dayAfter } from '../calendar/day-after.ts';
import { capChecks } from '../cap/cap-checks.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
import { fiscalYearOf } from '../fiscal-year/fiscal-year.ts';
import type { CapCheck, ControlCheck, LaterPeriodCure } from '../verdict/verdict.ts';
import { baseOf } from './ceiling.ts';
import { type Arrival, checksOf } from './checks-of.ts';
import type { Consumption } from './consumption.ts';
import { windowsAt } from './pace-windows.ts';
import type { SpendingControl } from './spending-control.ts';

interface Asked {
  readonly consumption: readonly Consumption[];
  readonly arrivals: readonly Arrival[];
  readonly document: CappedDocument | null;
}

/**
 * The first later date of the year on which nothing refuses: after the last day of what refuses now, or in a window of a
 * pace that has the room (D-67). A control without either would refuse on every date. A document that holds something
 * already stays where it counts, whatever the day.
 */
export function laterPeriod(
  situation: Situation,
  asked: Asked,
  refusing: readonly ControlCheck[],
  capping: readonly CapCheck[],
): LaterPeriodCure | null {
  const ends =
    refusing.every(({ controlId }) => mayEnd(known(situation.state.controls, controlId))) &&
    capping.every((check) => lastDayOfCap(situation.state, check) !== null);
  if (!ends) return null;
  const from = turns(situation, asked.consumption, capping).find((day) => passesOn(situation, asked, day));
  return from === undefined ? null : { kind: 'LATER_PERIOD', from };
}

function passesOn(situation: Situation, { consumption, arrivals, document }: Asked, day: BusinessDate): boolean {
  const then = { ...situation, context: { ...situation.context, effectiveDate: day } };
  const moved = document && { ...document, date: document.held ? document.date : day };
  const checks = [...checksOf(then, consumption, arrivals), ...(moved ? capChecks(then, moved) : [])];
  return checks.every(({ outcome }) => outcome !== 'REFUSED');
}

function mayEnd({ validUntil, pace }: SpendingControl): boolean {
  return validUntil !== null || pace !== null;
}

function lastDayOfCap(state: BookState, { capId, period }: CapCheck): BusinessDate | null {
  return period?.until ?? known(state.caps, capId).validUntil;
}

/**
 * The later dates of the year from which a control above the lines, or a cap that refuses, judges otherwise; in their
 * order.
 */
function turns(
  { state, context, fiscalYear }: Situation,
  consumption: readonly Consumption[],
  capping: readonly CapCheck[],
): readonly BusinessDate[] {
  const nodes = new Set(consumption.flatMap(({ lineId }) => pathOf(state, lineId)));
  const controls = [...nodes].flatMap((node) => controlsInForce(state, node.id));
  const lastDays = [
    ...controls.map(({ validUntil }) => validUntil),
    ...controls.flatMap((control) =>
      windowsAt(state, control, baseOf(control, balanceOf(state, control.lineId))).map(({ until }) => until),
    ),
    ...capping.map((check) => lastDayOfCap(state, check)),
  ];
  return [...new Set(lastDays.filter((day) => day !== null).map(dayAfter))]
    .filter((date) => date > context.effectiveDate && fiscalYearOf(date, fiscalYear.firstMonth) === fiscalYear.year)
    .toSorted();
}
