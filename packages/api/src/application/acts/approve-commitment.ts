import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentVersionInput } from './commitment-version-input.ts';

export type ApproveCommitmentInput = CommitmentVersionInput;

export const approveCommitment: ActDefinition<ApproveCommitmentInput> = {
  name: 'approveCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion }) => ({
    kind: 'ApproveCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
  }),
};
