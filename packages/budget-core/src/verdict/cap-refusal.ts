import type { BudgetLineId, SpendingCapId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

interface OfCap {
  readonly capId: SpendingCapId;
  readonly lineId: BudgetLineId;
  readonly code: string;
  readonly limit: Amount;
  readonly over: Amount;
}

/** One document would take more below a node than it may (D-68). */
export interface DocumentCapExceeded extends OfCap {
  readonly kind: 'DOCUMENT_CAP_EXCEEDED';
  /** What the document would hold there. */
  readonly amount: Amount;
}

/** One payee would get more below a node, within a period, than he may (D-68). */
export interface PayeeCapExceeded extends OfCap {
  readonly kind: 'PAYEE_CAP_EXCEEDED';
  readonly from: string;
  readonly until: string;
  /** What his acts hold already. */
  readonly taken: Amount;
  readonly requested: Amount;
}

/** Several acts of one payee and nature pass together a limit that none of them passes alone (D-68). */
export interface SplitSuspected extends OfCap {
  readonly kind: 'SPLIT_SUSPECTED';
  /** The nature of the lines; null: they bear none. */
  readonly nature: string | null;
  readonly acts: number;
  readonly from: string;
  readonly until: string;
  readonly total: Amount;
}

/** Terms of a cap that do not belong to its kind, or make no sense. */
export interface InvalidCap {
  readonly kind: 'INVALID_CAP';
  readonly field: string;
  readonly reason: 'WINDOW_NOT_USED' | 'DAYS_NOT_USED' | 'DAYS_OUT_OF_RANGE' | 'ACTS_NOT_USED' | 'ACTS_OUT_OF_RANGE';
}

/** Refusals by a cap. */
export type CapRefusal = DocumentCapExceeded | PayeeCapExceeded | SplitSuspected;
