import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const tokens = { TOKEN_PUBLIC_KEY: pem, TOKEN_ISSUER: 'https://login.example', TOKEN_AUDIENCE: 'budget-api' };

function refusalOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('The settings were taken');
}

describe('readConfig', () => {
  it('is the demo on the local machine where nothing is set', () => {
    expect(readConfig({ PORT: ' ', TOKEN_ISSUER: '' })).toEqual({
      mode: 'demo',
      port: 4000,
      host: '127.0.0.1',
      dataDirectory: 'data',
      databaseUrl: null,
      databasePoolSize: 10,
      mayLoseWrites: false,
      queueLimit: 1000,
      batchLimit: 100,
      logLevel: 'warn',
    });
  });

  it('stays the demo on a database of the user', () => {
    const url = 'postgresql://budget@localhost:5432/budget';
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({ mode: 'demo', databaseUrl: url });
  });

  it('is production where token settings are given', () => {
    const config = readConfig(tokens);
    expect(config).toMatchObject({
      mode: 'production',
      logLevel: 'info',
      tokens: { issuer: 'https://login.example', audience: 'budget-api', keys: { kind: 'PUBLIC_KEY' } },
    });
  });

  it('takes a public key as JWK and a JWKS address', () => {
    const { TOKEN_PUBLIC_KEY: _, ...others } = tokens;
    const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    expect(readConfig({ ...others, TOKEN_PUBLIC_KEY: jwk })).toMatchObject({ mode: 'production' });
    expect(readConfig({ ...others, TOKEN_JWKS_URL: 'https://login.example/keys' })).toMatchObject({
      tokens: { keys: { kind: 'JWKS', url: new URL('https://login.example/keys') } },
    });
  });

  it('names every faulty setting with an example', () => {
    const message = refusalOf({ PORT: '80a', BATCH_LIMIT: '0', DATABASE_URL: 'mysql://secret@host' });
    expect(message.split('\n')).toEqual([
      'The settings cannot be used:',
      '  PORT must be a whole number from 0 to 65535, as in PORT=4000',
      expect.stringMatching(/^ {2}DATABASE_URL must be the address of a database/),
      '  BATCH_LIMIT must be a whole number from 1 to 1000, as in BATCH_LIMIT=100',
    ]);
    expect(message).not.toContain('secret');
  });

  it.each(['postgresql://localhost:5432', 'postgresql://localhost:5432/', 'postgresql://u:%ff@localhost/budget'])(
    'refuses %s, which names no database or cannot be decoded',
    (url) => {
      expect(refusalOf({ DATABASE_URL: url })).toContain('DATABASE_URL must be the address of a database');
    },
  );

  it('names every missing setting of production: no secret has a default', () => {
    const message = refusalOf({ BUDGET_MODE: 'production' });
    expect(message).toContain('TOKEN_PUBLIC_KEY or TOKEN_JWKS_URL is required');
    expect(message).toContain('TOKEN_ISSUER is required');
    expect(message).toContain('TOKEN_AUDIENCE is required');
  });

  it('refuses both a key and a JWKS address, and token settings in the demo', () => {
    expect(refusalOf({ ...tokens, TOKEN_JWKS_URL: 'https://login.example/keys' })).toContain('exactly one of them');
    expect(refusalOf({ ...tokens, BUDGET_MODE: 'demo' })).toContain('TOKEN_ISSUER has no use in the demo');
  });

  it('refuses a private key, a shared secret, noise and keys fetched in the open', () => {
    const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const privateJwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
    for (const key of [privatePem, privateJwk, '12345678', '{"kty":"oct","k":"c2VjcmV0"}', '{']) {
      expect(refusalOf({ ...tokens, TOKEN_PUBLIC_KEY: key })).toContain('TOKEN_PUBLIC_KEY must be a public key');
    }
    expect(refusalOf({ TOKEN_JWKS_URL: 'http://login.example/keys' })).toContain('must be an https address');
  });
});
