import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { MovementReasonInput } from './movement-version-input.ts';

export const rejectBudgetMovement: ActDefinition<MovementReasonInput> = {
  name: 'rejectBudgetMovement',
  wanted: ({ movementId }) => ({ movementIds: [movementId] }),
  command: ({ movementId, expectedVersion, reason }) => ({
    kind: 'RejectBudgetMovement',
    movementId: asId(movementId),
    expectedVersion,
    reason,
  }),
};
