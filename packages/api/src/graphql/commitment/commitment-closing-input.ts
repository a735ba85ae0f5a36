import { actHeader, reason } from '../act/act-input.ts';
import { builder } from '../builder.ts';
import { seenCommitment } from './commitment-input.ts';

export const CommitmentChargeAmountInput = builder.inputType('CommitmentChargeAmountInput', {
  description: 'An amount on one charge of the commitment.',
  fields: (t) => ({
    chargeId: t.id({ description: 'The id of the charge.' }),
    amount: t.field({ type: 'Amount', description: 'How much of it.' }),
  }),
});

export const CloseCommitmentInput = builder.inputType('CloseCommitmentInput', {
  description: 'The commitment to close short, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...reason(t) }),
});

export const ReopenCommitmentInput = builder.inputType('ReopenCommitmentInput', {
  description: 'The commitment to reopen, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...reason(t) }),
});

export const ReleaseCommitmentInput = builder.inputType('ReleaseCommitmentInput', {
  description: 'The commitment to release in part, as the caller saw it.',
  fields: (t) => ({
    ...actHeader(t),
    ...seenCommitment(t),
    charges: t.field({ type: [CommitmentChargeAmountInput], description: 'What each charge gives back.' }),
    ...reason(t),
  }),
});
