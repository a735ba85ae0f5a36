import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ImportKeys } from '../application/import/import-ledger.ts';
import { type Mapping, parseMapping } from '../import/mapping.ts';
import { parseRun, type Run } from '../import/run.ts';
import { UsageError } from './usage-error.ts';

export interface ImportPlan {
  readonly mapping: Mapping;
  readonly run: Run;
}

/**
 * Reads how a file is to be loaded.
 *
 * @throws UsageError for a file that cannot be read or is no JSON, InvalidMapping
 */
export async function readPlan(given: { readonly mapping: string; readonly run: string | null }): Promise<ImportPlan> {
  const mapping = parseMapping(await readJson(given.mapping, '--mapping'));
  const run = given.run === null ? mapping.run : parseRun(await readJson(given.run, '--run'));
  if (run !== null) return { mapping, run };
  throw new UsageError('Neither --run nor "run" in the mapping says at which date the file states its figures');
}

/**
 * The same file by the same mapping at the same date gives its rows the same keys, whenever and wherever it is loaded.
 * What a run says apart from the date changes no row.
 */
export async function keysOf(file: string, mapping: Mapping, { effectiveDate }: Run): Promise<ImportKeys> {
  const ofMapping = `${hash('sha256', JSON.stringify({ ...mapping, run: null })).slice(0, 16)}-`;
  const content = await hashOf(file);
  return { mapping: ofMapping, file: `${ofMapping}${hash('sha256', `${effectiveDate} ${content}`).slice(0, 40)}-` };
}

async function hashOf(file: string): Promise<string> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(file), sha256).catch((fault: unknown) => {
    throw unusable(file, '--file', fault);
  });
  return sha256.digest('hex');
}

async function readJson(file: string, option: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (fault) {
    throw unusable(file, option, fault);
  }
}

function unusable(file: string, option: string, fault: unknown): UsageError {
  const reason = fault instanceof Error ? fault.message : String(fault);
  return new UsageError(`${option} ${file} cannot be read: ${reason}`, { cause: fault });
}
