import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from './unreadable-file.ts';

/** What a workbook may unpack to: a sheet of a hundred thousand rows passes, a zip bomb does not. */
const limits = { entries: 1000, bytes: 256 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 } as const;

export interface Entries {
  readonly [path: string]: Buffer;
}

/**
 * Unpacks the parts of a workbook that are read, once what they declare and what they really hold is within the limits.
 *
 * @throws UnreadableFile for what is no workbook, and for one that is too large when unpacked
 */
export async function unpackWorkbook(file: string): Promise<Entries> {
  try {
    return await unpacked(await openPromise(file, { autoClose: false }));
  } catch (error) {
    if (error instanceof UnreadableFile || isSystemError(error)) throw error;
    throw new UnreadableFile(`this is no workbook (.xlsx) that can be read: ${String(error)}`);
  }
}

async function unpacked(zip: ZipFile): Promise<Entries> {
  const contents: Record<string, Buffer> = {};
  try {
    for (const entry of await entriesOf(zip)) contents[entry.fileName] = await contentOf(zip, entry);
  } finally {
    zip.close();
  }
  return contents;
}

/** All that is read, before any of it is unpacked. */
async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) throw tooLarge(`has ${zip.entryCount} parts, ${limits.entries} at most`);
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|xml\.rels)$/.test(entry.fileName)) continue;
    declared += entry.uncompressedSize;
    checkDeclared(entry, declared);
    entries.push(entry);
  }
  return entries;
}

function checkDeclared({ fileName, compressedSize, uncompressedSize }: Entry, total: number): void {
  if (total > limits.bytes) throw tooLarge(`unpacks to more than ${limits.bytes} bytes`);
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
    throw tooLarge(
      `has a part that unpacks to more than ${limits.ratio} times its size, as a zip bomb does: ${fileName}`,
    );
  }
}

/** The stream of an entry breaks off as soon as it gives more than the entry declares. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const content = await buffer(await zip.openReadStreamPromise(entry));
  if (crc32(content) !== entry.crc32) throw new UnreadableFile(`the workbook is damaged: ${entry.fileName}`);
  return content;
}

function tooLarge(what: string): UnreadableFile {
  return new UnreadableFile(`the workbook ${what}; save the sheet as CSV`);
}

/** A file that is not there, or that may not be read. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
