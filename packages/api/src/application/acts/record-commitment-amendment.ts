import { asId, type ChargeAmount } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ChargeChangeInput } from './amendment-input.ts';
import type { CommitmentVersionInput } from './commitment-version-input.ts';

export interface RecordCommitmentAmendmentInput extends CommitmentVersionInput {
  readonly purpose: string;
  /** Null: none. */
  readonly increases: readonly ChargeChangeInput[] | null;
  readonly decreases: readonly ChargeChangeInput[] | null;
}

export const recordCommitmentAmendment: ActDefinition<RecordCommitmentAmendmentInput> = {
  name: 'recordCommitmentAmendment',
  wanted: ({ commitmentId }) => ({ commitmentIds: [commitmentId] }),
  command: ({ commitmentId, expectedVersion, purpose, increases, decreases }, { newId }) => ({
    kind: 'RecordCommitmentAmendment',
    amendmentId: asId(newId()),
    commitmentId: asId(commitmentId),
    expectedVersion,
    purpose,
    increases: chargeAmounts(increases),
    decreases: chargeAmounts(decreases),
  }),
};

function chargeAmounts(changes: readonly ChargeChangeInput[] | null): readonly ChargeAmount[] {
  return (changes ?? []).map(({ chargeId, amount }) => ({ chargeId: asId(chargeId), amount: amount.text }));
}
