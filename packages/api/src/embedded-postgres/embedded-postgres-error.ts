/** No server can be started here; the message says why, and what to do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const namelessUser = /could not look up effective user ID.*/u;

/** Why `initdb` made no cluster. */
export function notInitialised(fault: unknown): EmbeddedPostgresError {
  const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : '';
  const [nameless] = namelessUser.exec(said) ?? [];
  const message =
    nameless === undefined
      ? `PostgreSQL made no folder for its data:\n${said || String(fault)}`
      : `The PostgreSQL that comes along needs a user with a name, and this one has none (${nameless}): give it a line in ` +
        '/etc/passwd, start as another user, or set DATABASE_URL to a server of yours, 15 or later';
  return new EmbeddedPostgresError(message, { cause: fault });
}
