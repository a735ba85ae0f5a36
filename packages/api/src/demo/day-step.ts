import type { PersonKey } from './people.ts';
import type { PayeeReference } from './sample/payees.ts';

export interface LineAmount {
  readonly line: string;
  readonly amount: string;
}

export interface RecordCommitmentStep {
  readonly mutation: 'recordCommitment';
  readonly reference: string;
  readonly payee: PayeeReference;
  readonly purpose: string;
  readonly charges: readonly LineAmount[];
}

export interface ApproveCommitmentStep {
  readonly mutation: 'approveCommitment';
  readonly commitment: string;
  readonly expectedVersion: number;
}

export interface RecordExpenseStep {
  readonly mutation: 'recordExpense';
  readonly reference: string;
  readonly commitment: string;
  readonly invoiceNumber: string;
  readonly charges: readonly LineAmount[];
}

export interface DecideExpenseStep {
  readonly mutation: 'certifyExpense' | 'approveExpense';
  readonly expense: string;
  readonly expectedVersion: number;
  /** Null: all that is claimed. */
  readonly charges: readonly LineAmount[] | null;
}

export interface PayExpenseStep {
  readonly mutation: 'payExpense';
  readonly expense: string;
  readonly expectedVersion: number;
}

/** What a step asks for; nouns go by their references, since their ids are made when the day is played. */
export type StepAct =
  | RecordCommitmentStep
  | ApproveCommitmentStep
  | RecordExpenseStep
  | DecideExpenseStep
  | PayExpenseStep;

/** One act of one person; the key is its idempotency key, so that a second play changes nothing. */
export interface DayStep {
  readonly key: string;
  readonly by: PersonKey;
  readonly act: StepAct;
}
