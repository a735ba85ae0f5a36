import type { Threshold, ThresholdLevel } from 'budget-core';
import { builder } from '../builder.ts';

export const ThresholdLevelEnum = builder.enumType('ThresholdLevel', {
  description: 'How loudly the crossing of a threshold is told.',
  values: {
    INFORM: { description: 'For information.' },
    WARN: { description: 'Asks for attention.' },
  } as const satisfies Record<ThresholdLevel, { description: string }>,
});

export const ThresholdType = builder.objectRef<Threshold>('Threshold').implement({
  description: 'A share of what a control measures against, whose upward crossing is told.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    percent: t.exposeString('percent', { description: 'The share in percent, as `85`.' }),
    level: t.expose('level', { type: ThresholdLevelEnum, description: 'How loudly it is told.' }),
  }),
});
