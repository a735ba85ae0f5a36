import { type Authority, asId, type ControlMode } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import type { LineVersionInput } from './line-version-input.ts';

export interface SetSpendingControlInput extends LineVersionInput {
  readonly authority: Authority;
  readonly mode: ControlMode;
  /** Null: 100 % of authorised − frozen. */
  readonly limit: AmountInput | null;
  readonly legalReference: string | null;
}

export const setSpendingControl: ActDefinition<SetSpendingControlInput> = {
  name: 'setSpendingControl',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, expectedVersion, authority, mode, limit, legalReference }, { newId, lineId }) => ({
    kind: 'SetSpendingControl',
    controlId: asId(newId()),
    lineId: lineId(lineCode),
    expectedVersion,
    authority,
    mode,
    limit: limit === null ? null : limit.text,
    legalReference,
  }),
};
