import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, CommitmentChargeId, CommitmentId, ExpenseId, PayeeId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** `RECORDED → CERTIFIED → APPROVED → PAID`; side exit `REJECTED`. */
export type ExpenseState = 'RECORDED' | 'CERTIFIED' | 'APPROVED' | 'PAID' | 'REJECTED';

/** The part of a claim that draws on one charge of its commitment. */
export interface ExpenseCharge {
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly claimed: Amount;
  readonly certified: Amount;
  readonly approved: Amount;
}

/** A creditor's claim against a commitment. */
export interface Expense {
  readonly id: ExpenseId;
  readonly fiscalYear: number;
  /** Unique in its fiscal year. */
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly commitmentId: CommitmentId;
  readonly payeeId: PayeeId;
  readonly state: ExpenseState;
  /** What the creditor claims: the sum of the charges, to the cent. */
  readonly amount: Amount;
  readonly charges: readonly ExpenseCharge[];
  readonly effectiveDate: BusinessDate;
  readonly recordedBy: PersonId;
  readonly certifiedBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  readonly paidBy: PersonId | null;
  readonly paidOn: BusinessDate | null;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly version: number;
}
