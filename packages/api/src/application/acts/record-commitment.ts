import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { type CommitmentContentInput, contentOf, wantedByContent } from './commitment-content-input.ts';

export type RecordCommitmentInput = CommitmentContentInput;

export const recordCommitment: ActDefinition<RecordCommitmentInput> = {
  name: 'recordCommitment',
  wanted: wantedByContent,
  command: (input, desktop) => ({
    kind: 'RecordCommitment',
    commitmentId: asId(desktop.newId()),
    ...contentOf(input, desktop),
  }),
};
