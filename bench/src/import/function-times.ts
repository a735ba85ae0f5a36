import { withClient } from '../write/database.ts';

interface FunctionTime {
  readonly function: string;
  readonly calls: number;
  readonly seconds: number;
}

/** Lets the database measure its own functions, which are what it does beside writing rows. */
export async function trackFunctions(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withClient(url, (client) => client.query(`alter database ${name} set track_functions = 'all'`));
}

export async function functionTimes(url: string): Promise<readonly FunctionTime[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<FunctionTime>(
      `select funcname as function, calls::integer, round(total_time::numeric / 1000, 1)::float8 as seconds
       from pg_stat_user_functions order by total_time desc`,
    );
    return rows;
  });
}
