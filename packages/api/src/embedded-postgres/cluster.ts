import { lstatSync } from 'node:fs';
import { chown, open, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { putInPlace, removeLeftDrafts } from './draft.ts';
import { notInitialised } from './embedded-postgres-error.ts';
import { errorCode } from './error-code.ts';
import { makePassword } from './password.ts';
import { chooseQuarters, type Quarters, quartersOf } from './quarters.ts';
import { runAs, type ServerUser } from './server-user.ts';

/** A cluster's folder on disk, and what runs its server. */
export interface Cluster {
  readonly directory: string;
  readonly user: ServerUser;
  readonly postgres: string;
}

export interface ClusterOptions {
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

const initialisationPatience = 120_000;

/** The cluster of a data folder, made if there is none yet. */
export async function openCluster(dataDirectory: string, options: ClusterOptions): Promise<Cluster> {
  const entry = join(dataDirectory, 'cluster');
  await removeLeftDrafts(dataDirectory);
  if (lstatSync(entry, { throwIfNoEntry: false }) === undefined) {
    const quarters = await chooseQuarters(dataDirectory, options.log);
    if (quarters.directory === dataDirectory) await initialise(dataDirectory, quarters, options);
    else await initialiseElsewhere(dataDirectory, quarters, options);
    if (options.durable) await flushNames(dataDirectory);
  }
  const directory = await realpath(entry);
  const quarters = await quartersOf(directory);
  const { postgres } = await findBinaries(quarters);
  return { directory, user: quarters.user, postgres };
}

async function initialise(dataDirectory: string, quarters: Quarters, { durable }: ClusterOptions): Promise<void> {
  const { directory, user } = quarters;
  const { initdb } = await findBinaries(quarters);
  const password = await makePassword(dataDirectory);
  await putInPlace(join(directory, 'cluster'), async (draft) => {
    const passwordFile = `${draft}.password`;
    try {
      await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
      await giveTo(user, draft, passwordFile);
      const parameters = [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ];
      await runAs(user, directory, initdb, parameters, initialisationPatience).catch((fault: unknown) => {
        throw notInitialised(fault);
      });
    } finally {
      await rm(passwordFile, { force: true });
    }
  });
}

async function giveTo(user: ServerUser, ...paths: string[]): Promise<void> {
  const { uid, gid } = user.credentials;
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) await chown(path, uid, gid);
}

/** A cluster that has to lie elsewhere is found through a link; of two starts the first link counts. */
async function initialiseElsewhere(dataDirectory: string, quarters: Quarters, options: ClusterOptions): Promise<void> {
  const { directory } = quarters;
  try {
    await initialise(dataDirectory, quarters, options);
    if (options.durable) await flushNames(directory);
    await symlink(join(directory, 'cluster'), join(dataDirectory, 'cluster'));
  } catch (error) {
    await rm(directory, { recursive: true });
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Without this a power cut may forget the new folder's name together with what was acknowledged in it. */
async function flushNames(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}
