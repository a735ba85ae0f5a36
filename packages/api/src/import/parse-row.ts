import { type AmountColumn, AmountReader } from './amount-reader.ts';
import { type Cell, cellText, type FileRow, isEmptyRow } from './cell.ts';
import type { Columns } from './columns.ts';
import { allHold } from './condition.ts';
import type { Amounts } from './evaluate.ts';
import { type LinePath, LinePathReader, pathColumns } from './line-path.ts';
import type { RowRefusal } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { columnsOf } from './part.ts';

/** What a row says, before it is weighed against other rows and against rules. */
export interface ParsedRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly path: LinePath;
  /** One for each of the columns of amounts. */
  readonly amounts: Amounts;
  readonly cellsRounded: number;
}

interface SkipTest {
  readonly reason: string;
  readonly applies: (row: FileRow) => boolean;
}

/** Reads rows one by one, each by itself. */
export class RowParser {
  readonly #columns: Columns;
  readonly #amountColumns: readonly AmountColumn[];
  readonly #textColumns: readonly number[];
  readonly #amounts: AmountReader;
  readonly #paths: LinePathReader;
  readonly #skips: readonly SkipTest[];
  readonly #sameCount: boolean;

  constructor(mapping: Mapping, columns: Columns, amountColumns: readonly AmountColumn[]) {
    this.#columns = columns;
    this.#amountColumns = amountColumns;
    this.#textColumns = [...new Set(textColumns(mapping))].map((column) => columns.index(column));
    this.#amounts = new AmountReader(mapping.source, mapping.budget.currency);
    this.#paths = new LinePathReader(mapping, columns);
    this.#sameCount = mapping.source.format === 'csv';
    this.#skips = mapping.skip.map(({ reason, where = [], emptyRow }) => {
      const holds = allHold(where, columns);
      return { reason, applies: emptyRow === true ? isEmptyRow : ({ cells }) => holds(cells) };
    });
  }

  /** The reason of the first rule that leaves the row out, or null. */
  skipReason(row: FileRow): string | null {
    return this.#skips.find(({ applies }) => applies(row))?.reason ?? null;
  }

  parse(row: FileRow): ParsedRow | readonly RowRefusal[] {
    const { rowNumber, cells } = row;
    const fault = this.#columns.fault(row, this.#sameCount);
    if (fault !== null) return [fault];
    const refusals = this.#textFaults(row);
    const path = this.#paths.read(cells);
    if ('code' in path) {
      const column = columnsOf(path.code)
        .map((name) => this.#columns.name(name))
        .join(', ');
      refusals.push({ rowNumber, column, reason: `the code of the level “${path.level}” is blank or too short` });
    }
    const amounts = [];
    let cellsRounded = 0;
    for (const column of this.#amountColumns) {
      const read = this.#amounts.read(cells[column.index], column);
      if (!read.ok) refusals.push({ rowNumber, column: column.name, reason: read.refusal });
      else {
        amounts.push(read.value.amount);
        if (read.value.rounded) cellsRounded += 1;
      }
    }
    return refusals.length > 0 || 'code' in path ? refusals : { rowNumber, cells, path, amounts, cellsRounded };
  }

  /** Codes and labels that a sheet holds as something else than text: 1.10 would be the code 1.1. */
  #textFaults({ rowNumber, cells }: FileRow): RowRefusal[] {
    return this.#textColumns.flatMap((index) => {
      const cell = cells[index];
      if (cell === undefined || typeof cell === 'string') return [];
      if (cell.kind === 'NUMBER' && /^\d{1,15}$/.test(cell.text)) return [];
      const what = cell.kind === 'NUMBER' ? `the number ${cellText(cell)}` : `a cell of the kind ${cell.kind}`;
      return [{ rowNumber, column: this.#columns.nameAt(index), reason: `${what} stands where a text is needed` }];
    });
  }
}

/** Every column that a text is taken from. */
export function textColumns(mapping: Mapping): readonly string[] {
  const reference = mapping.rows.kind === 'CARRIED_COMMITMENT' ? columnsOf(mapping.rows.reference) : [];
  return [...pathColumns(mapping), ...reference];
}
