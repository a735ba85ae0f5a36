import { errorCode } from 'budget-api/embedded-postgres/error-code.ts';
import { Client } from 'pg';
import { runStatements } from './database.ts';

/** Migrations make it where it is missing; it is the whole server's, other databases may use it too. */
const applicationRole = 'budget_app';
const roleInUse = '2BP01';

/**
 * Remembers a server of somebody else's as it is before a run, to leave it so: what is returned drops the databases and
 * roles whose names begin with the prefix of the run, and the application's role if the run brought it.
 */
export async function rememberServer(url: string, prefix: string): Promise<() => Promise<void>> {
  const known = await column(url, 'select rolname from pg_roles where rolname = $1', applicationRole);
  return async () => {
    const databases =
      "select format('drop database %I with (force)', datname) from pg_database where starts_with(datname, $1)";
    await runStatements(url, ...(await column(url, databases, prefix)));
    const roles = "select format('drop role %I', rolname) from pg_roles where starts_with(rolname, $1)";
    await runStatements(url, ...(await column(url, roles, prefix)));
    if (known.length === 0) await dropUnlessUsed(url, applicationRole);
  };
}

async function dropUnlessUsed(url: string, role: string): Promise<void> {
  await runStatements(url, `drop role if exists ${role}`).catch((error: unknown) => {
    // Another run on the same server uses the role by now.
    if (errorCode(error) !== roleInUse) throw error;
  });
}

async function column(url: string, text: string, value: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[string]>({ text, values: [value], rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}
