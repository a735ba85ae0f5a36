import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId, CommitmentChargeId, CreditNoteId, ExpenseId, PayeeId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** What a credit note takes back of one charge of its expense. */
export interface CreditNoteCharge {
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly amount: Amount;
}

/** A payee's own document by which he takes back a part of what was expensed (D-44); taken in once, it never changes. */
export interface CreditNote {
  readonly id: CreditNoteId;
  readonly expenseId: ExpenseId;
  readonly fiscalYear: number;
  readonly payeeId: PayeeId;
  /** The payee's own. */
  readonly number: string;
  /** The sum of the charges, to the cent. */
  readonly amount: Amount;
  readonly charges: readonly CreditNoteCharge[];
  /** Whether the amount was given back: as was asked for, or since no commitment stands that could have it outstanding. */
  readonly released: boolean;
  readonly effectiveDate: BusinessDate;
  readonly recordedBy: PersonId;
}
