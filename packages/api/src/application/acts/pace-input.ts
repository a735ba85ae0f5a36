import type { PacePeriod, PaceRequest } from 'budget-core';
import type { ToleranceInput } from './set-spending-control.ts';

/** One cap or one share for each window of the year. */
export interface PaceInput {
  readonly per: PacePeriod;
  readonly caps?: readonly ToleranceInput[] | null | undefined;
  readonly shares?: readonly string[] | null | undefined;
}

export function paceOf({ per, caps, shares }: PaceInput): PaceRequest {
  return {
    per,
    caps: caps?.map(({ percent, amount }) => ({ percent: percent ?? null, amount: amount?.text ?? null })) ?? null,
    shares: shares ?? null,
  };
}
