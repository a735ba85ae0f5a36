import type { AmountText } from '../book/command.ts';
import type { ControlMode } from '../control/spending-control.ts';
import type { BudgetLineId, SpendingCapId } from '../ids.ts';
import type { CapKind, CapWindow } from './spending-cap.ts';

/** Puts a cap on a node, in the place of the one of the same kind and name that stands there (D-68). */
export interface SetSpendingCap {
  readonly kind: 'SetSpendingCap';
  readonly capId: SpendingCapId;
  readonly lineId: BudgetLineId;
  /** The version of the line, which also counts the caps that were put on it and withdrawn. */
  readonly expectedVersion: number;
  readonly cap: CapKind;
  /** Null: the one cap of the kind without a name. */
  readonly name: string | null;
  readonly mode: ControlMode;
  readonly limit: AmountText;
  /** Null: the fiscal year; a cap per document has none. */
  readonly window: CapWindow | null;
  /** Of a split, from the how-manyth act on it is seen; null: the third. */
  readonly acts: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly legalReference: string | null;
}

/** Ends a cap. */
export interface WithdrawSpendingCap {
  readonly kind: 'WithdrawSpendingCap';
  readonly capId: SpendingCapId;
  /** The version of the cap. */
  readonly expectedVersion: number;
}
