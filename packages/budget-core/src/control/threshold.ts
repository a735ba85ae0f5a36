import type { Amount } from '../money/amount.ts';
import { decimalFrom } from '../money/decimal.ts';

/** `INFORM` tells; `WARN` asks for attention (D-66). */
export type ThresholdLevel = 'INFORM' | 'WARN';

/** A share of what a control measures against, whose crossing is told. */
export interface Threshold {
  /** Plain digits, as `85`. */
  readonly percent: string;
  readonly level: ThresholdLevel;
}

/** The thresholds that consumption crosses upward: below before, at or above after (D-66). */
export function crossed(
  thresholds: readonly Threshold[],
  base: Amount,
  before: Amount,
  after: Amount,
): readonly Threshold[] {
  const inPercent = (amount: Amount) => amount.toDecimal().times(100);
  return thresholds.filter(({ percent }) => {
    const threshold = base.toDecimal().times(decimalFrom(percent));
    return inPercent(before).lessThan(threshold) && !inPercent(after).lessThan(threshold);
  });
}
