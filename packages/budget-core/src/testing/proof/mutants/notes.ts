import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedCore, root } from './instrument.ts';
import type { Fate } from './orders.ts';

export type Fates = ReadonlyMap<string, Fate>;

/** What the processes say, a line of JSON each: a mutant is awake, or what became of it. */
interface Note {
  readonly id: string;
  readonly fate: Fate | 'STARTED';
}

export const notes = join(root, 'build/mutants-notes');

/** Keeps the notes of an interrupted run where they are about the same sources and tests, and throws away others. */
export function openNotes(): void {
  const print = createHash('sha256');
  for (const file of globSync('src/**/*.ts', { cwd: copiedCore }).sort()) {
    print.update(file).update(readFileSync(join(copiedCore, file)));
  }
  const current = print.digest('hex');
  const printFile = join(notes, 'print');
  if (existsSync(printFile) && readFileSync(printFile, 'utf8') === current) return;
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes, { recursive: true });
  writeFileSync(printFile, current);
}

export function takeNote(file: string, note: Note): void {
  appendFileSync(file, `${JSON.stringify(note)}\n`);
}

/** What became of the mutants so far. */
export function fatesSoFar(): Fates {
  const fates = new Map<string, Fate>();
  for (const name of globSync('*.jsonl', { cwd: notes })) {
    for (const { id, fate } of notesIn(join(notes, name))) if (fate !== 'STARTED') fates.set(id, fate);
  }
  return fates;
}

/** The mutant that was awake when the notes broke off. */
export function lastAwake(file: string): string | undefined {
  const last = notesIn(file).at(-1);
  return last?.fate === 'STARTED' ? last.id : undefined;
}

function notesIn(file: string): readonly Note[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Note);
}
