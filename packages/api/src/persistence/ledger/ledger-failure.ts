import { DatabaseError } from 'pg';
import { LedgerConflict, LedgerUnavailable } from '../../application/ledger.ts';

/** SQLSTATEs after which the same transaction may pass: serialization, deadlock, a taken key, a lock not had in time. */
const conflicts = new Set(['40001', '40P01', '23505', '55P03']);

/** The server is gone, going, not yet there or out of some resource; by the class, or by the whole SQLSTATE. */
const outages = new Set(['08', '53', '57P01', '57P02', '57P03', '57P05', '58030']);

/** What an error of the driver means to the desk; a fault stays the error that it is. */
export function ledgerFailure(error: unknown): unknown {
  // Only the server's own answers are of this class: all else is a connection that was not had or was lost.
  if (!(error instanceof DatabaseError)) {
    return new LedgerUnavailable('The connection to the database failed', { cause: error });
  }
  const { code = '' } = error;
  if (conflicts.has(code)) {
    return new LedgerConflict(`Another transaction was in the way (${code})`, { cause: error });
  }
  if (outages.has(code) || outages.has(code.slice(0, 2))) {
    return new LedgerUnavailable(`The database cannot serve (${code})`, { cause: error });
  }
  return error;
}
