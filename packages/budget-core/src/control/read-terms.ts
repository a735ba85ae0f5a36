import type { SetSpendingControl } from '../book/command.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { readNotNegative } from '../input/amount.ts';
import { readPercent } from '../input/percent.ts';
import { readText } from '../input/text.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { decimalFrom } from '../money/decimal.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { stagesFrom } from './counting.ts';
import { readPace } from './read-pace.ts';
import type { SpendingControl } from './spending-control.ts';
import type { Threshold } from './threshold.ts';

/** What a command says of a control, read: everything but its place and what becomes of it. */
export type ControlTerms = Pick<
  SpendingControl,
  | 'name'
  | 'mode'
  | 'limit'
  | 'pace'
  | 'tolerance'
  | 'countedStages'
  | 'thresholds'
  | 'validFrom'
  | 'validUntil'
  | 'overrideCap'
  | 'legalReference'
>;

/**
 * Reads the terms of a control.
 *
 * @returns the terms, or the first of `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_PERCENT`, `INVALID_PACE`, `INVALID_TEXT`,
 * `INVALID_DATE`, `INVALID_PERIOD`
 */
export function readTerms(command: SetSpendingControl, currency: CurrencyCode): Outcome<ControlTerms, Refusal> {
  const { authority, mode, name, legalReference, tolerance, countsFrom } = command;
  const limit = orNull(command.limit, (text) => readNotNegative(text, currency, 'limit'));
  if (!limit.ok) return limit;
  const amount = orNull(tolerance.amount, (text) => readNotNegative(text, currency, 'tolerance.amount'));
  if (!amount.ok) return amount;
  const overrideCap = orNull(command.overrideCap, (text) => readNotNegative(text, currency, 'overrideCap'));
  if (!overrideCap.ok) return overrideCap;
  const percent = orNull(tolerance.percent, (text) => readPercent(text, 'tolerance.percent'));
  if (!percent.ok) return percent;
  const thresholds = readThresholds(command.thresholds);
  if (!thresholds.ok) return thresholds;
  const pace = command.pace === null ? accept(null) : readPace(command.pace, currency);
  if (!pace.ok) return pace;
  const invalid =
    (name === null ? null : readText(name, 'name', 'REFERENCE')) ??
    (legalReference === null ? null : readText(legalReference, 'legalReference'));
  if (invalid) return refuse(invalid);
  const period = readPeriod(command);
  if (!period.ok) return period;
  return accept({
    name,
    mode,
    limit: limit.value,
    pace: pace.value,
    tolerance: { percent: percent.value, amount: amount.value },
    countedStages: stagesFrom(authority, countsFrom),
    thresholds: thresholds.value,
    ...period.value,
    overrideCap: overrideCap.value,
    legalReference,
  });
}

function orNull<Value>(
  text: string | null,
  read: (text: string) => Outcome<Value, Refusal>,
): Outcome<Value | null, Refusal> {
  return text === null ? accept(null) : read(text);
}

/** Lowest first, so that they are told in the order in which they are crossed. */
function readThresholds(thresholds: readonly Threshold[]): Outcome<readonly Threshold[], Refusal> {
  for (const [index, { percent }] of thresholds.entries()) {
    const read = readPercent(percent, `thresholds.${index}.percent`);
    if (!read.ok) return read;
  }
  return accept(thresholds.toSorted((a, b) => decimalFrom(a.percent).comparedTo(decimalFrom(b.percent))));
}

export function readPeriod({
  validFrom,
  validUntil,
}: Pick<SetSpendingControl, 'validFrom' | 'validUntil'>): Outcome<
  Pick<SpendingControl, 'validFrom' | 'validUntil'>,
  Refusal
> {
  const from = orNull<BusinessDate>(validFrom, parseBusinessDate);
  if (!from.ok) return from;
  const until = orNull<BusinessDate>(validUntil, parseBusinessDate);
  if (!until.ok) return until;
  if (from.value !== null && until.value !== null && until.value < from.value) {
    return refuse({ kind: 'INVALID_PERIOD', from: from.value, until: until.value });
  }
  return accept({ validFrom: from.value, validUntil: until.value });
}
