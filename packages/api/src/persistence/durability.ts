import type { Pool } from 'pg';

const oldestVersion = 150_000;

/** Without any one of them, a write that was acknowledged can be gone after a crash. */
const durableSettings = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

type DurableSetting = (typeof durableSettings)[number];

/** The server is not one on which the promise "no accepted write is lost" can be kept. */
export class UnfitServerError extends Error {
  override readonly name = 'UnfitServerError';
}

/** What a server says of itself. */
export type ServerSettings = Readonly<Record<DurableSetting | 'version', string>>;

/**
 * Sees that the server keeps what it acknowledges, and is PostgreSQL 15 or later.
 *
 * @param options.unsafe the operator said in so many words that writes may be lost
 * @throws UnfitServerError
 */
export async function assertDurable(pool: Pool, { unsafe = false }: { unsafe?: boolean } = {}): Promise<void> {
  const { rows } = await pool.query<ServerSettings>(
    `select current_setting('server_version_num') as version,
      ${durableSettings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  );
  const unfitness = rows[0] ? unfitnessOf(rows[0], unsafe) : 'PostgreSQL did not tell its settings';
  if (unfitness !== null) throw new UnfitServerError(unfitness);
}

/** Why a server with these settings is refused; null where it is not. */
export function unfitnessOf(settings: ServerSettings, unsafe: boolean): string | null {
  if (Number(settings.version) < oldestVersion) return 'PostgreSQL 15 or later is needed';
  const off = durableSettings.filter((name) => settings[name] === 'off');
  if (off.length === 0 || unsafe) return null;
  return `PostgreSQL may lose acknowledged writes: turn on ${off.join(', ')}, or permit the loss by name`;
}
