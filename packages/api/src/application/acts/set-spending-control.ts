import { type Authority, asId, type ControlMode, type CountingStart, type Threshold } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import { defaultIds } from './default-ids.ts';
import type { LineVersionInput } from './line-version-input.ts';
import { type PaceInput, paceOf } from './pace-input.ts';

/** The smaller of the two wins (D-63). */
export interface ToleranceInput {
  readonly percent?: string | null | undefined;
  readonly amount?: AmountInput | null | undefined;
}

/** What is absent is as it mostly is: no name, no tolerance, counted from submission, at all times. */
export interface SetSpendingControlInput extends LineVersionInput {
  readonly authority: Authority;
  readonly name?: string | null | undefined;
  readonly mode: ControlMode;
  /** Absent: 100 % of authorised − frozen. */
  readonly limit?: AmountInput | null | undefined;
  /** Absent: the year is one. */
  readonly pace?: PaceInput | null | undefined;
  readonly tolerance?: ToleranceInput | null | undefined;
  readonly countsFrom?: CountingStart | null | undefined;
  readonly thresholds?: readonly Threshold[] | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
  /** Absent: it cannot be overridden. */
  readonly overrideCap?: AmountInput | null | undefined;
  readonly legalReference?: string | null | undefined;
}

export const setSpendingControl: ActDefinition<SetSpendingControlInput> = {
  name: 'setSpendingControl',
  wanted: ({ lineCode, pace }) => ({ lineCodes: [lineCode], months: (pace ?? null) !== null }),
  command: (input, { newId, lineId }) => ({
    kind: 'SetSpendingControl',
    controlId: asId(newId()),
    lineId: lineId(input.lineCode),
    expectedVersion: input.expectedVersion,
    authority: input.authority,
    name: input.name ?? null,
    mode: input.mode,
    limit: input.limit?.text ?? null,
    pace: input.pace ? paceOf(input.pace) : null,
    tolerance: { percent: input.tolerance?.percent ?? null, amount: input.tolerance?.amount?.text ?? null },
    countsFrom: input.countsFrom ?? 'SUBMIT',
    thresholds: (input.thresholds ?? []).map(({ percent, level }) => ({ percent, level })),
    validFrom: input.validFrom ?? null,
    validUntil: input.validUntil ?? null,
    overrideCap: input.overrideCap?.text ?? null,
    legalReference: input.legalReference ?? null,
    ...defaultIds(newId),
  }),
};
