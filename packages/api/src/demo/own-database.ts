import { ConfigError } from '../config.ts';
import { organisationId } from './people.ts';

/**
 * Sees that nobody works in a database that the demo would load its sample into, and open to whoever reads its tokens.
 *
 * @throws ConfigError where an organisation of somebody else's is among those of the database
 */
export function assertOwnDatabase(organisations: readonly string[]): void {
  const others = organisations.filter((id) => id !== organisationId);
  if (others.length === 0) return;
  throw new ConfigError(
    [
      `The demo does not open a database that somebody works in: this one holds ${named(others)}.`,
      '  For production, set BUDGET_MODE=production, TOKEN_ISSUER, TOKEN_AUDIENCE, and TOKEN_PUBLIC_KEY or TOKEN_JWKS_URL',
      '  For the demo, give it a database of its own: let DATABASE_URL name an empty one, or leave it out and set DATA_DIR',
    ].join('\n'),
  );
}

function named([first, ...more]: readonly string[]): string {
  return `the organisation ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}
