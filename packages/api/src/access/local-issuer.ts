import { KeyObject } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { Caller } from './caller.ts';
import type { TokenSettings } from './token.ts';

/** An issuer of tokens inside the process, whose key nobody else has and which dies with it. */
export interface LocalIssuer {
  /** What the server verifies this issuer's tokens with. */
  readonly tokens: TokenSettings;
  /** A token for a person, good for 12 hours. */
  issue(person: Caller): Promise<string>;
}

const issuer = 'budget-demo';
const audience = 'budget-api';
const algorithm = 'EdDSA';

/** Makes a key pair for the life of the process: no secret is stored, none has a default. */
export async function createLocalIssuer(): Promise<LocalIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return {
    tokens: { keys: { kind: 'PUBLIC_KEY', key: KeyObject.from(publicKey) }, issuer, audience },
    issue: ({ organisationId, actor, name, unit }) =>
      new SignJWT({
        organisation: organisationId,
        role: actor.role,
        name,
        unit,
        approval_limit: actor.approvalLimit,
      })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
        .setSubject(actor.personId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
  };
}
