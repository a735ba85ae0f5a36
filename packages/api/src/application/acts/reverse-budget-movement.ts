import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { MovementVersionInput } from './movement-version-input.ts';

export interface ReverseBudgetMovementInput extends MovementVersionInput {
  readonly decisionNumber: string;
}

export const reverseBudgetMovement: ActDefinition<ReverseBudgetMovementInput> = {
  name: 'reverseBudgetMovement',
  wanted: ({ movementId, decisionNumber }) => ({ movementIds: [movementId], decisionNumbers: [decisionNumber] }),
  command: ({ movementId, expectedVersion, decisionNumber }, { newId, decisionId }) => ({
    kind: 'ReverseBudgetMovement',
    movementId: asId(newId()),
    reversedId: asId(movementId),
    expectedVersion,
    decisionId: decisionId(decisionNumber),
  }),
};
