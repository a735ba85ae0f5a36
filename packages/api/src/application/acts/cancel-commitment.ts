import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export type CancelCommitmentInput = CommitmentReasonInput;

export const cancelCommitment: ActDefinition<CancelCommitmentInput> = {
  name: 'cancelCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, reason }) => ({
    kind: 'CancelCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    reason,
  }),
};
