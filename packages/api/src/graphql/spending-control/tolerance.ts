import type { Tolerance } from 'budget-core';
import { builder } from '../builder.ts';

export const ToleranceType = builder.objectRef<Tolerance>('Tolerance').implement({
  description: 'How far spending may go beyond what a control measures against; where both are given the smaller wins.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    percent: t.exposeString('percent', { nullable: true, description: 'In percent, rounded down; null: none given.' }),
    amount: t.expose('amount', { type: 'Amount', nullable: true, description: 'As an amount; null: none given.' }),
  }),
});
