import type { Classification } from 'budget-core';
import { builder } from '../builder.ts';

export const ClassificationType = builder.objectRef<Classification>('Classification').implement({
  description: 'What a line is in one of the ways in which a budget is ordered.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'As `nature`, `title`, `section` or `vote`.' }),
    code: t.exposeString('code', { description: 'As `utilities`, `2`, `capital` or `charged`.' }),
  }),
});

export const ClassificationInput = builder.inputType('ClassificationInput', {
  description: 'What a line is in one of the ways in which a budget is ordered.',
  fields: (t) => ({
    dimension: t.string({ description: 'As `nature`, `title`, `section` or `vote`.' }),
    code: t.string({ description: 'As `utilities`, `2`, `capital` or `charged`.' }),
  }),
});
