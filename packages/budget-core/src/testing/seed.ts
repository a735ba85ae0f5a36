declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare const console: { info(line: string): void };

/**
 * The seed and number of runs of random tests: new at each run and printed, or the ones that
 * `HISTORY_SEED` and `HISTORY_RUNS` name, to see a history again.
 */
export function seededRuns(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  const seed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 2_147_483_647);
  const runs = Number(process.env['HISTORY_RUNS'] ?? numRuns);
  console.info(`random histories: HISTORY_SEED=${seed} HISTORY_RUNS=${runs}`);
  return { seed, numRuns: runs };
}
