import type { Decided } from '../../application/act.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { CommitmentType } from '../nouns.ts';

export const CommitmentPayload = builder.objectRef<Decided>('CommitmentPayload').implement({
  description: 'What an act on a commitment answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    commitment: t.field({
      type: CommitmentType,
      nullable: true,
      description: 'The commitment as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).commitment, acceptedId(decided)),
    }),
  }),
});
