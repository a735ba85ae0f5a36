import type { CommitmentState } from '../../commitment/commitment.ts';
import type { ControlMode } from '../../control/spending-control.ts';
import type { ExpenseState } from '../../expense/expense.ts';
import type { Stage } from '../../journal/entry.ts';
import type { Authority } from '../../line/authority.ts';
import type { BudgetLineState } from '../../line/budget-line.ts';

/** One signed change, in minor units. Every figure of the reference is summed up from these, each time anew. */
export interface Entry {
  readonly line: string;
  readonly authority: Authority;
  readonly stage: Stage;
  readonly units: bigint;
  /** Null: what no commitment bears. */
  readonly charge: string | null;
}

export interface Line {
  readonly id: string;
  readonly code: string;
  readonly parent: string | null;
  state: BudgetLineState;
  version: number;
}

export interface Control {
  readonly id: string;
  readonly line: string;
  readonly authority: Authority;
  readonly mode: ControlMode;
  readonly explicit: boolean;
  readonly limit: bigint | null;
  inForce: boolean;
  version: number;
}

export interface Charge {
  readonly id: string;
  readonly line: string;
  readonly units: bigint;
}

export interface Commitment {
  readonly id: string;
  reference: string;
  readonly originYear: number | null;
  payee: string;
  purpose: string;
  state: CommitmentState;
  charges: readonly Charge[];
  readonly createdBy: string;
  editedBy: string;
  submittedBy: string | null;
  version: number;
}

export interface ExpenseCharge {
  readonly id: string;
  readonly line: string;
  readonly claimed: bigint;
  certified: bigint;
  approved: bigint;
}

export interface Expense {
  readonly id: string;
  readonly reference: string;
  readonly commitment: string;
  state: ExpenseState;
  readonly charges: readonly ExpenseCharge[];
  readonly recordedBy: string;
  certifiedBy: string | null;
  approvedBy: string | null;
  version: number;
}
