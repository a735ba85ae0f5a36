import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, CommitmentChargeId, CommitmentId, FrameworkId, PayeeId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';
import type { Instalment } from './payment-schedule.ts';

/** `DRAFT → SUBMITTED → APPROVED ⇄ CLOSED`; side exits `RETURNED` (editable), `REJECTED`, `CANCELLED`. */
export type CommitmentState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'CLOSED' | 'RETURNED' | 'REJECTED' | 'CANCELLED';

/** The part of a commitment that one line bears, with what became of it over its life (D-49). */
export interface CommitmentCharge {
  readonly id: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  /** The firm amount; `committed` is less of it once the commitment is closed. */
  readonly amount: Amount;
  readonly committed: Amount;
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
  /** Paid above what is still expensed, since a credit note took a part back (D-44). */
  readonly recoverable: Amount;
}

/** The act that creates the duty to spend: one payee, one purpose, one or more lines of charge (D-20). */
export interface Commitment {
  readonly id: CommitmentId;
  readonly fiscalYear: number;
  /** The earlier year that committed it; null: an act of the year. */
  readonly originYear: number | null;
  /** Unique in its fiscal year. */
  readonly reference: string;
  readonly payeeId: PayeeId;
  /** The framework that it is an order under (D-32). */
  readonly frameworkId: FrameworkId | null;
  readonly purpose: string;
  readonly state: CommitmentState;
  /** The sum of the charges, to the cent. */
  readonly amount: Amount;
  readonly charges: readonly CommitmentCharge[];
  /** When it is foreseen to be paid, in the order of dates; empty, or its sum is the amount (D-24). */
  readonly paymentSchedule: readonly Instalment[];
  /** The last day of its reservation, until it is approved (D-31); null: it does not expire. */
  readonly expiresOn: BusinessDate | null;
  readonly effectiveDate: BusinessDate;
  readonly createdBy: PersonId;
  readonly lastEditedBy: PersonId;
  readonly submittedBy: PersonId | null;
  /** The day from which it holds an amount of this year; null: it never did. */
  readonly submittedOn: BusinessDate | null;
  readonly approvedBy: PersonId | null;
  /** Why it was returned, rejected, cancelled, closed, reopened or released. */
  readonly reason: string | null;
  readonly version: number;
}
