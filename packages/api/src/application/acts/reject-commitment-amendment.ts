import type { ActDefinition } from '../act.ts';
import { type AmendmentReasonInput, seenAmendment } from './amendment-input.ts';

export type RejectCommitmentAmendmentInput = AmendmentReasonInput;

export const rejectCommitmentAmendment: ActDefinition<RejectCommitmentAmendmentInput> = {
  name: 'rejectCommitmentAmendment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId], amendments: true }),
  command: (input) => ({
    kind: 'RejectCommitmentAmendment',
    ...seenAmendment(input),
    reason: input.reason,
  }),
};
