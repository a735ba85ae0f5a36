import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { type CommitmentContentInput, contentOf, wantedByContent } from './commitment-content-input.ts';
import type { CommitmentVersionInput } from './commitment-version-input.ts';

export interface EditCommitmentInput extends CommitmentVersionInput, CommitmentContentInput {}

export const editCommitment: ActDefinition<EditCommitmentInput> = {
  name: 'editCommitment',
  wanted: (input) => ({ ...wantedByContent(input), commitmentIds: [input.commitmentId] }),
  command: (input, desktop) => ({
    kind: 'EditCommitment',
    commitmentId: asId(input.commitmentId),
    expectedVersion: input.expectedVersion,
    ...contentOf(input, desktop),
  }),
};
