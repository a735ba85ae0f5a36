import type { PacePeriod } from '../../control/pace.ts';
import { ceilingOn, fractionOf, isCounted } from './counting.ts';
import type { Ledger } from './ledger.ts';
import type { Control, DatedEntry } from './nouns.ts';

export interface ReferencePace {
  readonly per: PacePeriod;
  /** Of what may be consumed within each window, or null. */
  readonly caps: readonly { readonly percent: string | null; readonly units: bigint | null }[] | null;
  /** Of what may be consumed since the start of the year, or null. */
  readonly shares: readonly string[] | null;
}

/** One span in which a control compares: the first and the last of its windows, by number. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly ceiling: bigint;
}

/** The rooms that a control has for an act of a date, in the windows that the act touches; the year's one without pace. */
export function roomsOn(ledger: Ledger, control: Control, date: string): readonly bigint[] {
  const { pace } = control;
  if (pace === null) return [ledger.room(control)];
  const at = windowOf(ledger, pace, date);
  return spansOf(ledger, control, pace)
    .filter(({ first, last }) => first <= at && at <= last)
    .map((span) => span.ceiling - consumedWithin(ledger, control, pace, span));
}

/** Ceiling and consumption of every window that is capped, as text to be compared with the engine's. */
export function windowFacts(ledger: Ledger, control: Control): string {
  const { pace } = control;
  if (pace === null) return '';
  return spansOf(ledger, control, pace)
    .map((span) => `${span.ceiling} ${consumedWithin(ledger, control, pace, span)}`)
    .join(', ');
}

function spansOf(ledger: Ledger, control: Control, { caps, shares }: ReferencePace): readonly Span[] {
  const usable = control.limit ?? ledger.usable(control.line, control.authority) ?? 0n;
  const whole = usable > 0n ? usable : 0n;
  if (caps === null) {
    let sum = 0n;
    return sharedOut(whole, (shares ?? []).map(weightOf)).map((part, last) => {
      sum += part;
      return { first: 0, last, ceiling: ceilingOn(control, sum) };
    });
  }
  return caps.flatMap(({ percent, units }, index) => {
    if (percent === null && units === null) return [];
    const [parts, of] = fractionOf(percent ?? '0');
    const share = percent === null ? null : (whole * parts) / of;
    const cap = share === null || (units !== null && units < share) ? (units ?? 0n) : share;
    return [{ first: index, last: index, ceiling: ceilingOn(control, cap) }];
  });
}

function weightOf(share: string): bigint {
  const [parts, of] = fractionOf(share);
  return parts * (1_000_000n / of);
}

/** Rounded down, then one unit each to the largest remainders, the first of equal ones first (D-5). */
function sharedOut(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const parts = weights.map((weight) => (whole * weight) / sum);
  const remainders = weights.map((weight) => (whole * weight) % sum);
  let left = whole - parts.reduce((total, part) => total + part, 0n);
  while (left > 0n) {
    const index = remainders.findIndex((one) => remainders.every((other) => other <= one));
    parts[index] = (parts[index] ?? 0n) + 1n;
    remainders[index] = -1n;
    left -= 1n;
  }
  return parts;
}

function consumedWithin(ledger: Ledger, control: Control, pace: ReferencePace, { first, last }: Span): bigint {
  return ledger.total((entry: DatedEntry) => {
    const at = windowOf(ledger, pace, entry.date);
    return at >= first && at <= last && isCounted(control, entry) && ledger.isBelow(entry.line, control.line);
  });
}

/** Which window of the fiscal year a date lies in, from 0. */
function windowOf(ledger: Ledger, { per }: ReferencePace, date: string): number {
  const monthOfYear = (Number(date.slice(5, 7)) - ledger.opened().firstMonth + 12) % 12;
  return per === 'MONTH' ? monthOfYear : Math.floor(monthOfYear / 3);
}
