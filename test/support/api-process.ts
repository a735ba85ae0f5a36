import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from 'budget-api/embedded-postgres/free-port.ts';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { compileCache } from './compile-cache.ts';

export interface ApiProcess {
  /** The GraphQL address. */
  readonly url: string;
  readonly officerToken: string;
  readonly administratorToken: string;
  readonly directorToken: string;
  stop(): Promise<void>;
}

const issuer = 'https://identity.example';
const audience = 'budget-api';
const main = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url));

/** The API as it is operated: a process of its own, no demo, tokens signed by a key made here. */
export async function startApi(databaseUrl: string, { entry = main, mayLoseWrites = false } = {}): Promise<ApiProcess> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const token = (role: string, limit: string | null) =>
    new SignJWT({ organisation: 'ministry', role, name: role, unit: 'Budget', approval_limit: limit })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject(role.toLowerCase())
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const port = await freePort();
  const child = spawn(process.execPath, ['--conditions=source', entry], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...compileCache,
      BUDGET_MODE: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      TOKEN_PUBLIC_KEY: await exportSPKI(publicKey),
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      LOG_LEVEL: 'warn',
      ...(mayLoseWrites ? { MAY_LOSE_WRITES: 'yes' } : {}),
    },
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const ended = once(child, 'exit');
  await Promise.race([
    untilAnswers(url),
    ended.then(([code]) => Promise.reject(new Error(`The API ended with ${code} before it answered`))),
  ]);
  return {
    url,
    officerToken: await token('ASSISTANT_SECTION_OFFICER', null),
    administratorToken: await token('ADMINISTRATOR', null),
    directorToken: await token('DIRECTOR', '1000000000000.00'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The API did not answer within 30 seconds');
}
