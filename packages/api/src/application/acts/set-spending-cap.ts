import { asId, type CapKind, type CapWindowUnit, type ControlMode } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import type { LineVersionInput } from './line-version-input.ts';

/** What is absent is as it mostly is: no name, the fiscal year, the third act, at all times. */
export interface SetSpendingCapInput extends LineVersionInput {
  readonly kind: CapKind;
  readonly name?: string | null | undefined;
  readonly mode: ControlMode;
  readonly limit: AmountInput;
  readonly window?: CapWindowUnit | null | undefined;
  readonly days?: number | null | undefined;
  readonly acts?: number | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
  readonly legalReference?: string | null | undefined;
}

export const setSpendingCap: ActDefinition<SetSpendingCapInput> = {
  name: 'setSpendingCap',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode], caps: true }),
  command: (input, { newId, lineId }) => ({
    kind: 'SetSpendingCap',
    capId: asId(newId()),
    lineId: lineId(input.lineCode),
    expectedVersion: input.expectedVersion,
    cap: input.kind,
    name: input.name ?? null,
    mode: input.mode,
    limit: input.limit.text,
    window: windowOf(input),
    acts: input.acts ?? null,
    validFrom: input.validFrom ?? null,
    validUntil: input.validUntil ?? null,
    legalReference: input.legalReference ?? null,
  }),
};

function windowOf({ window, days }: SetSpendingCapInput) {
  if (window) return { unit: window, days: days ?? null };
  return days ? { unit: 'FISCAL_YEAR' as const, days } : null;
}
