import { approveCommitmentAmendment } from '../../application/acts/approve-commitment-amendment.ts';
import { recordCommitmentAmendment } from '../../application/acts/record-commitment-amendment.ts';
import { rejectCommitmentAmendment } from '../../application/acts/reject-commitment-amendment.ts';
import { withdrawCommitmentAmendment } from '../../application/acts/withdraw-commitment-amendment.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { CommitmentPayload } from '../commitment/commitment-payload.ts';
import {
  ApproveCommitmentAmendmentInput,
  RecordCommitmentAmendmentInput,
  RejectCommitmentAmendmentInput,
  WithdrawCommitmentAmendmentInput,
} from './amendment-input.ts';

/** Acts on an amendment answer with the commitment that it stands beside. */
builder.mutationFields((t) => ({
  recordCommitmentAmendment: t.field({
    type: CommitmentPayload,
    description:
      'Asks for another firm amount of an approved commitment: an increase is checked and reserved, the increase alone.',
    authScopes: { may: 'recordCommitmentAmendment' },
    args: { input: t.arg({ type: RecordCommitmentAmendmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(
        recordCommitmentAmendment,
        { ...input, increases: input.increases ?? null, decreases: input.decreases ?? null },
        context,
      ),
  }),
  approveCommitmentAmendment: t.field({
    type: CommitmentPayload,
    description: 'Makes an amendment the firm amount, within the caller’s limit for the new total.',
    authScopes: { may: 'approveCommitmentAmendment' },
    args: { input: t.arg({ type: ApproveCommitmentAmendmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(approveCommitmentAmendment, input, context),
  }),
  rejectCommitmentAmendment: t.field({
    type: CommitmentPayload,
    description: 'Refuses an amendment and frees what it reserved: the old amount stands.',
    authScopes: { may: 'rejectCommitmentAmendment' },
    args: { input: t.arg({ type: RejectCommitmentAmendmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(rejectCommitmentAmendment, input, context),
  }),
  withdrawCommitmentAmendment: t.field({
    type: CommitmentPayload,
    description: 'Gives an amendment up and frees what it reserved: the old amount stands.',
    authScopes: { may: 'withdrawCommitmentAmendment' },
    args: { input: t.arg({ type: WithdrawCommitmentAmendmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(withdrawCommitmentAmendment, input, context),
  }),
}));
