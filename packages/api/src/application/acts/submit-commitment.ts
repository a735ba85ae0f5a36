import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { CommitmentVersionInput } from './commitment-version-input.ts';

export type SubmitCommitmentInput = CommitmentVersionInput;

export const submitCommitment: ActDefinition<SubmitCommitmentInput> = {
  name: 'submitCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion }) => ({
    kind: 'SubmitCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
  }),
};
