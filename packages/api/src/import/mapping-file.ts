import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InvalidMapping } from './checked.ts';
import { type Mapping, parseMapping } from './mapping.ts';
import { parseRun, type Run } from './run.ts';

/** A mapping may be another one with some keys replaced: the same sheet of a workbook and as CSV, say. */
const mostExtensions = 5;

/**
 * Reads a mapping file.
 *
 * @throws InvalidMapping which names each key and what is wrong with it
 */
export async function readMapping(file: string): Promise<Mapping> {
  return parseMapping(await extended(file, mostExtensions));
}

/** @throws InvalidMapping which names each key and what is wrong with it */
export async function readRun(file: string): Promise<Run> {
  return parseRun(await jsonOf(file));
}

async function extended(file: string, most: number): Promise<unknown> {
  const json = await jsonOf(file);
  if (typeof json !== 'object' || json === null || !('extends' in json)) return json;
  const { extends: base, ...own } = json;
  if (typeof base !== 'string') throw new InvalidMapping(`${file}: "extends" is the name of a file beside this one`);
  if (most === 0) throw new InvalidMapping(`${file}: mappings extend one another without an end`);
  const inherited = await extended(resolve(dirname(file), base), most - 1);
  return typeof inherited === 'object' ? { ...inherited, ...own } : inherited;
}

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidMapping(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
