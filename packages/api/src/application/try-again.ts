import { setTimeout as pause } from 'node:timers/promises';
import { LedgerConflict, LedgerUnavailable } from './ledger.ts';

const conflictAttempts = 5;
/** Waits in milliseconds before the store is tried again: the keys tell what was kept and what was not. */
const unavailablePauses = [50, 200, 500, 1000];

/** Runs a transaction, and runs it again where another one was in the way or the store was away for a moment. */
export async function tryAgain<Result>(transact: () => Promise<Result>): Promise<Result> {
  let conflicts = 0;
  let outages = 0;
  for (;;) {
    try {
      return await transact();
    } catch (error) {
      if (error instanceof LedgerConflict && ++conflicts < conflictAttempts) continue;
      const wait = error instanceof LedgerUnavailable ? unavailablePauses[outages++] : undefined;
      if (wait === undefined) throw error;
      await pause(wait);
    }
  }
}
