import type { MappedRow, RowRefusal } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import type { Tally } from './tally.ts';

/** A row that a rule of the mapping leaves out: a sub-total, a total, an empty row. */
export interface SkippedRow {
  readonly rowNumber: number;
  readonly reason: string;
}

/** What became of a row of the file; a refused row may have several faults. */
export type ReadRow =
  | { readonly outcome: 'MAPPED'; readonly row: MappedRow }
  | { readonly outcome: 'SKIPPED'; readonly row: SkippedRow }
  | { readonly outcome: 'REFUSED'; readonly refusals: readonly RowRefusal[] };

/** … */
export declare function readRows(file: string, mapping: Mapping, tally: Tally): AsyncIterable<ReadRow>;
