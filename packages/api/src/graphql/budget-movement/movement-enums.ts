import type { BudgetMovementState, MovementKind } from 'budget-core';
import { builder } from '../builder.ts';

export const MovementKindEnum = builder.enumType('MovementKind', {
  description: 'What a budget movement does to authority.',
  values: {
    SUPPLEMENT: { description: 'Grants more (ouverture supplémentaire).' },
    REDUCTION: { description: 'Takes back what was granted (annulation de crédits).' },
    TRANSFER: { description: 'Takes from lines what it gives to others (virement).' },
    FREEZE: { description: 'Sets aside as a reserve, on the line itself (gel).' },
    RELEASE: { description: 'Makes a reserve usable again (dégel).' },
  } as const satisfies Record<MovementKind, { description: string }>,
});

export const BudgetMovementStateEnum = builder.enumType('BudgetMovementState', {
  description: 'Where a budget movement stands.',
  values: {
    PROPOSED: { description: 'Waits for approval; what it would take is held.' },
    APPROVED: { description: 'Took effect.' },
    REJECTED: { description: 'Turned down; nothing is held any more.' },
    WITHDRAWN: { description: 'Taken back before it was decided; nothing is held any more.' },
    REVERSAL_PROPOSED: { description: 'Took effect; its mirror waits for approval.' },
    REVERSED: { description: 'Took effect, and its mirror too.' },
  } as const satisfies Record<BudgetMovementState, { description: string }>,
});
