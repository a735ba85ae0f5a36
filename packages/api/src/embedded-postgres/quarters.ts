import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { anotherUser, isRoot, mappedRoot, ourselves, runAs, type ServerUser } from './server-user.ts';

/** A folder that the server can enter, and as whom the server runs. */
export interface Quarters {
  readonly directory: string;
  readonly user: ServerUser;
}

const probePatience = 10_000;
const lastUserId = 2 ** 31 - 1;

/** Where a new cluster is made: in the data folder, unless root's stand-in cannot enter it. */
export async function chooseQuarters(dataDirectory: string, log: (line: string) => void): Promise<Quarters> {
  if (!isRoot()) return { directory: dataDirectory, user: ourselves };
  const nobody = await findNobody();
  const mapped = mappedRoot(nobody.uid);
  if (await passes(mapped, dataDirectory, '-w')) return { directory: dataDirectory, user: mapped };

  const user = anotherUser(nobody.uid, nobody.gid);
  log('PostgreSQL refuses to run as root, and root gets no user namespace here: it runs as the user nobody');
  await letOthersThrough(dataDirectory);
  if (await passes(user, dataDirectory, '-x')) return { directory: dataDirectory, user };

  const directory = await mkdtemp('/var/lib/budget-postgres-');
  await letOthersThrough(directory);
  log(`the user nobody cannot enter ${dataDirectory}: the database lies in ${directory}`);
  return { directory, user };
}

/** The quarters of a cluster that exists: its server runs as the owner of its files, whatever is permitted today. */
export async function quartersOf(cluster: string): Promise<Quarters> {
  const directory = dirname(cluster);
  if (!isRoot()) return { directory, user: ourselves };
  const { uid, gid } = await stat(cluster);
  if (uid !== 0) return { directory, user: anotherUser(uid, gid) };
  const user = mappedRoot((await findNobody()).uid);
  if (await passes(user, cluster, '-w')) return { directory, user };
  throw new EmbeddedPostgresError(
    `${cluster} belongs to root, and root gets no user namespace here: start as another user`,
  );
}

async function findNobody(): Promise<{ uid: number; gid: number }> {
  const idOf = async (option: string) => Number(await runAs(ourselves, '/', 'id', [option, 'nobody'], probePatience));
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]).catch(() => [0, 0] as const);
  if (uid > 0 && uid <= lastUserId && gid > 0 && gid <= lastUserId) return { uid, gid };
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and there is no user nobody: start as another user',
  );
}

async function passes(user: ServerUser, directory: string, check: '-w' | '-x'): Promise<boolean> {
  return runAs(user, '/', 'test', [check, directory], probePatience).then(
    () => true,
    () => false,
  );
}

/** Others may pass through to what is theirs inside; they still cannot list the folder. */
async function letOthersThrough(directory: string): Promise<void> {
  await chmod(directory, (await stat(directory)).mode | 0o111);
}
