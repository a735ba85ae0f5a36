import type { Measure } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import type { ControlTotal } from './run.ts';

export interface ControlReached {
  readonly total: string;
  /** `rows`, or the column or measure. */
  readonly of: string;
  readonly expected: string;
  readonly actual: string;
  /** Actual less expected; `0.00` where it is reached. */
  readonly difference: string;
}

export interface IdentityChecked {
  readonly name: string;
  readonly rowsChecked: number;
  readonly violations: number;
}

/** What a file was found to hold. Amounts are text at the currency's scale. */
export interface ReadReport {
  readonly rowsRead: number;
  readonly loaded: number;
  readonly skipped: readonly { readonly reason: string; readonly rows: number }[];
  readonly refused: number;
  readonly measures: Readonly<Partial<Record<Measure, string>>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly controls: readonly ControlReached[];
  readonly identities: readonly IdentityChecked[];
  readonly subTotalsChecked: number;
  readonly cellsRounded: number;
  readonly labelsShortened: number;
}

export declare class Tally {
  constructor(mapping: Mapping, controlTotals: readonly ControlTotal[]);
  report(): ReadReport;
}
