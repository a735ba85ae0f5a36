import type { ActId, BudgetLineId, CommitmentId, ExpenseId, OverrideId, PersonId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** The act that an override is for: what its file held at this version, and nothing else (D-71). */
export type OverriddenAct =
  | {
      readonly kind: 'SubmitCommitment' | 'ApproveCommitment';
      readonly subjectId: CommitmentId;
      readonly expectedVersion: number;
    }
  | { readonly kind: 'ApproveExpense'; readonly subjectId: ExpenseId; readonly expectedVersion: number };

/** Leave to pass one control once, with one act, by so much (dépassement autorisé). */
export interface Override {
  /** That of the act that granted it. */
  readonly id: OverrideId;
  readonly fiscalYear: number;
  readonly lineId: BudgetLineId;
  readonly authority: Authority;
  readonly controlId: SpendingControlId;
  readonly act: OverriddenAct;
  /** The most that it lets pass beyond the ceiling. */
  readonly amount: Amount;
  readonly reason: string;
  readonly grantedBy: PersonId;
  /** The act that used it, and by how much that act went beyond the ceiling; null: not used. */
  readonly usedBy: ActId | null;
  readonly excess: Amount | null;
  readonly version: number;
}
