import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface WithdrawSpendingCapInput {
  readonly capId: string;
  readonly expectedVersion: number;
}

export const withdrawSpendingCap: ActDefinition<WithdrawSpendingCapInput> = {
  name: 'withdrawSpendingCap',
  wanted: ({ capId }) => ({ capIds: [capId] }),
  command: ({ capId, expectedVersion }) => ({ kind: 'WithdrawSpendingCap', capId: asId(capId), expectedVersion }),
};
