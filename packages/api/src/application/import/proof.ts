import { Amount, type CurrencyCode } from 'budget-core';
import type { ReadReport } from '../../import/tally.ts';
import type { ReadBack } from './import-ledger.ts';

/** One sum of the file beside what the database holds of the same rows. */
export interface SumCompared {
  readonly measure: string;
  readonly file: string;
  readonly database: string;
  readonly equal: boolean;
}

/** Whether the books hold exactly what the file says, and the file is what it should be. */
export interface Proof {
  readonly sums: readonly SumCompared[];
  /** As many lines or commitments as rows were loaded, and every sum equal. */
  readonly databaseHoldsFile: boolean;
  readonly controlTotalsReached: boolean;
  readonly identitiesHold: boolean;
  readonly proven: boolean;
}

/** Holds what was read against what was read back, and against what the mapping demands. */
export function proofOf(read: ReadReport, readBack: ReadBack, currency: CurrencyCode): Proof {
  const sums = Object.entries(read.measures).map(([measure, text]) => {
    const file = Amount.of(text, currency);
    const database = Amount.of(readBack.sums[measure] ?? '0', currency);
    return { measure, file: file.toString(), database: database.toString(), equal: file.equals(database) };
  });
  const databaseHoldsFile = readBack.count === read.loaded && sums.every(({ equal }) => equal);
  const controlTotalsReached = read.controls.every(({ difference }) => !/[1-9]/.test(difference));
  const identitiesHold = read.identities.every(({ violations }) => violations === 0);
  const proven = read.refused === 0 && databaseHoldsFile && controlTotalsReached && identitiesHold;
  return { sums, databaseHoldsFile, controlTotalsReached, identitiesHold, proven };
}
