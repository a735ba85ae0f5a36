import type { ReadSnapshots } from '../application/reads.ts';
import { type Format, formats } from './formats.ts';
import { type StatementTable, statementTable } from './statement-table.ts';
import { writeWhole } from './write-whole.ts';

export interface ExportRequest {
  readonly organisationId: string;
  readonly fiscalYear: number;
  readonly format: Format;
  /** A file, or the folder of a Fiscal Data Package. */
  readonly path: string;
}

/** There is no such year to export. */
export class UnknownFiscalYear extends Error {
  override readonly name = 'UnknownFiscalYear';

  constructor(year: number) {
    super(`There is no fiscal year ${year}`);
  }
}

/**
 * Writes the execution statement of a fiscal year as of one moment, in memory that does not grow with its length.
 *
 * @returns how many rows it has
 * @throws UnknownFiscalYear, UnfitPath, SheetOverflow; then nothing is left at the path
 */
export async function exportStatement(
  reads: ReadSnapshots,
  { organisationId, fiscalYear, format, path }: ExportRequest,
): Promise<number> {
  const snapshot = reads.open(organisationId);
  try {
    const statement = await snapshot.executionStatement(fiscalYear);
    if (statement === null) throw new UnknownFiscalYear(fiscalYear);
    return await writeWhole(path, (part) => writeCounted(statementTable(statement), format, part));
  } finally {
    await snapshot.release();
  }
}

async function writeCounted(table: StatementTable, format: Format, path: string): Promise<number> {
  let count = 0;
  async function* counted(): StatementTable['rows'] {
    for await (const piece of table.rows) {
      count += piece.length;
      yield piece;
    }
  }
  await formats[format]({ ...table, rows: counted() }, path);
  return count;
}
