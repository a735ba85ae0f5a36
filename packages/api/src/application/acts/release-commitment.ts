import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import type { CommitmentReasonInput } from './commitment-version-input.ts';

export interface ReleaseCommitmentInput extends CommitmentReasonInput {
  readonly charges: readonly { readonly chargeId: string; readonly amount: AmountInput }[];
}

export const releaseCommitment: ActDefinition<ReleaseCommitmentInput> = {
  name: 'releaseCommitment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, charges, reason }) => ({
    kind: 'ReleaseCommitment',
    commitmentId: asId(commitmentId),
    expectedVersion,
    charges: charges.map(({ chargeId, amount }) => ({ chargeId: asId(chargeId), amount: amount.text })),
    reason,
  }),
};
