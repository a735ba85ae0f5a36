import { asLogin } from './login.ts';

/**
 * The organisations in a database, whether it has the tables yet or not.
 *
 * @throws UnfitServerError where the database cannot be used, or the login does not see all of them
 */
export async function organisationsIn(url: string): Promise<readonly string[]> {
  return asLogin(url, async (client) => {
    // Row level security would hide all but one of them: a query that it bears on fails instead.
    await client.query('set row_security = off');
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('organisation') is not null as exists`,
    );
    if (rows[0]?.exists !== true) return [];
    const found = await client.query<{ id: string }>('select id from organisation order by id');
    return found.rows.map(({ id }) => id);
  });
}
