import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** One small change of the code of one file, which some test should notice. */
export interface Mutant {
  readonly id: string;
  /** The file below `src`, with slashes. */
  readonly file: string;
  readonly line: number;
  /** The line as it stands. */
  readonly code: string;
  readonly original: string;
  readonly replacement: string;
}

export const root = join(import.meta.dirname, '../../../../../..');
const core = join(root, 'packages/budget-core');
/** A copy beside what is built, with all mutants in it, each asleep until it is named. */
const copy = join(root, 'build/mutants');
export const copiedCore = join(copy, 'packages/budget-core');

/** The product's sources: neither tests, nor what only tests use, nor the list of exports. */
export function sourceFiles(): readonly string[] {
  return globSync('**/*.ts', { cwd: join(core, 'src') })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.(?:test|typetest)\.ts$|^testing\/|^index\.ts$/.test(path))
    .sort();
}

/** Copies the package and puts the mutants of these files into the copy. */
export async function instrument(files: readonly string[]): Promise<readonly Mutant[]> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copiedCore, { recursive: true });
  for (const part of ['docs', 'packages/budget-core/src']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  if (!existsSync(join(copiedCore, 'node_modules'))) {
    symlinkSync(join(core, 'node_modules'), join(copiedCore, 'node_modules'), 'dir');
  }
  const texts = new Map(files.map((file) => [file, readFileSync(join(core, 'src', file), 'utf8')] as const));
  const result = await new Instrumenter(silent).instrument(
    [...texts].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  for (const { name, content } of result.files) writeFileSync(join(copiedCore, 'src', name), content);
  return result.mutants.map(({ id, fileName, replacement, location: { start, end } }) => {
    const lines = (texts.get(fileName) ?? '').split('\n');
    const code = lines[start.line] ?? '';
    const original = lines
      .slice(start.line, end.line + 1)
      .map((text, index, all) => (index === all.length - 1 ? text.slice(0, end.column) : text))
      .map((text, index) => (index === 0 ? text.slice(start.column) : text))
      .join('\n');
    return { id, file: fileName, line: start.line + 1, code: code.trim(), original, replacement };
  });
}

const no = () => false;
const nothing = () => {};
const silent = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
