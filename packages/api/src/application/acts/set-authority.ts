import { type Authority, asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface SetAuthorityInput {
  readonly lineCode: string;
  readonly authority: Authority;
  readonly amount: AmountInput;
  readonly frozen: AmountInput;
}

export const setAuthority: ActDefinition<SetAuthorityInput> = {
  name: 'setAuthority',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, authority, amount, frozen }, { newId, lineId }) => ({
    kind: 'SetAuthority',
    lineId: lineId(lineCode),
    authority,
    amount: amount.text,
    frozen: frozen.text,
    defaultControlId: asId(newId()),
  }),
};
