import { approveCommitment } from '../../application/acts/approve-commitment.ts';
import { cancelCommitment } from '../../application/acts/cancel-commitment.ts';
import { rejectCommitment } from '../../application/acts/reject-commitment.ts';
import { returnCommitment } from '../../application/acts/return-commitment.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import {
  ApproveCommitmentInput,
  CancelCommitmentInput,
  RejectCommitmentInput,
  ReturnCommitmentInput,
} from './commitment-input.ts';
import { CommitmentPayload } from './commitment-payload.ts';

/** What approvers do with a commitment. */
builder.mutationFields((t) => ({
  approveCommitment: t.field({
    type: CommitmentPayload,
    description: 'Approves a submitted commitment within the caller’s limit: what was reserved is committed.',
    authScopes: { may: 'approveCommitment' },
    args: { input: t.arg({ type: ApproveCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(approveCommitment, input, context),
  }),
  returnCommitment: t.field({
    type: CommitmentPayload,
    description: 'Hands a submitted commitment back for correction and frees its reservation.',
    authScopes: { may: 'returnCommitment' },
    args: { input: t.arg({ type: ReturnCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(returnCommitment, input, context),
  }),
  rejectCommitment: t.field({
    type: CommitmentPayload,
    description: 'Refuses a submitted commitment for good and frees its reservation.',
    authScopes: { may: 'rejectCommitment' },
    args: { input: t.arg({ type: RejectCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(rejectCommitment, input, context),
  }),
  cancelCommitment: t.field({
    type: CommitmentPayload,
    description:
      'Gives a commitment up and everything back; only while nothing is expensed, and once approved only within the limit of the caller.',
    authScopes: { may: 'cancelCommitment' },
    args: { input: t.arg({ type: CancelCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(cancelCommitment, input, context),
  }),
}));
