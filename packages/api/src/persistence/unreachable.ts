import { UnfitServerError } from './durability.ts';

/** Names the server without the password that its address holds. */
export function unreachable(url: string, fault: unknown): UnfitServerError {
  const { host, pathname } = new URL(url);
  const reason = fault instanceof Error ? fault.message || fault.name : String(fault);
  return new UnfitServerError(
    `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}. See that the server runs and that DATABASE_URL names it, a user and the password`,
    { cause: fault },
  );
}
