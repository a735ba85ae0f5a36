import { type Authority, asId, type ControlMode } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface SetSpendingControlInput {
  readonly lineCode: string;
  readonly authority: Authority;
  readonly mode: ControlMode;
  /** Null: 100 % of authorised − frozen. */
  readonly limit: AmountInput | null;
  readonly legalReference: string | null;
}

export const setSpendingControl: ActDefinition<SetSpendingControlInput> = {
  name: 'setSpendingControl',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, authority, mode, limit, legalReference }, { newId, lineId }) => ({
    kind: 'SetSpendingControl',
    controlId: asId(newId()),
    lineId: lineId(lineCode),
    authority,
    mode,
    limit: limit === null ? null : limit.text,
    legalReference,
  }),
};
