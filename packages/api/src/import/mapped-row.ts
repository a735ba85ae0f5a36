import type { Labels } from 'budget-core';

/** What a column, or a sum or difference of columns, says of a line, by the names of budget-core's figures. */
export type Measure =
  | 'commitmentAuthorised'
  | 'commitmentFrozen'
  | 'reserved'
  | 'committed'
  | 'expensedWithoutCommitment'
  | 'paymentAuthorised'
  | 'paymentFrozen'
  | 'certified'
  | 'expensed'
  | 'paid';

/** `BALANCE`: a line of the year. `CARRIED_COMMITMENT`: an act of an earlier year that is not yet paid off. */
export type RowKind = 'BALANCE' | 'CARRIED_COMMITMENT';

/** A node of the tree as a row names it. */
export interface NamedNode {
  readonly code: string;
  readonly labels: Labels;
}

/** One row of a file as the mapping reads it: exact amounts as text at the currency's scale. */
export interface MappedRow {
  /** As a person counts rows in the file: the first line is 1. */
  readonly rowNumber: number;
  readonly kind: RowKind;
  /** From the root to the line that bears the figures; nodes that are not there yet are added. */
  readonly path: readonly NamedNode[];
  /** Null: the file says nothing (a blank), which is not 0. */
  readonly measures: Readonly<Partial<Record<Measure, string | null>>>;
  /** Unique among carried commitments of the file; null for balances. */
  readonly reference: string | null;
  readonly originYear: number | null;
}

/** A row that is not loaded, and why; one of them and nothing is loaded. */
export interface RowRefusal {
  /** 0 where the file as a whole is meant. */
  readonly rowNumber: number;
  /** The column's name in the file; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly reason: string;
}
