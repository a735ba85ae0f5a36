import { createReadStream } from 'node:fs';
import { PassThrough, pipeline, Transform } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { FileRow } from './cell.ts';
import type { CsvSource } from './source.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A row is held in memory whole: quotes that are never closed end here. */
const longestRow = 1_000_000;

/** Where rows can no longer be told apart. */
interface Fault {
  readonly error: CsvError;
  readonly rowsBefore: number;
}

/**
 * The rows of a CSV file, one at a time. Bytes that are no UTF-8 become � in the cell they stand in.
 *
 * @throws UnreadableFile where the rows end before the file does
 */
export async function* readCsv(file: string, source: CsvSource): AsyncGenerator<FileRow> {
  let fault: Fault | null = null;
  const parser = parse({
    delimiter: source.separator,
    quote: source.quote === '' ? null : source.quote,
    bom: true,
    relax_column_count: true,
    max_record_size: longestRow,
    // An error that the parser throws takes the rows with it that it has ready.
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined) return undefined;
      fault ??= { error, rowsBefore: Number(error['records']) };
      // After this one the parser would go on to fill the memory.
      if (error.code === 'CSV_MAX_RECORD_SIZE') throw error;
      return undefined;
    },
  });
  // What goes wrong on the way is thrown where the rows are taken.
  pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), decoded(source), parser, () => undefined);
  yield* rowsOf(parser, () => fault);
}

async function* rowsOf(parser: Parser, faultSoFar: () => Fault | null): AsyncGenerator<FileRow> {
  let rowNumber = 0;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      if (faultSoFar()?.rowsBefore === rowNumber) break;
      rowNumber += 1;
      yield { rowNumber, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  const fault = faultSoFar();
  if (fault !== null) throw unreadable(fault);
}

/** The parser takes bytes of UTF-8, to which other encodings are turned. */
function decoded({ encoding }: CsvSource): Transform {
  const decoder = new TextDecoder(encoding);
  if (decoder.encoding === 'utf-8') return new PassThrough();
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
}

function unreadable({ error, rowsBefore }: Fault): UnreadableFile {
  const column = error['column'];
  const reason = `${reasons[error.code] ?? error.message}; nothing below is read`;
  return new UnreadableFile(reason, rowsBefore + 1, typeof column === 'number' ? column : null);
}

const reasons: Readonly<Partial<Record<CsvError['code'], string>>> = {
  CSV_QUOTE_NOT_CLOSED: 'the quotes that begin here are never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands between closing quotes and the next separator',
  INVALID_OPENING_QUOTE: 'quotes stand in the middle of a cell that does not begin with quotes',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${longestRow} characters: is the separator right, and are all quotes closed?`,
};
