import type { BudgetLineId, SpendingControlId } from '../ids.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** `BLOCK` refuses; `WARN` passes with a stored warning; `TRACK` passes and flags (D-60). */
export type ControlMode = 'BLOCK' | 'WARN' | 'TRACK';

/** `DEFAULT` stands wherever a node holds authority, until an `EXPLICIT` one replaces it (D-61). */
export type ControlOrigin = 'DEFAULT' | 'EXPLICIT';

/** A rule that says how far consumption may go at a node of the tree; it sees the whole subtree. */
export interface SpendingControl {
  readonly id: SpendingControlId;
  readonly fiscalYear: number;
  readonly lineId: BudgetLineId;
  readonly authority: Authority;
  readonly mode: ControlMode;
  readonly origin: ControlOrigin;
  /** Null: 100 % of authorised − frozen of the node with its children. */
  readonly limit: Amount | null;
  /** The stages whose sum the control compares with its ceiling. */
  readonly countedStages: readonly Stage[];
  readonly legalReference: string | null;
  readonly inForce: boolean;
  readonly version: number;
}
