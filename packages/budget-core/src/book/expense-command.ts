import type { CommitmentId, ExpenseId, PayeeId } from '../ids.ts';
import type { ChargeAmount } from './command.ts';
import type { ChargeRequest } from './commitment-command.ts';

export interface RecordExpense {
  readonly kind: 'RecordExpense';
  readonly expenseId: ExpenseId;
  readonly commitmentId: CommitmentId;
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly charges: readonly ChargeAmount[];
  /** Nothing more will be claimed: its approval closes the commitment and gives back what is left (D-41). */
  readonly final: boolean;
}

/** Registers a claim that no commitment bears, on lines of a nature that needs none (D-46). */
export interface RecordDirectExpense {
  readonly kind: 'RecordDirectExpense';
  readonly expenseId: ExpenseId;
  readonly payeeId: PayeeId;
  readonly reference: string;
  readonly invoiceNumber: string;
  /** What is claimed on each line, with the ids that these charges take. */
  readonly charges: readonly ChargeRequest[];
}

/** Certifies delivery (service fait), of the whole claim or of less (D-43). */
export interface CertifyExpense {
  readonly kind: 'CertifyExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  /** Null: all that is claimed. */
  readonly charges: readonly ChargeAmount[] | null;
}

/** Approves what is due; what was certified above it is given up. */
export interface ApproveExpense {
  readonly kind: 'ApproveExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  /** Null: all that is claimed. */
  readonly charges: readonly ChargeAmount[] | null;
}

export interface PayExpense {
  readonly kind: 'PayExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
}

export interface RejectExpense {
  readonly kind: 'RejectExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Holds a claim that is not approved yet, until it is resumed. */
export interface SuspendExpense {
  readonly kind: 'SuspendExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes a suspended claim up again where it stood. */
export interface ResumeExpense {
  readonly kind: 'ResumeExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
}

/** Undoes the approval of an expense that is not paid (D-45). */
export interface ReverseExpense {
  readonly kind: 'ReverseExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes in a payee's credit note on an approved or paid expense (D-44). */
export interface CreditExpense {
  readonly kind: 'CreditExpense';
  readonly expenseId: ExpenseId;
  readonly expectedVersion: number;
  /** The payee's own number of the credit note. */
  readonly creditNoteNumber: string;
  readonly charges: readonly ChargeAmount[];
  /** Gives the amount back instead of leaving it outstanding; on a closed commitment it is given back anyway. */
  readonly release: boolean;
}

/** What is done with a claim. */
export type ExpenseCommand =
  | RecordExpense
  | RecordDirectExpense
  | CertifyExpense
  | ApproveExpense
  | PayExpense
  | RejectExpense
  | SuspendExpense
  | ResumeExpense
  | ReverseExpense
  | CreditExpense;
