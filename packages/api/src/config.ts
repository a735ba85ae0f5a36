import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { TokenKeys, TokenSettings } from './access/token.ts';

interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the embedded database keeps its files; unused with a `databaseUrl`. */
  readonly dataDirectory: string;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** The operator said in so many words that acknowledged writes may be lost in a crash. */
  readonly mayLoseWrites: boolean;
  /** Commands that may wait at the desk; one more is answered BUSY. */
  readonly queueLimit: number;
  /** Commands that one transaction decides at most. */
  readonly batchLimit: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The demo signs its own tokens; production takes those of an issuer and has no secret of its own. */
export type Config =
  | (Settings & { readonly mode: 'demo' })
  | (Settings & { readonly mode: 'production'; readonly tokens: TokenSettings });

/** Settings that cannot be worked with; the message names each of them, what is wrong and an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const tokenNames = ['TOKEN_PUBLIC_KEY', 'TOKEN_JWKS_URL', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE'] as const;

const wholeNumber = (least: number, most: number, standard: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(standard);

/** The parts of a public key; a private one has a `d` as well. */
const publicJwk = z.object({
  kty: z.string(),
  crv: z.string().exactOptional(),
  x: z.string().exactOptional(),
  y: z.string().exactOptional(),
  n: z.string().exactOptional(),
  e: z.string().exactOptional(),
  d: z.never().exactOptional(),
});

const environment = z.object({
  BUDGET_MODE: z.enum(['demo', 'production']).optional(),
  PORT: wholeNumber(0, 65_535, 4000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .refine(isAddressOfDatabase)
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200, 10),
  MAY_LOSE_WRITES: z.literal('yes').optional(),
  QUEUE_LIMIT: wholeNumber(1, 100_000, 1000),
  BATCH_LIMIT: wholeNumber(1, 1000, 100),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  TOKEN_PUBLIC_KEY: z.string().transform(publicKeyOf).optional(),
  TOKEN_JWKS_URL: z
    .url({ protocol: /^https$/ })
    .or(z.url({ hostname: /^(localhost|127\.0\.0\.1)$/ }))
    .optional(),
  TOKEN_ISSUER: z.string().optional(),
  TOKEN_AUDIENCE: z.string().optional(),
});

type Environment = z.infer<typeof environment>;
type SettingName = keyof Environment;

/** What each setting takes, as the message of a refusal says it. */
const hints: Readonly<Record<SettingName, string>> = {
  BUDGET_MODE: 'must be demo or production, as in BUDGET_MODE=production',
  PORT: 'must be a whole number from 0 to 65535, as in PORT=4000',
  HOST: 'must be a name or an address to listen on, as in HOST=127.0.0.1',
  DATA_DIR: 'must be a folder, as in DATA_DIR=data',
  DATABASE_URL:
    'must be the address of a database, as in DATABASE_URL=postgresql://user:password@localhost:5432/budget',
  DATABASE_POOL_SIZE: 'must be a whole number from 2 to 200, as in DATABASE_POOL_SIZE=10',
  MAY_LOSE_WRITES:
    'must be absent, or yes where the database may lose acknowledged writes in a crash, as in MAY_LOSE_WRITES=yes',
  QUEUE_LIMIT: 'must be a whole number from 1 to 100000, as in QUEUE_LIMIT=1000',
  BATCH_LIMIT: 'must be a whole number from 1 to 1000, as in BATCH_LIMIT=100',
  LOG_LEVEL: 'must be silent, error, warn, info or debug, as in LOG_LEVEL=info',
  TOKEN_PUBLIC_KEY: 'must be a public key as PEM or JWK, as in TOKEN_PUBLIC_KEY="$(cat issuer.pem)"',
  TOKEN_JWKS_URL: 'must be an https address, as in TOKEN_JWKS_URL=https://login.example/keys',
  TOKEN_ISSUER: 'must be the issuer of the tokens, as in TOKEN_ISSUER=https://login.example',
  TOKEN_AUDIENCE: 'must be the audience that tokens are issued for, as in TOKEN_AUDIENCE=budget-api',
};

/**
 * Reads the settings of an environment, once, at the start. A blank setting counts as absent.
 *
 * Without `BUDGET_MODE`, token settings mean production; without them it is the demo.
 *
 * @throws ConfigError where settings are faulty, missing or contradict each other
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) {
    throw refused([...new Set(read.error.issues.map(({ path }) => path[0] as SettingName))].map(faulty));
  }
  const present = tokenNames.filter((name) => read.data[name] !== undefined);
  const mode = read.data.BUDGET_MODE ?? (present.length > 0 ? 'production' : 'demo');
  const settings = settingsOf(read.data, mode);
  if (mode === 'production') return { ...settings, mode, tokens: tokensOf(read.data) };
  if (present.length > 0) {
    throw refused(present.map((name) => `${name} has no use in the demo, which signs its own tokens: leave it out`));
  }
  return { ...settings, mode };
}

function settingsOf(read: Environment, mode: Config['mode']): Settings {
  return {
    port: read.PORT,
    host: read.HOST,
    dataDirectory: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    databasePoolSize: read.DATABASE_POOL_SIZE,
    mayLoseWrites: read.MAY_LOSE_WRITES === 'yes',
    queueLimit: read.QUEUE_LIMIT,
    batchLimit: read.BATCH_LIMIT,
    // A line for each request would drown the day that the demo tells.
    logLevel: read.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
  };
}

function tokensOf(read: Environment): TokenSettings {
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = read;
  const keys = keysOf(read);
  if (keys !== null && issuer !== undefined && audience !== undefined) return { keys, issuer, audience };
  const missing = [
    ...(keys === null
      ? ['TOKEN_PUBLIC_KEY or TOKEN_JWKS_URL is required: exactly one of them says who signs tokens']
      : []),
    ...(['TOKEN_ISSUER', 'TOKEN_AUDIENCE'] as const).filter((name) => read[name] === undefined).map(required),
  ];
  throw refused(missing);
}

function keysOf({ TOKEN_PUBLIC_KEY: key, TOKEN_JWKS_URL: url }: Environment): TokenKeys | null {
  if (key !== undefined && url === undefined) return { kind: 'PUBLIC_KEY', key };
  if (url !== undefined && key === undefined) return { kind: 'JWKS', url: new URL(url) };
  return null;
}

/** It names a database, and what is percent-encoded in it can be decoded, as the driver takes for granted. */
function isAddressOfDatabase(text: string): boolean {
  try {
    const { username, password, pathname } = new URL(text);
    decodeURIComponent(username + password);
    return decodeURI(pathname).length > 1;
  } catch {
    return false;
  }
}

function publicKeyOf(text: string, context: z.RefinementCtx): KeyObject {
  try {
    if (text.trim().startsWith('{')) return createPublicKey({ key: publicJwk.parse(JSON.parse(text)), format: 'jwk' });
    // Its public half would be taken of a private key, which does not belong in the settings of this server.
    if (!text.includes('PRIVATE KEY')) return createPublicKey(text);
  } catch {
    // Refused below, with what the setting takes: what is wrong inside a key helps nobody.
  }
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}

function faulty(name: SettingName): string {
  return `${name} ${hints[name]}`;
}

function required(name: SettingName): string {
  return `${name} is required: it ${hints[name]}`;
}

function refused(faults: readonly string[]): ConfigError {
  return new ConfigError(['The settings cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
}
