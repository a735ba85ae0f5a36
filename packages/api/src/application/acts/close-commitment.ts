import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export type CloseCommitmentInput = CommitmentReasonInput;

export const closeCommitment: ActDefinition<CloseCommitmentInput> = {
  name: 'closeCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, reason }) => ({
    kind: 'CloseCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    reason,
  }),
};
