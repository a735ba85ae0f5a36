import { LRUCache } from 'lru-cache';
import type { ReadToken, VerifiedToken } from './token.ts';

const mostTokens = 10_000;
const longestMilliseconds = 60_000;

/**
 * Reads each token once in a while instead of at every request: verifying a signature costs more than the rest of a
 * small request. A token is remembered until it expires and for a minute at the most, so that a key that its issuer
 * withdrew is not trusted longer. Bad tokens are not remembered: they must not crowd out good ones.
 */
export function rememberingReader(readToken: ReadToken, now: () => number = Date.now): ReadToken {
  const remembered = new LRUCache<string, VerifiedToken>({
    max: mostTokens,
    ttl: longestMilliseconds,
    perf: { now },
    ttlResolution: 0,
  });
  return async (token) => {
    const known = remembered.get(token);
    if (known && known.expiresAt > now()) return known;
    const verified = await readToken(token);
    if (verified === null) return null;
    const lives = Math.min(longestMilliseconds, verified.expiresAt - now());
    if (lives > 0) remembered.set(token, verified, { ttl: lives });
    return verified;
  };
}
