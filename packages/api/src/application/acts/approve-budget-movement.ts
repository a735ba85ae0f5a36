import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { MovementVersionInput } from './movement-version-input.ts';

export const approveBudgetMovement: ActDefinition<MovementVersionInput> = {
  name: 'approveBudgetMovement',
  wanted: ({ movementId }) => ({ movementIds: [movementId] }),
  command: ({ movementId, expectedVersion }) => ({
    kind: 'ApproveBudgetMovement',
    movementId: asId(movementId),
    expectedVersion,
  }),
};
