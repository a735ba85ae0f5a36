import type { DatabaseError } from 'pg';

/** What PostgreSQL answered to work that it must refuse. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string | undefined; constraint?: string }> {
  try {
    await work;
  } catch (error) {
    const { code, constraint } = error as DatabaseError;
    return constraint === undefined ? { code } : { code, constraint };
  }
  throw new Error('The database accepted what it must refuse');
}
