import type { KeyObject } from 'node:crypto';
import { asId, type Role, readAmountText, roles } from 'budget-core';
import { createRemoteJWKSet, errors, type JWTVerifyOptions, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import { systemPersonId } from './system-caller.ts';

/** Where the keys that sign tokens are found. */
export type TokenKeys =
  | { readonly kind: 'PUBLIC_KEY'; readonly key: KeyObject }
  | { readonly kind: 'JWKS'; readonly url: URL };

/** Whose tokens are taken, and what for. */
export interface TokenSettings {
  readonly keys: TokenKeys;
  readonly issuer: string;
  readonly audience: string;
}

/** Whom a token names, and until when. */
export interface VerifiedToken {
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Verifies a bearer token; null for every token that is not to be trusted, whatever the fault. */
export type ReadToken = (token: string) => Promise<VerifiedToken | null>;

/** Asymmetric only: with a public key in hand nobody can sign, which a shared secret would allow. */
const algorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** Clocks of issuer and server may differ by so much. */
const leewaySeconds = 30;

/** Faults of the server that serves keys, which say nothing about the token. */
const keyServerFaults = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/** What cannot be kept is refused here: once let in, it would fail every act of its bearer. */
const text = z
  .string()
  .min(1)
  .max(200)
  .refine((given) => given.isWellFormed() && !/\p{Cc}/u.test(given));
/** No currency has more decimals. */
const limit = z.string().refine((given) => readAmountText(given).ok && !/\.\d{5}/.test(given));
const claims = z.object({
  sub: text.refine((given) => given !== systemPersonId),
  exp: z.number(),
  organisation: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  role: z.enum(roles satisfies readonly Role[]),
  name: text,
  unit: text,
  approval_limit: limit.nullish(),
});

/** Reads tokens by the keys, the issuer and the audience of the settings. */
export function tokenReader(settings: TokenSettings): ReadToken {
  const options: JWTVerifyOptions = {
    algorithms,
    issuer: settings.issuer,
    audience: settings.audience,
    clockTolerance: leewaySeconds,
    requiredClaims: ['exp'],
  };
  const verify = verifierOf(settings.keys, options);
  return async (token) => {
    try {
      return verifiedOf(await verify(token));
    } catch (fault) {
      if (fault instanceof errors.JOSEError && !keyServerFaults.has(fault.code)) return null;
      throw fault;
    }
  };
}

function verifierOf(keys: TokenKeys, options: JWTVerifyOptions): (token: string) => Promise<unknown> {
  if (keys.kind === 'PUBLIC_KEY') {
    return async (token) => (await jwtVerify(token, keys.key, options)).payload;
  }
  const remote = createRemoteJWKSet(keys.url);
  return async (token) => (await jwtVerify(token, remote, options)).payload;
}

function verifiedOf(payload: unknown): VerifiedToken | null {
  const read = claims.safeParse(payload);
  if (!read.success) return null;
  const { sub, exp, organisation, role, name, unit, approval_limit: approvalLimit } = read.data;
  const caller = {
    organisationId: organisation,
    actor: { personId: asId<'Person'>(sub), role, approvalLimit: approvalLimit ?? null },
    name,
    unit,
  };
  return { caller, expiresAt: exp * 1000 };
}
