import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export type ReopenCommitmentInput = CommitmentReasonInput;

export const reopenCommitment: ActDefinition<ReopenCommitmentInput> = {
  name: 'reopenCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, reason }) => ({
    kind: 'ReopenCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    reason,
  }),
};
