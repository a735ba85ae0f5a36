import type { Stage } from 'budget-core';
import type { EntryRow } from '../application/reads.ts';
import { builder } from './builder.ts';

const stages = {
  AUTHORISED: { description: 'Granted to a line.' },
  FROZEN: { description: 'Granted, and not usable until released.' },
  HELD: { description: 'What pending movements would take, until they are decided.' },
  CARRIED_IN: { description: 'Committed by an earlier year, and brought in.' },
  RESERVED: { description: 'Held by a submitted commitment.' },
  COMMITTED: { description: 'Approved commitments.' },
  CERTIFIED: { description: 'Delivery certified (service fait).' },
  EXPENSED: { description: 'Approved expenses.' },
  PAID: { description: 'Recorded as paid.' },
  RECOVERABLE: { description: 'Paid above what is still expensed, to be had back.' },
} as const satisfies Record<Stage, { description: string }>;

export const StageEnum = builder.enumType('Stage', {
  description: 'Where an amount stands in the spending chain.',
  values: stages,
});

export const JournalStageEnum = builder.enumType('JournalStage', {
  description: 'The figure that a journal entry changes.',
  values: {
    ...stages,
    CEILING: { description: 'How far a control lets consumption go; never added up over lines.' },
  } as const satisfies Record<EntryRow['stage'], { description: string }>,
});
