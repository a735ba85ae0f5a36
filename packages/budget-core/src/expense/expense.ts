import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, CommitmentChargeId, CommitmentId, ExpenseId, PayeeId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** `RECORDED → CERTIFIED → APPROVED → PAID`; side exits `SUSPENDED` (until resumed), `REJECTED`, `REVERSED`. */
export type ExpenseState = 'RECORDED' | 'CERTIFIED' | 'APPROVED' | 'PAID' | 'SUSPENDED' | 'REJECTED' | 'REVERSED';

/** The part of a claim that draws on one charge of its commitment, or else on one line. */
export interface ExpenseCharge {
  /** The charge of the commitment; of a claim without one, an id of its own. */
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly claimed: Amount;
  readonly certified: Amount;
  /** What was approved; what of it stands is less by what is credited. */
  readonly approved: Amount;
  /** What credit notes took back (D-44). */
  readonly credited: Amount;
  /** What of the credited part was paid already, to be had back from the payee. */
  readonly recoverable: Amount;
}

/** A creditor's claim, against a commitment or without one (D-46). */
export interface Expense {
  readonly id: ExpenseId;
  readonly fiscalYear: number;
  /** Unique in its fiscal year. */
  readonly reference: string;
  readonly invoiceNumber: string;
  /** Null: its nature needs none. */
  readonly commitmentId: CommitmentId | null;
  readonly payeeId: PayeeId;
  readonly state: ExpenseState;
  /** What the creditor claims: the sum of the charges, to the cent. */
  readonly amount: Amount;
  readonly charges: readonly ExpenseCharge[];
  /** Its approval closes the commitment and gives back what is left (D-41). */
  readonly final: boolean;
  readonly effectiveDate: BusinessDate;
  readonly recordedBy: PersonId;
  readonly certifiedBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  readonly paidBy: PersonId | null;
  readonly paidOn: BusinessDate | null;
  /** Why it was suspended, rejected or reversed. */
  readonly reason: string | null;
  readonly version: number;
}
