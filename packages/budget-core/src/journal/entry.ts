import type { BudgetLineId, CommitmentChargeId, SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** Where an amount stands in the spending chain. */
export type Stage =
  | 'AUTHORISED'
  | 'FROZEN'
  | 'HELD'
  | 'CARRIED_IN'
  | 'RESERVED'
  | 'COMMITTED'
  | 'CERTIFIED'
  | 'EXPENSED'
  | 'PAID'
  | 'RECOVERABLE';

/**
 * One change of one figure of one line (D-110); balances are the sum of entries.
 * The amount is the signed change: a release is the negative of what it gives back.
 */
export interface FigureEntry {
  readonly lineId: BudgetLineId;
  readonly fiscalYear: number;
  readonly authority: Authority;
  readonly stage: Stage;
  readonly amount: Amount;
  /** The charge of the commitment that the change touches; null where authority itself changes, or an import. */
  readonly chargeId: CommitmentChargeId | null;
}

/** The change of a control's ceiling that an act brought; never added up over lines (D-9). */
export interface CeilingEntry {
  readonly lineId: BudgetLineId;
  readonly fiscalYear: number;
  readonly authority: Authority;
  readonly stage: 'CEILING';
  readonly amount: Amount;
  readonly controlId: SpendingControlId;
}

export type JournalEntry = FigureEntry | CeilingEntry;
