import { draftCommitment } from '../../application/acts/draft-commitment.ts';
import { editCommitment } from '../../application/acts/edit-commitment.ts';
import { recordCommitment } from '../../application/acts/record-commitment.ts';
import { submitCommitment } from '../../application/acts/submit-commitment.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import {
  DraftCommitmentInput,
  EditCommitmentInput,
  RecordCommitmentInput,
  SubmitCommitmentInput,
} from './commitment-input.ts';
import { CommitmentPayload } from './commitment-payload.ts';

/** What the Assistant Section Officer does with a commitment. */
builder.mutationFields((t) => ({
  draftCommitment: t.field({
    type: CommitmentPayload,
    description: 'Keeps a commitment in preparation: it holds no amount yet.',
    authScopes: { may: 'draftCommitment' },
    args: { input: t.arg({ type: DraftCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(draftCommitment, input, context),
  }),
  recordCommitment: t.field({
    type: CommitmentPayload,
    description: 'Drafts and submits a commitment in one act: refused for want of authority, nothing is kept.',
    authScopes: { may: 'recordCommitment' },
    args: { input: t.arg({ type: RecordCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(recordCommitment, input, context),
  }),
  editCommitment: t.field({
    type: CommitmentPayload,
    description: 'Replaces the content of a draft or returned commitment.',
    authScopes: { may: 'editCommitment' },
    args: { input: t.arg({ type: EditCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(editCommitment, input, context),
  }),
  submitCommitment: t.field({
    type: CommitmentPayload,
    description: 'Submits a draft or returned commitment and reserves its amount.',
    authScopes: { may: 'submitCommitment' },
    args: { input: t.arg({ type: SubmitCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(submitCommitment, input, context),
  }),
}));
