import type { Decided } from '../../application/act.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { ExpenseType } from '../nouns.ts';

export const ExpensePayload = builder.objectRef<Decided>('ExpensePayload').implement({
  description: 'What an act on an expense answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    expense: t.field({
      type: ExpenseType,
      nullable: true,
      description: 'The expense as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).expense, acceptedId(decided)),
    }),
  }),
});
