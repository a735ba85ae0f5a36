import { brokenCell, cellText, type FileRow } from './cell.ts';
import type { RowRefusal } from './mapped-row.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Where each column stands, by the name that the mapping uses for it. */
export class Columns {
  /** The names in the file, in its order. */
  readonly #inFile: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;

  /**
   * @param aliases what the file says, and what the mapping calls it
   * @param used every name that the mapping uses
   * @throws UnreadableColumns for names that are not there, and for names that are there twice
   */
  constructor(header: FileRow, aliases: Readonly<Record<string, string>>, used: Iterable<string>) {
    this.#inFile = header.cells.map(cellText);
    const indexes = new Map<string, number>();
    const twice = new Set<string>();
    for (const [index, inFile] of this.#inFile.entries()) {
      const name = aliases[inFile] ?? inFile;
      if (indexes.has(name)) twice.add(name);
      indexes.set(name, index);
    }
    this.#indexes = indexes;
    const refusals = [...used].flatMap((column) => {
      const fault = twice.has(column) ? 'stands in the header more than once' : this.#missing(column);
      return fault === null ? [] : [{ rowNumber: header.rowNumber, column, reason: fault }];
    });
    if (refusals.length > 0) throw new UnreadableColumns(refusals);
  }

  get count(): number {
    return this.#inFile.length;
  }

  index(column: string): number {
    const index = this.#indexes.get(column);
    if (index === undefined) throw new Error(`The column ${column} was not asked for`);
    return index;
  }

  /** The name in the file, or the number of a column that has none. */
  nameAt(index: number): string {
    return this.#inFile[index] || String(index + 1);
  }

  name(column: string): string {
    return this.nameAt(this.index(column));
  }

  /** A fault of the row as a whole: cells too many or too few, or text that was lost. */
  fault(row: FileRow, sameCount: boolean): RowRefusal | null {
    const { rowNumber, cells } = row;
    if (sameCount && cells.length !== this.count) {
      const reason = `the row has ${cells.length} cells, the header has ${this.count}`;
      return { rowNumber, column: this.nameAt(Math.min(cells.length, this.count) - 1), reason };
    }
    const broken = brokenCell(cells);
    if (broken === -1) return null;
    const reason = 'bytes here are not of the encoding that the mapping names, or the file is cut off';
    return { rowNumber, column: this.nameAt(broken), reason };
  }

  #missing(column: string): string | null {
    if (this.#indexes.has(column)) return null;
    return `is no column of the file, which has: ${this.#inFile.join(', ').slice(0, 500)}`;
  }
}

/** Columns of the mapping that the header does not have. */
export class UnreadableColumns extends UnreadableFile {
  readonly refusals: readonly RowRefusal[];

  constructor(refusals: readonly RowRefusal[]) {
    super('the header is not the one that the mapping describes');
    this.refusals = refusals;
  }
}
