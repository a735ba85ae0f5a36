import type { ActDefinition } from '../act.ts';
import { type AmendmentVersionInput, seenAmendment } from './amendment-input.ts';

export type ApproveCommitmentAmendmentInput = AmendmentVersionInput;

export const approveCommitmentAmendment: ActDefinition<ApproveCommitmentAmendmentInput> = {
  name: 'approveCommitmentAmendment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId], amendments: true }),
  command: (input) => ({ kind: 'ApproveCommitmentAmendment', ...seenAmendment(input) }),
};
