import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { builder } from '../builder.ts';
import { CommitmentChargeAmountInput } from '../commitment/commitment-closing-input.ts';
import { seenCommitment } from '../commitment/commitment-input.ts';

export const RecordCommitmentAmendmentInput = builder.inputType('RecordCommitmentAmendmentInput', {
  description: 'Another firm amount to ask for, of a commitment as the caller saw it.',
  fields: (t) => ({
    ...actHeader(t),
    ...seenCommitment(t),
    purpose: t.string({ description: 'What it is for.' }),
    increases: t.field({
      type: [CommitmentChargeAmountInput],
      required: false,
      description: 'By how much charges rise; absent: none does.',
    }),
    decreases: t.field({
      type: [CommitmentChargeAmountInput],
      required: false,
      description: 'By how much other charges fall; absent: none does.',
    }),
  }),
});

function seen(t: InputFields) {
  return {
    commitmentId: t.id({ description: 'The id of the commitment.' }),
    amendmentId: t.id({ description: 'The id of the amendment.' }),
    expectedVersion: expectedVersion(t, 'The version of the amendment'),
  };
}

export const ApproveCommitmentAmendmentInput = builder.inputType('ApproveCommitmentAmendmentInput', {
  description: 'The amendment to approve, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

export const RejectCommitmentAmendmentInput = builder.inputType('RejectCommitmentAmendmentInput', {
  description: 'The amendment to reject, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

export const WithdrawCommitmentAmendmentInput = builder.inputType('WithdrawCommitmentAmendmentInput', {
  description: 'The amendment to give up, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});
