import { existsSync } from 'node:fs';
import { chmod, cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { putInPlace } from './draft.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Quarters } from './quarters.ts';
import { runAs } from './server-user.ts';

/** The paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const patience = 10_000;

/**
 * The programs of the platform's package, where the server's user can run them in place. Where he cannot enter their
 * folder, or the package's install script never linked the shared libraries, a linked copy beside the cluster.
 */
export async function findBinaries({ directory, user }: Quarters, installed = installedPackage()): Promise<Binaries> {
  const runs = (binaries: Binaries) => runAs(user, directory, binaries.postgres, ['--version'], patience);
  const inPlace = binariesIn(join(installed, 'native'));
  const works = await runs(inPlace).then(
    () => true,
    () => false,
  );
  if (works) return inPlace;

  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(directory, `postgresql-${manifest.version}`);
  if (!existsSync(copy)) await putInPlace(copy, (draft) => copyWithLinks(installed, draft));
  await runs(binariesIn(copy));
  return binariesIn(copy);
}

function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `no PostgreSQL is installed for ${system}-${process.arch} (${name}): set DATABASE_URL to a server of yours, 15 or later`,
    );
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

/** Packages cannot hold symbolic links: this one lists those that its install script makes. */
async function copyWithLinks(installed: string, copy: string): Promise<void> {
  const native = join(installed, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  // Programs are no secret, and the server's user need not be the one who copies.
  await chmod(copy, 0o755);
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(copy, target.replace(/^native\//u, ''));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}
