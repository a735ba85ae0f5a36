import type { Pool } from 'pg';

const oldestVersion = 150_000;

/** Without any one of them, a write that was acknowledged can be gone after a crash. */
const durableSettings = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

type DurableSetting = (typeof durableSettings)[number];

/** The server is not one on which the promise "no accepted write is lost" can be kept. */
export class UnfitServerError extends Error {
  override readonly name = 'UnfitServerError';
}

/**
 * Sees that the server keeps what it acknowledges, and is PostgreSQL 15 or later.
 *
 * @param options.unsafe the operator said in so many words that writes may be lost
 * @throws UnfitServerError
 */
export async function assertDurable(pool: Pool, { unsafe = false }: { unsafe?: boolean } = {}): Promise<void> {
  const { rows } = await pool.query<Record<DurableSetting | 'version', string>>(
    `select current_setting('server_version_num') as version,
      ${durableSettings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  );
  const settings = rows[0];
  if (settings === undefined) throw new UnfitServerError('The server did not tell its settings');
  if (Number(settings.version) < oldestVersion) {
    throw new UnfitServerError('PostgreSQL 15 or later is needed');
  }
  const off = durableSettings.filter((name) => settings[name] === 'off' || settings[name] === 'local');
  if (off.length > 0 && !unsafe) {
    throw new UnfitServerError(
      `PostgreSQL may lose acknowledged writes: turn on ${off.join(', ')}, or permit the loss by name`,
    );
  }
}
