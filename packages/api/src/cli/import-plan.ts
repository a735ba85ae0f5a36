import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ImportKeys } from '../application/import/import-ledger.ts';
import { InvalidMapping } from '../import/checked.ts';
import type { Mapping } from '../import/mapping.ts';
import { readMapping, readRun } from '../import/mapping-file.ts';
import type { Run } from '../import/run.ts';
import { UsageError } from './usage-error.ts';

export interface ImportPlan {
  readonly mapping: Mapping;
  readonly run: Run;
}

/**
 * Reads how a file is to be loaded.
 *
 * @throws UsageError for a file that cannot be read, InvalidMapping
 */
export async function readPlan(given: { readonly mapping: string; readonly run: string | null }): Promise<ImportPlan> {
  const mapping = await readMapping(given.mapping).catch(cannotRead(given.mapping, '--mapping'));
  const run = given.run === null ? mapping.run : await readRun(given.run).catch(cannotRead(given.run, '--run'));
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
  await pipeline(createReadStream(file), sha256).catch(cannotRead(file, '--file'));
  return sha256.digest('hex');
}

/** What is wrong inside of a mapping is told as it is; all else is that the file could not be had. */
function cannotRead(file: string, option: string): (fault: unknown) => never {
  return (fault) => {
    if (fault instanceof InvalidMapping) throw fault;
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`${option} ${file} cannot be read: ${reason}`, { cause: fault });
  };
}
