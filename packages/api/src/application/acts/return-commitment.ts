import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export type ReturnCommitmentInput = CommitmentReasonInput;

export const returnCommitment: ActDefinition<ReturnCommitmentInput> = {
  name: 'returnCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, reason }) => ({
    kind: 'ReturnCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    reason,
  }),
};
