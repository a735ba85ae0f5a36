import type { AmountColumn } from './amount-reader.ts';
import type { FileRow } from './cell.ts';
import { Columns, UnreadableColumns } from './columns.ts';
import { Detail } from './detail.ts';
import { RowMapper } from './map-row.ts';
import type { MappedRow, RowRefusal } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { RowParser, textColumns } from './parse-row.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Source } from './source.ts';
import type { Tally } from './tally.ts';
import { UnreadableFile } from './unreadable-file.ts';

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

/** The rows of a file below its header, and what reads them. */
interface OpenedFile {
  readonly columns: Columns;
  readonly amounts: readonly AmountColumn[];
  readonly parser: RowParser;
  readonly rows: AsyncGenerator<FileRow>;
}

/**
 * Reads a file by its mapping, one row at a time; a file with sub-totals is read twice. What is wrong with a row is an
 * outcome; so is what is wrong with the file, which ends it.
 *
 * @param tally counts and sums what is read
 * @throws Error of the system where the file cannot be opened
 */
export async function* readRows(file: string, mapping: Mapping, tally: Tally): AsyncGenerator<ReadRow> {
  let columns: Columns | null = null;
  try {
    const detail = await gatherDetail(file, mapping, tally);
    const opened = await openFile(file, mapping, tally);
    columns = opened.columns;
    const mapper = new RowMapper(mapping, columns, opened.amounts, detail);
    tally.begin(columns, amountColumns(mapping, tally));
    let empty = true;
    for await (const row of opened.rows) {
      yield outcomeOf(row, opened.parser, mapper, tally);
      empty = false;
    }
    if (empty) throw new UnreadableFile('the file has no rows below its header');
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    tally.refuse();
    yield { outcome: 'REFUSED', refusals: refusalsOf(error, columns) };
  }
}

async function gatherDetail(file: string, mapping: Mapping, tally: Tally): Promise<Detail> {
  const detail = new Detail(mapping);
  if (mapping.subTotals === null) return detail;
  const { rows, parser } = await openFile(file, mapping, tally);
  await detail.gather(rows, parser);
  return detail;
}

function outcomeOf(row: FileRow, parser: RowParser, mapper: RowMapper, tally: Tally): ReadRow {
  const { rowNumber } = row;
  const skipReason = parser.skipReason(row);
  if (skipReason !== null) {
    tally.skip(skipReason);
    return { outcome: 'SKIPPED', row: { rowNumber, reason: skipReason } };
  }
  const parsed = parser.parse(row);
  if (!('path' in parsed)) {
    tally.refuse();
    return { outcome: 'REFUSED', refusals: parsed };
  }
  const weighed = mapper.weigh(parsed);
  if (weighed === null) {
    const reason = `sub-total (${parsed.path.level}), equal to the rows below it`;
    tally.skipSubTotal(reason);
    return { outcome: 'SKIPPED', row: { rowNumber, reason } };
  }
  tally.weigh(parsed, weighed);
  const { refusals } = weighed;
  return refusals.length > 0 ? { outcome: 'REFUSED', refusals } : { outcome: 'MAPPED', row: weighed.row };
}

/** @throws UnreadableFile where there is no header, or not the one that the mapping describes */
async function openFile(file: string, mapping: Mapping, tally: Tally): Promise<OpenedFile> {
  const { source } = mapping;
  const rows = source.format === 'csv' ? readCsv(file, source) : readXlsx(file, source);
  const columns = new Columns(await headerOf(rows, source), source.columns, usedColumns(mapping, tally));
  const amounts = amountColumns(mapping, tally).map((name) => ({
    index: columns.index(name),
    name: columns.name(name),
    mayBeNegative: mapping.mayBeNegative.includes(name),
  }));
  return { columns, amounts, parser: new RowParser(mapping, columns, amounts), rows };
}

async function headerOf(rows: AsyncGenerator<FileRow>, { headerRow }: Source): Promise<FileRow> {
  for (;;) {
    const next = await rows.next();
    if (next.done === true) throw new UnreadableFile(`the file ends before its header, which is row ${headerRow}`);
    if (next.value.rowNumber === headerRow) return next.value;
  }
}

function usedColumns(mapping: Mapping, tally: Tally): ReadonlySet<string> {
  const conditions = [...mapping.skip, ...tally.controlTotals].flatMap(({ where = [] }) => where);
  return new Set([
    ...textColumns(mapping),
    ...amountColumns(mapping, tally),
    ...conditions.map(({ column }) => column),
  ]);
}

/** Every column that amounts are read from, each once. */
function amountColumns({ measures, identities }: Mapping, tally: Tally): readonly string[] {
  const sides = identities.flatMap(({ equal = [], ascending = [] }) => [...equal, ...ascending]);
  const terms = [...Object.values(measures), ...sides].flatMap(({ plus, minus }) => [...plus, ...minus]);
  return [...new Set([...terms, ...tally.controlTotals.flatMap(({ columns }) => Object.keys(columns))])];
}

function refusalsOf(error: UnreadableFile, columns: Columns | null): readonly RowRefusal[] {
  if (error instanceof UnreadableColumns) return error.refusals;
  const { rowNumber, columnIndex, message } = error;
  const column = columnIndex === null ? null : (columns?.nameAt(columnIndex) ?? String(columnIndex + 1));
  return [{ rowNumber, column, reason: message }];
}
