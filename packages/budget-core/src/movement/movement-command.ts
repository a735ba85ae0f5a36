import type { AmountText } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetDecisionId, BudgetLineId, BudgetMovementId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { MovementKind } from './budget-movement.ts';

/** Records the decision that budget movements cite (D-80). */
export interface RecordBudgetDecision {
  readonly kind: 'RecordBudgetDecision';
  readonly decisionId: BudgetDecisionId;
  readonly number: string;
  readonly takenBy: string;
  readonly decidedOn: BusinessDate;
  readonly legalReference: string;
  readonly documentReference: string | null;
}

export interface LineAmount {
  readonly lineId: BudgetLineId;
  readonly amount: AmountText;
}

/** A percentage of what the line holds of its own, as `2.5`; the amount is rounded half up (D-5). */
export interface LineShare {
  readonly lineId: BudgetLineId;
  readonly percent: string;
}

/** Puts a change of authority forward; what it takes is held until it is decided (D-84). */
export interface ProposeBudgetMovement {
  readonly kind: 'ProposeBudgetMovement';
  readonly movementId: BudgetMovementId;
  readonly decisionId: BudgetDecisionId;
  readonly movement: MovementKind;
  readonly authority: Authority;
  /** The lines whose usable authority it lowers: those of a reduction, a transfer or a freeze. */
  readonly takenFrom: readonly (LineAmount | LineShare)[];
  /** The lines whose usable authority it raises: those of a supplement, a transfer or a release. */
  readonly givenTo: readonly LineAmount[];
}

export interface ApproveBudgetMovement {
  readonly kind: 'ApproveBudgetMovement';
  readonly movementId: BudgetMovementId;
  readonly expectedVersion: number;
}

export interface RejectBudgetMovement {
  readonly kind: 'RejectBudgetMovement';
  readonly movementId: BudgetMovementId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes a proposal back before it is decided. */
export interface WithdrawBudgetMovement {
  readonly kind: 'WithdrawBudgetMovement';
  readonly movementId: BudgetMovementId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Puts forward the mirror of a movement that took effect. */
export interface ReverseBudgetMovement {
  readonly kind: 'ReverseBudgetMovement';
  /** The id that the mirror takes. */
  readonly movementId: BudgetMovementId;
  readonly reversedId: BudgetMovementId;
  /** The version of the movement to reverse. */
  readonly expectedVersion: number;
  /** The decision that takes it back. */
  readonly decisionId: BudgetDecisionId;
}

export type MovementCommand =
  | RecordBudgetDecision
  | ProposeBudgetMovement
  | ApproveBudgetMovement
  | RejectBudgetMovement
  | WithdrawBudgetMovement
  | ReverseBudgetMovement;
