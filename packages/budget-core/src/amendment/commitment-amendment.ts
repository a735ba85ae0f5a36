import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, CommitmentAmendmentId, CommitmentChargeId, CommitmentId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** `SUBMITTED → APPROVED`; side exits `REJECTED` by an approver, `WITHDRAWN` by whoever keeps the file. */
export type CommitmentAmendmentState = 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

/** By how much one charge of the commitment is to change: one of the two is zero. */
export interface AmendmentCharge {
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly increase: Amount;
  readonly decrease: Amount;
}

/** A change of the firm amount, decided beside the commitment; expenses go on against the old amount meanwhile (D-25). */
export interface CommitmentAmendment {
  readonly id: CommitmentAmendmentId;
  readonly commitmentId: CommitmentId;
  readonly fiscalYear: number;
  readonly purpose: string;
  readonly state: CommitmentAmendmentState;
  readonly charges: readonly AmendmentCharge[];
  readonly effectiveDate: BusinessDate;
  readonly recordedBy: PersonId;
  readonly approvedBy: PersonId | null;
  /** Why it was rejected or withdrawn. */
  readonly reason: string | null;
  readonly version: number;
}
