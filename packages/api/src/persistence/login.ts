import { Client } from 'pg';
import { UnfitServerError } from './durability.ts';

const connectionTimeoutMillis = 10_000;

/** SQLSTATEs of a login that may not do what a database is set up with, or become the role that the service acts as. */
const missingRights = new Set(['42501', '22023']);

/** What to do about the faults of a connection that have one cause. */
const advice: Readonly<Record<string, string>> = {
  '3D000': 'Create it, or let DATABASE_URL name one that exists',
  ENOTFOUND: 'DATABASE_URL must name a host that is known here',
  EAI_AGAIN: 'DATABASE_URL must name a host that is known here',
};

/** The database that an address names, as the driver reads it. */
export function databaseNameOf(url: string): string {
  return decodeURI(new URL(url).pathname.slice(1));
}

/**
 * Works on one connection as the login of the address itself, which sees and may more than the application's role.
 *
 * @throws UnfitServerError where the database cannot be used, or the login lacks rights in it
 */
export async function asLogin<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = await connect(url);
  try {
    return await work(client);
  } catch (fault) {
    throw missingRights.has(codeOf(fault)) ? notPermitted(url, fault, client.user ?? '') : fault;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis });
    await client.connect();
    return client;
  } catch (fault) {
    const next =
      advice[codeOf(fault)] ?? 'See that the server runs and that DATABASE_URL names it, a user and the password';
    throw new UnfitServerError(`The database ${placeOf(url)} cannot be used: ${reasonOf(fault)}. ${next}`, {
      cause: fault,
    });
  }
}

function notPermitted(url: string, fault: unknown, login: string): UnfitServerError {
  return new UnfitServerError(
    `The login ${login} lacks rights in the database ${placeOf(url)}: ${reasonOf(fault)}. The login must own the database, ` +
      `and may need CREATEROLE once, to make the role budget_app and become its member; or a superuser prepares both: ` +
      `create role budget_app nologin; grant budget_app to "${login}"`,
    { cause: fault },
  );
}

/** Without the password that the address holds. */
function placeOf(url: string): string {
  return `${databaseNameOf(url)} at ${new URL(url).host}`;
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

function reasonOf(fault: unknown): string {
  const [reason = ''] = fault instanceof Error ? (fault.message || fault.name).split('\n') : [String(fault)];
  return reason;
}
