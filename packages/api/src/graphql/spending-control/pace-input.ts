import { builder } from '../builder.ts';
import { PacePeriodEnum } from './pace.ts';

const PaceCapInput = builder.inputType('PaceCapInput', {
  description:
    'How far consumption may go in a window: the smaller where both are given; with neither it is not capped.',
  fields: (t) => ({
    percent: t.string({ required: false, description: 'In percent of what the control measures against, as `33`.' }),
    amount: t.field({ type: 'Amount', required: false, description: 'As an amount.' }),
  }),
});

export const PaceInput = builder.inputType('PaceInput', {
  description: 'How the year is spread over windows: by caps or by shares, one for each window.',
  fields: (t) => ({
    per: t.field({ type: PacePeriodEnum, description: 'What the windows are.' }),
    caps: t.field({
      type: [PaceCapInput],
      required: false,
      description: 'What may be consumed within each window of the fiscal year, in their order.',
    }),
    shares: t.stringList({
      required: false,
      description:
        'How the whole is shared out, to be used from the start of the year on: `1` twelve times is twelfths.',
    }),
  }),
});
