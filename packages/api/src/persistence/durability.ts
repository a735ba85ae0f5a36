import type { ClientBase, Pool } from 'pg';

const oldestVersion = 150_000;

/** Without any one of them, a write that was acknowledged can be gone after a crash. */
const durableSettings = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

type DurableSetting = (typeof durableSettings)[number];

/** The database cannot be used, or not so that the promise "no accepted write is lost" can be kept. */
export class UnfitServerError extends Error {
  override readonly name = 'UnfitServerError';
}

/** What a server says of itself. */
export type ServerSettings = Readonly<Record<DurableSetting, string>>;

export interface ServerVersion {
  readonly version: string;
  /** As `150018` for 15.18. */
  readonly number: string;
}

/** @throws UnfitServerError where the server is older than PostgreSQL 15 */
export async function assertVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<ServerVersion>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  );
  const unfitness = rows[0] ? unfitVersion(rows[0]) : 'PostgreSQL did not tell its version';
  if (unfitness !== null) throw new UnfitServerError(unfitness);
}

/** Why a server of this version is refused; null where it is not. */
export function unfitVersion({ version, number }: ServerVersion): string | null {
  return Number(number) < oldestVersion ? `PostgreSQL 15 or later is needed; the server is ${version}` : null;
}

/**
 * Sees that the server keeps what it acknowledges.
 *
 * @param options.unsafe the operator said in so many words that writes may be lost
 * @throws UnfitServerError
 */
export async function assertDurable(pool: Pool, { unsafe = false }: { unsafe?: boolean } = {}): Promise<void> {
  const { rows } = await pool.query<ServerSettings>(
    `select ${durableSettings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  );
  const unfitness = rows[0] ? unfitnessOf(rows[0], unsafe) : 'PostgreSQL did not tell its settings';
  if (unfitness !== null) throw new UnfitServerError(unfitness);
}

/** Why a server with these settings is refused; null where it is not. */
export function unfitnessOf(settings: ServerSettings, unsafe: boolean): string | null {
  const off = durableSettings.filter((name) => settings[name] === 'off');
  if (off.length === 0 || unsafe) return null;
  return `PostgreSQL may lose acknowledged writes: turn on ${off.join(', ')}, or say in so many words that writes may be lost: MAY_LOSE_WRITES=yes`;
}
