import type { ActDefinition } from '../act.ts';
import { type AmendmentReasonInput, seenAmendment } from './amendment-input.ts';

export type WithdrawCommitmentAmendmentInput = AmendmentReasonInput;

export const withdrawCommitmentAmendment: ActDefinition<WithdrawCommitmentAmendmentInput> = {
  name: 'withdrawCommitmentAmendment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId], amendments: true }),
  command: (input) => ({
    kind: 'WithdrawCommitmentAmendment',
    ...seenAmendment(input),
    reason: input.reason,
  }),
};
