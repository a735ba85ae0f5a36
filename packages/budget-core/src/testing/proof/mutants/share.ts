import { fork } from 'node:child_process';
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countingTests } from './counting-tests.ts';
import { copiedCore, type Mutant } from './instrument.ts';
import { type Fates, fatesSoFar, lastAwake, notes, openNotes, takeNote } from './notes.ts';
import type { Orders } from './orders.ts';

/** After a minute without a word a mutant is taken for endless; the first word comes after all tests were played. */
const patience = 60_000;
const patienceAtFirst = 600_000;

/** What becomes of each mutant, tried in so many processes; what an interrupted run has found is kept. */
export async function fatesOf(mutants: readonly Mutant[], processes: number): Promise<Fates> {
  openNotes();
  const began = Date.now();
  const before = fatesSoFar();
  const left = mutants.filter(({ id }) => !before.has(id));
  const show = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(`\r${fatesSoFar().size} of ${mutants.length} mutants, ${seconds} s `);
  };
  const showing = setInterval(show, 2000);
  try {
    await Promise.all(
      Array.from({ length: processes }, (_, offset) =>
        tryShare(
          left.filter((_, index) => index % processes === offset),
          `${began}-${offset}`,
        ),
      ),
    );
  } finally {
    // What goes wrong in one process ends the run, and is not counted on for ever.
    clearInterval(showing);
  }
  show();
  console.log();
  return fatesSoFar();
}

/** A process that hangs, or whose memory a mutant has spoilt, is followed by another one for the mutants left. */
async function tryShare(share: readonly Mutant[], name: string): Promise<void> {
  const testFiles = globSync('src/**/*.test.ts', { cwd: copiedCore, exclude: countingTests }).length;
  let left = share;
  for (let turn = 0; left.length > 0; turn += 1) {
    const results = join(notes, `${name}-${turn}.jsonl`);
    const orders = join(notes, `${name}-${turn}.json`);
    writeFileSync(orders, JSON.stringify({ testFiles, mutants: left, results } satisfies Orders));
    await play(orders, results);
    const endless = lastAwake(results);
    if (endless !== undefined) takeNote(results, { id: endless, fate: 'TIMEOUT' });
    const fates = fatesSoFar();
    const after = left.filter(({ id }) => !fates.has(id));
    if (after.length === left.length) throw new Error('The tests say nothing about the mutants; run them without any');
    left = after;
  }
}

function play(orders: string, results: string): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'play.ts'), [orders], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let size = 0;
    let since = Date.now();
    const watch = setInterval(() => {
      const now = existsSync(results) ? statSync(results).size : 0;
      if (now !== size) since = Date.now();
      size = now;
      if (Date.now() - since > (size === 0 ? patienceAtFirst : patience)) child.kill('SIGKILL');
    }, 1000);
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
