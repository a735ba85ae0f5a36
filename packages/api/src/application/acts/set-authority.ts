import type { Authority } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import { defaultIds } from './default-ids.ts';
import type { LineVersionInput } from './line-version-input.ts';

export interface SetAuthorityInput extends LineVersionInput {
  readonly authority: Authority;
  readonly amount: AmountInput;
  /** Absent: the share that the profile of the year asks for. */
  readonly frozen?: AmountInput | null | undefined;
}

export const setAuthority: ActDefinition<SetAuthorityInput> = {
  name: 'setAuthority',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode], defaults: true }),
  command: ({ lineCode, expectedVersion, authority, amount, frozen }, { newId, lineId }) => ({
    kind: 'SetAuthority',
    lineId: lineId(lineCode),
    expectedVersion,
    authority,
    amount: amount.text,
    frozen: frozen?.text ?? null,
    ...defaultIds(newId),
  }),
};
