import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { MovementReasonInput } from './movement-version-input.ts';

export const withdrawBudgetMovement: ActDefinition<MovementReasonInput> = {
  name: 'withdrawBudgetMovement',
  wanted: ({ movementId }) => ({ movementIds: [movementId] }),
  command: ({ movementId, expectedVersion, reason }) => ({
    kind: 'WithdrawBudgetMovement',
    movementId: asId(movementId),
    expectedVersion,
    reason,
  }),
};
