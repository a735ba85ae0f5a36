import { recordCommitment } from '../../application/acts/record-commitment.ts';
import { builder } from '../builder.ts';
import { sessionOf } from '../context.ts';
import { VerdictType } from '../nouns.ts';
import { CheckCommitmentInput } from './commitment-input.ts';

builder.queryField('checkCommitment', (t) =>
  t.field({
    type: VerdictType,
    description: 'The verdict that recording this commitment would get now; nothing is written.',
    authScopes: { may: 'checkCommitment' },
    args: { input: t.arg({ type: CheckCommitmentInput, description: 'The commitment.' }) },
    resolve: (_root, { input }, context) => {
      const { acts, caller } = sessionOf(context);
      const { requestId } = context;
      return acts.check(recordCommitment, { caller, requestId, effectiveDate: input.effectiveDate, input });
    },
  }),
);
