import type { Amount } from '../money/amount.ts';
import { percentOf } from '../money/rates.ts';

/** How far spending may go beyond what a control measures against; null: not bounded in this way. */
export interface Tolerance {
  /** Plain digits, as `2.5`. */
  readonly percent: string | null;
  readonly amount: Amount | null;
}

export const noTolerance: Tolerance = { percent: null, amount: null };

/**
 * What a control lets through above its base: the smaller of the two bounds, rounded down (D-63); nothing where there
 * is none.
 *
 * @example
 * toleranceOn(Amount.of('333.33', 'EUR'), { percent: '10', amount: null }).toString(); // '33.33'
 */
export function toleranceOn(base: Amount, { percent, amount }: Tolerance): Amount {
  const nothing = base.minus(base);
  if (percent === null) return amount ?? nothing;
  const share = percentOf(base.max(nothing), percent, 'down');
  return amount === null ? share : share.min(amount);
}
