import type { Decided } from '../../application/act.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { BudgetLineType } from '../nouns.ts';

export const BudgetLinePayload = builder.objectRef<Decided>('BudgetLinePayload').implement({
  description: 'What an act on a budget line answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    line: t.field({
      type: BudgetLineType,
      nullable: true,
      description: 'The line as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).line, acceptedId(decided)),
    }),
  }),
});
