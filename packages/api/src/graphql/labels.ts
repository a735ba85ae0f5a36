import type { Labels } from 'budget-core';
import { builder } from './builder.ts';

export const LabelsType = builder.objectRef<Labels>('Labels').implement({
  description: 'A name in each of the two working languages.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    fr: t.exposeString('fr', { description: 'The French name.' }),
    en: t.exposeString('en', { description: 'The English name.' }),
  }),
});
