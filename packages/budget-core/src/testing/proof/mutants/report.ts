import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mutant, root } from './instrument.ts';
import type { Fates } from './notes.ts';

/** The least share of mutants, in percent, that the tests have to notice; what no test comes by is not noticed. */
export const leastScore = 90;

/** Why no test can notice a mutant: it does the same, or nothing that the library promises. */
interface Reason {
  readonly file: string;
  /** The line in which it stands, so that the reason outlives what is written above it. */
  readonly code: string;
  readonly replacement: string;
  readonly reason: string;
}

interface Totals {
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly score: number;
}

export function totals(mutants: readonly Mutant[], fates: Fates): Totals {
  const count = (fate: string) => mutants.filter(({ id }) => fates.get(id) === fate).length;
  const [killed, timeout] = [count('KILLED'), count('TIMEOUT')];
  const score = mutants.length === 0 ? 100 : Math.floor(((killed + timeout) / mutants.length) * 10_000) / 100;
  return {
    mutants: mutants.length,
    killed,
    timeout,
    survived: count('SURVIVED'),
    uncovered: count('UNCOVERED'),
    score,
  };
}

/** What goes to the documentation. */
export function documentation(mutants: readonly Mutant[], fates: Fates): object {
  const git = (...asked: string[]) => execFileSync('git', asked, { cwd: root, encoding: 'utf8' }).trim();
  const reasons = knownReasons();
  return {
    commit: git('rev-parse', 'HEAD'),
    date: new Date().toISOString().slice(0, 10),
    versions: { node: process.version, ...versions() },
    totals: totals(mutants, fates),
    files: Object.fromEntries([...byFile(mutants)].map(([file, own]) => [file, totals(own, fates)])),
    survivors: survivors(mutants, fates).map((mutant) => ({
      file: mutant.file,
      line: mutant.line,
      original: mutant.original,
      replacement: mutant.replacement,
      reason: reasons.find((reason) => isAbout(reason, mutant))?.reason ?? null,
    })),
  };
}

/** Reasons whose mutant is noticed by now, or whose line has changed. */
export function reasonsWithoutMutant(mutants: readonly Mutant[], fates: Fates): readonly Reason[] {
  const alive = survivors(mutants, fates);
  return knownReasons().filter((reason) => !alive.some((mutant) => isAbout(reason, mutant)));
}

/** The survivors that nobody has given a reason for, then the totals of each room and of all. */
export function printed(mutants: readonly Mutant[], fates: Fates): readonly string[] {
  const reasons = knownReasons();
  const unexplained = survivors(mutants, fates).filter((mutant) => !reasons.some((reason) => isAbout(reason, mutant)));
  const row = (name: string, { score, ...counts }: Totals) =>
    [name.padEnd(14), `${score.toFixed(2)} %`, ...Object.entries(counts).map(([what, many]) => `${what} ${many}`)].join(
      '  ',
    );
  return [
    ...unexplained.map(
      ({ file, line, original, replacement }) => `${file}:${line} ${shortened(original)} → ${shortened(replacement)}`,
    ),
    ...[...byRoom(mutants)].map(([room, own]) => row(room, totals(own, fates))),
    row('all', totals(mutants, fates)),
  ];
}

function shortened(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 110 ? `${line.slice(0, 110)}…` : line;
}

function survivors(mutants: readonly Mutant[], fates: Fates): readonly Mutant[] {
  return mutants.filter(({ id }) => !['KILLED', 'TIMEOUT'].includes(fates.get(id) ?? ''));
}

function byFile(mutants: readonly Mutant[]): ReadonlyMap<string, readonly Mutant[]> {
  return Map.groupBy(mutants, ({ file }) => file);
}

function byRoom(mutants: readonly Mutant[]): ReadonlyMap<string, readonly Mutant[]> {
  return Map.groupBy(mutants, ({ file }) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'src'));
}

function isAbout(reason: Reason, mutant: Mutant): boolean {
  return reason.file === mutant.file && reason.code === mutant.code && reason.replacement === mutant.replacement;
}

function knownReasons(): readonly Reason[] {
  const file = join(root, 'docs/proof/mutants-that-may-live.json');
  const reasons: readonly Reason[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return reasons;
}

function versions(): object {
  const manifest: { devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, 'packages/budget-core/package.json'), 'utf8'),
  );
  const of = (name: string) => manifest.devDependencies[name];
  return { vitest: of('vitest'), '@stryker-mutator/instrumenter': of('@stryker-mutator/instrumenter') };
}
