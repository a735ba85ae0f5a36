import { closeCommitment } from '../../application/acts/close-commitment.ts';
import { releaseCommitment } from '../../application/acts/release-commitment.ts';
import { reopenCommitment } from '../../application/acts/reopen-commitment.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { CloseCommitmentInput, ReleaseCommitmentInput, ReopenCommitmentInput } from './commitment-closing-input.ts';
import { CommitmentPayload } from './commitment-payload.ts';

/** What approvers give back of an approved commitment, and ask for again. */
builder.mutationFields((t) => ({
  closeCommitment: t.field({
    type: CommitmentPayload,
    description:
      'Closes an approved commitment short and gives back what is not expensed; refused while a certified claim waits for its decision.',
    authScopes: { may: 'closeCommitment' },
    args: { input: t.arg({ type: CloseCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(closeCommitment, input, context),
  }),
  reopenCommitment: t.field({
    type: CommitmentPayload,
    description: 'Takes a closed commitment up again: what closing gave back is asked for again and checked like new.',
    authScopes: { may: 'reopenCommitment' },
    args: { input: t.arg({ type: ReopenCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(reopenCommitment, input, context),
  }),
  releaseCommitment: t.field({
    type: CommitmentPayload,
    description: 'Gives a part of an approved commitment back for good, never what is certified or expensed.',
    authScopes: { may: 'releaseCommitment' },
    args: { input: t.arg({ type: ReleaseCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(releaseCommitment, input, context),
  }),
}));
