import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { defaultIds } from './default-ids.ts';

export interface WithdrawSpendingControlInput {
  readonly controlId: string;
  readonly expectedVersion: number;
}

export const withdrawSpendingControl: ActDefinition<WithdrawSpendingControlInput> = {
  name: 'withdrawSpendingControl',
  wanted: ({ controlId }) => ({ controlIds: [controlId] }),
  command: ({ controlId, expectedVersion }, { newId }) => ({
    kind: 'WithdrawSpendingControl',
    controlId: asId(controlId),
    expectedVersion,
    ...defaultIds(newId),
  }),
};
