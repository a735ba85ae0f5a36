// Plays many random histories in two processes and asks for the second opinion after every command of them:
// pnpm proof:histories [how many] [first seed]. The result goes to docs/proof/histories.json where it is the full dose.
import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOfHistory } from '../seeded-history.ts';
import { addAll, type Counts } from './counts.ts';
import { shortfalls } from './demands.ts';
import { playSeed } from './play-dose.ts';

const fullDose = 10_000;
const processes = 2;
const root = join(import.meta.dirname, '../../../../..');

interface Progress {
  readonly played: number;
  readonly counts: Counts;
}

const histories = Number(process.argv[2] ?? fullDose);
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);

if (process.send) playShare(Number(process.argv[4]));
else await playAll();

/** Every second seed in one of two processes, with its counts told now and then. */
function playShare(offset: number): void {
  let counts: Counts = {};
  let played = 0;
  const tell = () => {
    process.send?.({ played, counts } satisfies Progress);
    counts = {};
    played = 0;
  };
  for (let history = offset; history < histories; history += processes) {
    playSeed(firstSeed + history, counts);
    played += 1;
    if (played === 50) tell();
  }
  tell();
}

async function playAll(): Promise<void> {
  const counts: Counts = {};
  let played = 0;
  const started = Date.now();
  console.log(`first seed ${firstSeed}, ${histories} histories of ${commandsOfHistory} commands`);
  const shares = Array.from({ length: processes }, (_, offset) => {
    const child = fork(import.meta.filename, [`${histories}`, `${firstSeed}`, `${offset}`]);
    child.on('message', (progress: Progress) => {
      addAll(counts, progress.counts);
      played += progress.played;
      process.stdout.write(`\r${played} of ${histories} histories, ${Math.round((Date.now() - started) / 1000)} s `);
    });
    return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
  const failed = (await Promise.all(shares)).some((code) => code !== 0);
  console.log();
  for (const [group, names] of Object.entries(counts)) console.log(group, names);
  const short = failed ? [] : shortfalls(counts, histories);
  for (const line of short) console.error(line);
  if (failed || played !== histories || short.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log('The engine and the reference agree on all of them.');
  if (histories >= fullDose) keep(counts);
}

function keep(counts: Counts): void {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const result = { commit, firstSeed, histories, commandsOfHistory, counts };
  mkdirSync(join(root, 'docs/proof'), { recursive: true });
  writeFileSync(join(root, 'docs/proof/histories.json'), `${JSON.stringify(result, null, 2)}\n`);
}
