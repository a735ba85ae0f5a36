import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
  TestRunner,
  type TestTryOptions,
  vi,
} from 'vitest';
import { copiedCore, type Mutant } from './instrument.ts';
import { takeNote } from './notes.ts';
import type { Fate, Orders } from './orders.ts';
import { isLoadedBy } from './reach.ts';
import { type Hits, switches } from './switches.ts';

type Suite = ReturnType<typeof TestRunner.getCurrentSuite>;

interface Played {
  readonly run: () => unknown;
  readonly milliseconds: number;
}

/** A loop that comes by a mutant this many times as often as without it is taken for endless. */
const patience = 100;

/** Milliseconds: a test that takes longer waits for its turn, however sharp it is. */
const quick = 20;

// That a property fails is enough; the smallest example for it would take minutes to find.
fc.configureGlobal({ endOnFailure: true });

// Vitest makes a runner for each file; what they see is for all of them.
const played = new Map<string, Played>();
const files: RunnerTestFile[] = [];

/**
 * Runs every test once to see which mutants it comes by. Then, in the same warm process, it wakes one mutant after
 * the other and runs only the tests that come by it, the quickest first, until one fails.
 */
export default class MutantRunner extends TestRunner {
  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    switches.currentTestId = test.id;
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    switches.currentTestId = undefined;
    played.set(test.id, { run: TestRunner.getTestFn(test), milliseconds: 0 });
    super.onAfterTryTask(test);
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (suite !== suite.file) return;
    files.push(suite.file);
    const orders: Orders = JSON.parse(readFileSync(process.env['MUTANT_ORDERS'] ?? '', 'utf8'));
    if (files.length < orders.testFiles) return;
    const failed = files.filter(({ result }) => result?.state === 'fail').map(({ name }) => name);
    if (failed.length > 0) throw new Error(`Tests fail without any mutant, in ${failed.join(', ')}`);
    await this.#tryAll(orders);
  }

  async #tryAll({ mutants, results }: Orders): Promise<void> {
    const tell = (id: string, fate: Fate | 'STARTED') => takeNote(results, { id, fate });
    const { perTest = {}, static: atImport = {} } = switches.mutantCoverage ?? {};
    // What is come by from now on is counted apart.
    switches.currentTestId = 'with a mutant';
    for (const [test, { run }] of played) {
      const began = performance.now();
      if (await fails(run)) throw new Error(`${test} fails when it is run again`);
      // The first time it was compiled as well.
      played.set(test, { run, milliseconds: performance.now() - began });
    }
    const covering = testsByMutant(perTest);
    const later: Mutant[] = [];
    // A quick test that noticed a mutant is likely to notice the next one as well.
    const sharpest = new Set<string>();
    for (const mutant of mutants) {
      const { id } = mutant;
      const coming = new Set(covering.get(id));
      const tests = [...new Set([...[...sharpest].reverse().filter((test) => coming.has(test)), ...coming])];
      tell(id, 'STARTED');
      const { fate, by } = await fateOf(id, tests, perTest);
      if (fate === 'SURVIVED' && atImport[id] !== undefined) later.push(mutant);
      else tell(id, fate === 'SURVIVED' && tests.length === 0 ? 'UNCOVERED' : fate);
      if (by !== undefined && (played.get(by)?.milliseconds ?? 0) < quick) {
        sharpest.delete(by);
        sharpest.add(by);
      }
      // What a mutant has left behind in memory would be taken for the next one's doing.
      if (by !== undefined && (await fails(played.get(by)?.run))) return;
    }
    for (const mutant of later) {
      tell(mutant.id, 'STARTED');
      tell(mutant.id, (await this.#failsWhenLoadedWith(mutant)) ? 'KILLED' : 'SURVIVED');
    }
  }

  /** Loads the modules anew while the mutant is awake, the tests beside it first, and runs all tests that load it. */
  async #failsWhenLoadedWith({ id, file }: Mutant): Promise<boolean> {
    const path = join(copiedCore, 'src', file);
    const isBeside = ({ filepath }: RunnerTestFile) => Number(dirname(filepath) === dirname(path));
    const loading = files.filter(({ filepath }) => isLoadedBy(path, filepath));
    vi.resetModules();
    switches.activeMutant = id;
    try {
      for (const testFile of loading.sort((a, b) => isBeside(b) - isBeside(a))) {
        const tests = await this.#loadedTests(testFile).catch(() => null);
        if (tests === null) return true;
        for (const test of tests) if (await fails(test)) return true;
      }
      return false;
    } finally {
      switches.activeMutant = undefined;
    }
  }

  async #loadedTests(file: RunnerTestFile): Promise<readonly Played['run'][]> {
    const suite = TestRunner.getCurrentSuite();
    suite.clear();
    await this.importFile(file.filepath, 'collect');
    return testsOf(suite.tasks, file);
  }
}

async function testsOf(tasks: Suite['tasks'], file: RunnerTestFile): Promise<readonly Played['run'][]> {
  const found: Played['run'][] = [];
  for (const task of tasks) {
    if (task.type === 'test') found.push(TestRunner.getTestFn(task));
    else
      found.push(...(await testsOf(task.type === 'collector' ? (await task.collect(file)).tasks : task.tasks, file)));
  }
  return found;
}

function testsByMutant(perTest: Readonly<Record<string, Hits>>): ReadonlyMap<string, readonly string[]> {
  const covering = new Map<string, string[]>();
  const quickest = [...played].sort(([, a], [, b]) => a.milliseconds - b.milliseconds);
  for (const [test] of quickest) {
    for (const id of Object.keys(perTest[test] ?? {})) {
      const tests = covering.get(id) ?? [];
      tests.push(test);
      covering.set(id, tests);
    }
  }
  return covering;
}

async function fateOf(
  id: string,
  tests: readonly string[],
  perTest: Readonly<Record<string, Hits>>,
): Promise<{ readonly fate: Fate; readonly by?: string }> {
  switches.activeMutant = id;
  try {
    for (const test of tests) {
      switches.hitCount = 0;
      switches.hitLimit = (perTest[test]?.[id] ?? 0) * patience;
      if (!(await fails(played.get(test)?.run))) continue;
      return { fate: switches.hitCount > switches.hitLimit ? 'TIMEOUT' : 'KILLED', by: test };
    }
    return { fate: 'SURVIVED' };
  } finally {
    switches.activeMutant = undefined;
    switches.hitCount = undefined;
  }
}

async function fails(test: (() => unknown) | undefined): Promise<boolean> {
  try {
    await test?.();
    return false;
  } catch {
    return true;
  }
}
