import type { CommitmentAmendmentState } from '../../amendment/commitment-amendment.ts';
import type { CapKind, CapWindowUnit } from '../../cap/spending-cap.ts';
import type { CommitmentState } from '../../commitment/commitment.ts';
import type { CountingStart } from '../../control/counting.ts';
import type { ControlMode } from '../../control/spending-control.ts';
import type { ExpenseState } from '../../expense/expense.ts';
import type { FrameworkState } from '../../framework/framework.ts';
import type { Stage } from '../../journal/entry.ts';
import type { Authority } from '../../line/authority.ts';
import type { BudgetLineState } from '../../line/budget-line.ts';
import type { BudgetMovementState, MovementKind } from '../../movement/budget-movement.ts';
import type { OverriddenAct } from '../../override/override.ts';
import type { ReferencePace } from './pace.ts';

/** One signed change, in minor units. Every figure of the reference is summed up from these, each time anew. */
export interface Entry {
  readonly line: string;
  readonly authority: Authority;
  readonly stage: Stage;
  readonly units: bigint;
  /** Null: what no commitment bears. */
  readonly charge: string | null;
}

/** With the date of its act, which the ledger knows. */
export interface DatedEntry extends Entry {
  readonly date: string;
}

export interface Line {
  readonly id: string;
  readonly code: string;
  readonly parent: string | null;
  /** By dimension, as the line itself names it. */
  readonly codes: ReadonlyMap<string, string>;
  state: BudgetLineState;
  version: number;
}

export interface Control {
  readonly id: string;
  readonly line: string;
  readonly authority: Authority;
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly explicit: boolean;
  readonly limit: bigint | null;
  readonly pace: ReferencePace | null;
  /** As `2.5`. */
  readonly percent: string | null;
  readonly tolerated: bigint | null;
  readonly countsFrom: CountingStart;
  readonly from: string | null;
  readonly until: string | null;
  readonly cap: bigint | null;
  inForce: boolean;
  version: number;
}

export interface Cap {
  readonly id: string;
  readonly line: string;
  readonly kind: CapKind;
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly limit: bigint;
  readonly unit: CapWindowUnit;
  readonly days: number;
  readonly acts: number;
  readonly from: string | null;
  readonly until: string | null;
  inForce: boolean;
  version: number;
}

export interface Charge {
  readonly id: string;
  readonly line: string;
  /** The firm amount. */
  readonly units: bigint;
}

export interface Instalment {
  readonly day: string;
  readonly units: bigint;
}

export interface Commitment {
  readonly id: string;
  reference: string;
  readonly originYear: number | null;
  payee: string;
  /** The framework that it is an order under. */
  framework: string | null;
  purpose: string;
  state: CommitmentState;
  charges: readonly Charge[];
  /** By day. */
  schedule: readonly Instalment[];
  /** The last day of its reservation. */
  expiresOn: string | null;
  readonly createdBy: string;
  editedBy: string;
  submittedBy: string | null;
  submittedOn: string | null;
  version: number;
}

export interface Framework {
  readonly id: string;
  readonly reference: string;
  readonly payee: string;
  readonly maximum: bigint;
  readonly from: string;
  readonly until: string;
  readonly recordedBy: string;
  state: FrameworkState;
  version: number;
}

export interface Amendment {
  readonly id: string;
  readonly commitment: string;
  readonly increases: readonly Charge[];
  readonly decreases: readonly Charge[];
  readonly recordedBy: string;
  state: CommitmentAmendmentState;
  version: number;
}

export interface Override {
  /** That of the act that granted it. */
  readonly id: string;
  readonly control: string;
  readonly line: string;
  readonly authority: Authority;
  readonly act: OverriddenAct;
  readonly amount: bigint;
  usedBy: string | null;
  excess: bigint | null;
}

export interface Leg {
  readonly line: string;
  readonly units: bigint;
}

export interface Movement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly authority: Authority;
  readonly takenFrom: readonly Leg[];
  readonly givenTo: readonly Leg[];
  readonly reverses: string | null;
  readonly proposedBy: string;
  state: BudgetMovementState;
  version: number;
}

export interface ExpenseCharge {
  readonly id: string;
  readonly line: string;
  readonly claimed: bigint;
  certified: bigint;
  approved: bigint;
  /** What credit notes took back of it, and what of that was paid before. */
  credited: bigint;
  recoverable: bigint;
}

export interface Expense {
  readonly id: string;
  readonly reference: string;
  readonly commitment: string;
  readonly payee: string;
  readonly invoice: string;
  readonly final: boolean;
  state: ExpenseState;
  readonly charges: readonly ExpenseCharge[];
  readonly recordedBy: string;
  certifiedBy: string | null;
  approvedBy: string | null;
  version: number;
}
