import type { Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { dayAfter } from '../calendar/day-after.ts';
import { capChecks } from '../cap/cap-checks.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
import { fiscalYearOf } from '../fiscal-year/fiscal-year.ts';
import type { CapCheck, ControlCheck, LaterPeriodCure } from '../verdict/verdict.ts';
import { type Arrival, checksOf } from './checks-of.ts';
import type { Consumption } from './consumption.ts';

interface Asked {
  readonly consumption: readonly Consumption[];
  readonly arrivals: readonly Arrival[];
  readonly document: CappedDocument | null;
}

/**
 * The day after the last one of the controls and caps that refuse, where it is of the year and nothing else refuses
 * then. A document that holds something already stays where it counts, whatever the day.
 */
export function laterPeriod(
  situation: Situation,
  { consumption, arrivals, document }: Asked,
  refusing: readonly ControlCheck[],
  capping: readonly CapCheck[],
): LaterPeriodCure | null {
  const { context, fiscalYear } = situation;
  const last = lastDay([
    ...refusing.map(({ controlId }) => known(situation.state.controls, controlId).validUntil),
    ...capping.map(({ capId, period }) => period?.until ?? known(situation.state.caps, capId).validUntil),
  ]);
  if (last === null) return null;
  const from = dayAfter(last);
  if (fiscalYearOf(from, fiscalYear.firstMonth) !== fiscalYear.year) return null;
  const then = { ...situation, context: { ...context, effectiveDate: from } };
  const moved = document && { ...document, date: document.held ? document.date : from };
  const checks = [...checksOf(then, consumption, arrivals), ...(moved ? capChecks(then, moved) : [])];
  return checks.every(({ outcome }) => outcome !== 'REFUSED') ? { kind: 'LATER_PERIOD', from } : null;
}

/** Null where one of them has no end. */
function lastDay(days: readonly (BusinessDate | null)[]): BusinessDate | null {
  const known = days.filter((day) => day !== null).toSorted();
  return known.length === days.length ? (known.at(-1) ?? null) : null;
}
