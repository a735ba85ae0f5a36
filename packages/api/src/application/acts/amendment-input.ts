import { asId, type CommitmentAmendmentId, type CommitmentId } from 'budget-core';
import type { AmountInput } from '../amount-input.ts';

/** An amount on one charge of the commitment. */
export interface ChargeChangeInput {
  readonly chargeId: string;
  readonly amount: AmountInput;
}

/** An amendment of a commitment as the caller saw it. */
export interface AmendmentVersionInput {
  readonly commitmentId: string;
  readonly amendmentId: string;
  readonly expectedVersion: number;
}

export interface AmendmentReasonInput extends AmendmentVersionInput {
  readonly reason: string;
}

interface Seen {
  readonly commitmentId: CommitmentId;
  readonly amendmentId: CommitmentAmendmentId;
  readonly expectedVersion: number;
}

export function seenAmendment({ commitmentId, amendmentId, expectedVersion }: AmendmentVersionInput): Seen {
  return { commitmentId: asId(commitmentId), amendmentId: asId(amendmentId), expectedVersion };
}
