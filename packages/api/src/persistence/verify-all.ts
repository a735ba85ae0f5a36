import { Pool } from 'pg';
import { unreachable } from './unreachable.ts';
import type { Difference } from './verify/difference.ts';
import { verify } from './verify.ts';

export interface Verified {
  readonly organisationId: string;
  readonly differences: readonly Difference[];
}

/**
 * Reconciles the books of every organisation that the login sees, one by one; the owner of the tables sees all.
 *
 * @throws UnfitServerError where the database cannot be used
 */
export async function* verifyAll(url: string): AsyncGenerator<Verified> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool
      .query<{ id: string }>('select id from organisation order by id')
      .catch((fault: unknown) => {
        throw unreachable(url, fault);
      });
    for (const { id } of rows) yield { organisationId: id, differences: await verify(pool, id) };
  } finally {
    await pool.end();
  }
}
