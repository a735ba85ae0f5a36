/** A file that cannot be read on from some point: not a workbook, quotes that never end, too large when unpacked. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  /** 0 where the file as a whole is meant. */
  readonly rowNumber: number;
  /** From 0; null where the row as a whole is meant. */
  readonly columnIndex: number | null;

  constructor(reason: string, rowNumber = 0, columnIndex: number | null = null) {
    super(reason);
    this.rowNumber = rowNumber;
    this.columnIndex = columnIndex;
  }
}
