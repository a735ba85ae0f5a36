import type { InstalmentRequest } from '../book/command.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { readPositive } from '../input/amount.ts';
import { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';

/** One payment that is foreseen: when, and how much. */
export interface Instalment {
  readonly dueOn: BusinessDate;
  readonly amount: Amount;
}

/**
 * Reads a payment schedule (échéancier), in the order of its dates: its sum is the firm amount, whatever the years of
 * payment (D-24). An empty one is none.
 *
 * @returns the schedule, or the first of a refused amount, `NOT_POSITIVE`, `INVALID_DATE`, `SCHEDULE_MISMATCH`
 */
export function readSchedule(
  requested: readonly InstalmentRequest[],
  amount: Amount,
): Outcome<readonly Instalment[], Refusal> {
  const instalments: Instalment[] = [];
  for (const [index, { dueOn, amount: text }] of requested.entries()) {
    const read = readPositive(text, amount.currency, `paymentSchedule.${index}.amount`);
    if (!read.ok) return read;
    const date = parseBusinessDate(dueOn);
    if (!date.ok) return date;
    instalments.push({ dueOn: date.value, amount: read.value });
  }
  const scheduled = totalOf(instalments, amount);
  if (instalments.length > 0 && !scheduled.equals(amount)) {
    return refuse({ kind: 'SCHEDULE_MISMATCH', scheduled, amount });
  }
  return accept(instalments.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)));
}

/** A schedule for another firm amount: what is added comes last, and what is taken away is taken from the end. */
export function rescheduled(schedule: readonly Instalment[], amount: Amount): readonly Instalment[] {
  const last = schedule.at(-1);
  if (!last) return [];
  const before = schedule.slice(0, -1);
  const lastAmount = amount.minus(totalOf(before, amount));
  return lastAmount.isPositive() ? [...before, { ...last, amount: lastAmount }] : rescheduled(before, amount);
}

function totalOf(schedule: readonly Instalment[], { currency }: Amount): Amount {
  return schedule.reduce((sum, instalment) => sum.plus(instalment.amount), Amount.zero(currency));
}
