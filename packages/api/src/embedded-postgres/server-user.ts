import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** As whom PostgreSQL's programs run: they refuse to run as root. */
export interface ServerUser {
  /** The command put before a program to hide root from it; empty elsewhere. */
  readonly wrapper: readonly string[];
  readonly credentials: { readonly uid?: number; readonly gid?: number };
}

export const ourselves: ServerUser = { wrapper: [], credentials: {} };

/** Root seen as `uid` in a user namespace of its own: no user is made, and the files stay root's. */
export function mappedRoot(uid: number): ServerUser {
  return { wrapper: ['unshare', '--user', `--map-user=${uid}`, '--'], credentials: {} };
}

export function anotherUser(uid: number, gid: number): ServerUser {
  return { wrapper: [], credentials: { uid, gid } };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

// Neither the PG* settings of whoever starts us nor the secrets in our environment concern the server.
const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP'] as const;

/** The arguments of `spawn` and `execFile` that run `program` as `user`, at home in `directory`. */
export function commandAs(user: ServerUser, directory: string, program: string, parameters: readonly string[]) {
  const [file = program, ...args] = [...user.wrapper, program, ...parameters];
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of passedOn) if (process.env[name] !== undefined) env[name] = process.env[name];
  return { file, args, options: { ...user.credentials, cwd: directory, env, windowsHide: true } };
}

/** Runs a program to its end and gives what it printed; rejects with its errors if it fails. */
export async function runAs(
  user: ServerUser,
  directory: string,
  program: string,
  parameters: readonly string[],
  patience: number,
): Promise<string> {
  const { file, args, options } = commandAs(user, directory, program, parameters);
  const { stdout } = await promisify(execFile)(file, args, { ...options, timeout: patience });
  return stdout;
}
