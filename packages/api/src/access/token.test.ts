import { createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { asId } from 'budget-core';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import type { Caller } from './caller.ts';
import { createLocalIssuer } from './local-issuer.ts';
import { tokenReader } from './token.ts';

const officer: Caller = {
  organisationId: '0197a000-0000-7000-8000-000000000001',
  actor: {
    personId: asId<'Person'>('0197a000-0000-7000-8000-000000001003'),
    role: 'SECTION_OFFICER',
    approvalLimit: '50000.00',
  },
  name: 'Hélène Marchand',
  unit: 'Directorate of Water and Nature',
};

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const settings = {
  keys: { kind: 'PUBLIC_KEY', key: publicKey },
  issuer: 'https://login.example',
  audience: 'budget',
} as const;
const read = tokenReader(settings);

const good = {
  iss: settings.issuer,
  aud: settings.audience,
  sub: officer.actor.personId,
  exp: now() + 600,
  organisation: officer.organisationId,
  role: 'SECTION_OFFICER',
  name: officer.name,
  unit: officer.unit,
  approval_limit: '50000.00',
};

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function sign(
  payload: JWTPayload,
  key: KeyObject = privateKey,
  header: { alg: string; kid?: string; jku?: string } = { alg: 'EdDSA' },
) {
  return new SignJWT(payload).setProtectedHeader(header).sign(key);
}

function without(claim: keyof typeof good): JWTPayload {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));
}

describe('tokenReader', () => {
  it('reads the caller that a good token names', async () => {
    expect((await read(await sign(good)))?.caller).toEqual(officer);
  });

  it('takes a missing approval limit as none', async () => {
    const verified = await read(await sign(without('approval_limit')));
    expect(verified?.caller.actor.approvalLimit).toBeNull();
  });

  it('allows clocks to differ by half a minute, no more', async () => {
    expect((await read(await sign({ ...good, exp: now() - 20 })))?.caller).toEqual(officer);
    expect(await read(await sign({ ...good, exp: now() - 45 }))).toBeNull();
  });

  it.each(['sub', 'exp', 'organisation', 'role', 'name', 'unit', 'iss', 'aud'] as const)(
    'gives nobody for a token without %s',
    async (claim) => {
      expect(await read(await sign(without(claim)))).toBeNull();
    },
  );

  it('gives nobody for a wrong issuer, audience, role, organisation or time', async () => {
    const bad: readonly JWTPayload[] = [
      { ...good, iss: 'https://other.example' },
      { ...good, aud: 'elsewhere' },
      { ...good, role: 'MINISTER' },
      { ...good, organisation: "x'; drop table act" },
      { ...good, nbf: now() + 600 },
    ];
    for (const payload of bad) expect(await read(await sign(payload))).toBeNull();
  });

  it.each([
    '-1',
    '+1',
    '1e3',
    'NaN',
    'Infinity',
    '1,000',
    '1_000',
    ' 1',
    '',
    '0.00001',
    '9'.repeat(31),
    `${'9'.repeat(27)}.9999`,
  ])('gives nobody for a token with an approval limit that cannot be kept: %j', async (limit) => {
    expect(await read(await sign({ ...good, approval_limit: limit }))).toBeNull();
  });

  it.each(['0', '9'.repeat(30), `${'9'.repeat(26)}.9999`])('reads the approval limit %s', async (limit) => {
    const verified = await read(await sign({ ...good, approval_limit: limit }));
    expect(verified?.caller.actor.approvalLimit).toBe(limit);
  });

  it.each(['sub', 'name', 'unit'] as const)(
    'gives nobody for a token with control characters or half a character in %s',
    async (claim) => {
      for (const text of ['a\0b', 'a\nb', 'a\u0085b', '\ud83d', '\udc80a']) {
        expect(await read(await sign({ ...good, [claim]: text })), JSON.stringify(text)).toBeNull();
      }
      expect(await read(await sign({ ...good, [claim]: '💶 Ωhm' }))).not.toBeNull();
    },
  );

  it('gives nobody for a token that bears the id of the system, which acts by itself', async () => {
    expect(await read(await sign({ ...good, sub: 'system' }))).toBeNull();
    expect(await read(await sign({ ...good, sub: 'systems' }))).not.toBeNull();
  });

  it('gives nobody for another key, an unsigned token or a public key used as a shared secret', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(await read(await sign(good, stranger))).toBeNull();
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    expect(await read(`${encoded({ alg: 'none' })}.${encoded(good)}.`)).toBeNull();
    const secret = createSecretKey(publicKey.export({ type: 'spki', format: 'der' }));
    expect(await read(await sign(good, secret, { alg: 'HS256' }))).toBeNull();
    expect(await read('no token at all')).toBeNull();
    expect(await read('')).toBeNull();
  });

  it('reads what the local issuer issues, and no other process does', async () => {
    const [here, elsewhere] = await Promise.all([createLocalIssuer(), createLocalIssuer()]);
    const token = await here.issue(officer);
    expect((await tokenReader(here.tokens)(token))?.caller).toEqual(officer);
    expect(await tokenReader(elsewhere.tokens)(token)).toBeNull();
  });
});

describe('tokenReader with a JWKS address', async () => {
  const jwk = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'EdDSA' };
  let answer = 200;
  const server = createServer((_request, response) => {
    response.writeHead(answer, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const remote = { ...settings, keys: { kind: 'JWKS', url: new URL(`http://127.0.0.1:${port}/keys`) } } as const;
  afterAll(() => server.close());

  it('reads a token signed by a key that it serves, and no other', async () => {
    const fetched = tokenReader(remote);
    const verified = await fetched(await sign(good, privateKey, { alg: 'EdDSA', kid: 'first' }));
    expect(verified?.caller).toEqual(officer);
    expect(
      await fetched(await sign(good, privateKey, { alg: 'EdDSA', kid: 'second', jku: 'http://127.0.0.1:1/' })),
    ).toBeNull();
  });

  it('raises where the keys cannot be had, which is no fault of the token', async () => {
    answer = 500;
    await expect(tokenReader(remote)(await sign(good))).rejects.toThrow('Expected 200 OK');
  });
});
