import { Pool } from 'pg';
import { organisationsIn } from './organisations.ts';
import type { Difference } from './verify/difference.ts';
import { verify } from './verify.ts';

export interface Verified {
  readonly organisationId: string;
  /** Which of how many organisations this is, from 1. */
  readonly position: number;
  readonly organisations: number;
  readonly differences: readonly Difference[];
}

/**
 * Reconciles the books of every organisation in a database, one by one; the owner of the tables sees all.
 *
 * @throws UnfitServerError where the database cannot be used, or the login does not see all of them
 */
export async function* verifyAll(url: string): AsyncGenerator<Verified> {
  const found = await organisationsIn(url);
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    for (const [index, organisationId] of found.entries()) {
      const differences = await verify(pool, organisationId);
      yield { organisationId, position: index + 1, organisations: found.length, differences };
    }
  } finally {
    await pool.end();
  }
}
