import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { type CommitmentContentInput, contentOf, wantedByContent } from './commitment-content-input.ts';

export type DraftCommitmentInput = CommitmentContentInput;

export const draftCommitment: ActDefinition<DraftCommitmentInput> = {
  name: 'draftCommitment',
  wanted: wantedByContent,
  command: (input, desktop) => ({
    kind: 'DraftCommitment',
    commitmentId: asId(desktop.newId()),
    ...contentOf(input, desktop),
  }),
};
