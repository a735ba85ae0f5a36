import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export type RejectCommitmentInput = CommitmentReasonInput;

export const rejectCommitment: ActDefinition<RejectCommitmentInput> = {
  name: 'rejectCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, reason }) => ({
    kind: 'RejectCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    reason,
  }),
};
