import type { Mutant } from './instrument.ts';

/** What became of a mutant. */
export type Fate = 'KILLED' | 'TIMEOUT' | 'SURVIVED' | 'UNCOVERED';

/** What a process is to do. */
export interface Orders {
  /** So many files are played before the first mutant wakes. */
  readonly testFiles: number;
  readonly mutants: readonly Mutant[];
  /** The file to which each fate is added as a line. */
  readonly results: string;
}
