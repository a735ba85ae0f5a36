import type { Amount } from '../money/amount.ts';

/** The claim goes beyond what the commitment still owes (D-42, D-43). */
export interface ExceedsOutstanding {
  readonly kind: 'EXCEEDS_OUTSTANDING';
  readonly chargeId: string;
  readonly left: Amount;
  readonly over: Amount;
}

/** An expense is certified only up to what is claimed. */
export interface ExceedsClaim {
  readonly kind: 'EXCEEDS_CLAIM';
  readonly chargeId: string;
  readonly claimed: Amount;
  readonly over: Amount;
}

/** An expense is approved only up to what is certified (D-43). */
export interface ExceedsCertified {
  readonly kind: 'EXCEEDS_CERTIFIED';
  readonly chargeId: string;
  readonly certified: Amount;
  readonly over: Amount;
}

/** The payee's invoice was claimed before (D-48). */
export interface DuplicateInvoice {
  readonly kind: 'DUPLICATE_INVOICE';
  readonly invoiceNumber: string;
  readonly amount: Amount;
  /** The year and reference of the earlier expense. */
  readonly fiscalYear: number;
  readonly reference: string;
}

/** What was paid is not reversed: a credit note corrects it (D-45). */
export interface AlreadyPaid {
  readonly kind: 'ALREADY_PAID';
  readonly paidOn: string;
}

/** More would be credited than is expensed (D-44). */
export interface CreditExceedsExpense {
  readonly kind: 'CREDIT_EXCEEDS_EXPENSE';
  readonly chargeId: string;
  /** What is expensed still. */
  readonly expensed: Amount;
  readonly over: Amount;
}

/** Only what is of a listed nature is expensed without a commitment (D-46). */
export interface CommitmentRequired {
  readonly kind: 'COMMITMENT_REQUIRED';
  readonly code: string;
  /** The nature of the line; null: it has none. */
  readonly nature: string | null;
}

/** Why a claim, or a correction of one, is refused for its own figures. */
export type ExpenseRefusal =
  | ExceedsOutstanding
  | ExceedsClaim
  | ExceedsCertified
  | CommitmentRequired
  | DuplicateInvoice
  | AlreadyPaid
  | CreditExceedsExpense;
