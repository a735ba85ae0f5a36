import type { BudgetDecisionId, BudgetLineId, BudgetMovementId, PersonId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** What a movement does to authority. A freeze and a release move it between usable and frozen on the line itself. */
export const movementKinds = ['SUPPLEMENT', 'REDUCTION', 'TRANSFER', 'FREEZE', 'RELEASE'] as const;

export type MovementKind = (typeof movementKinds)[number];

/** A movement that took effect is never changed; its mirror takes it back (D-80). */
export type BudgetMovementState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'REVERSAL_PROPOSED' | 'REVERSED';

/** An amount of usable authority that a line gives up or gains. */
export interface MovementLeg {
  readonly lineId: BudgetLineId;
  readonly amount: Amount;
  /** Whether it counts towards the cap that the profile of the year sets on transfers of the line (D-85). */
  readonly capped: boolean;
}

/** A change of what lines hold of one authority, as a decision of the competent authority wants it. */
export interface BudgetMovement {
  readonly id: BudgetMovementId;
  readonly fiscalYear: number;
  readonly kind: MovementKind;
  readonly authority: Authority;
  readonly decisionId: BudgetDecisionId;
  readonly takenFrom: readonly MovementLeg[];
  readonly givenTo: readonly MovementLeg[];
  /** The movement that this one takes back. */
  readonly reverses: BudgetMovementId | null;
  readonly state: BudgetMovementState;
  readonly proposedBy: PersonId;
  readonly approvedBy: PersonId | null;
  /** Why it was rejected or withdrawn. */
  readonly reason: string | null;
  readonly version: number;
}

/** The sides that each kind has, and the kind that takes it back. */
export const shapes: Readonly<
  Record<MovementKind, { readonly takes: boolean; readonly gives: boolean; readonly mirror: MovementKind }>
> = {
  SUPPLEMENT: { takes: false, gives: true, mirror: 'REDUCTION' },
  REDUCTION: { takes: true, gives: false, mirror: 'SUPPLEMENT' },
  TRANSFER: { takes: true, gives: true, mirror: 'TRANSFER' },
  FREEZE: { takes: true, gives: false, mirror: 'RELEASE' },
  RELEASE: { takes: false, gives: true, mirror: 'FREEZE' },
};
