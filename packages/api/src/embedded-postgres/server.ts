import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, openCluster } from './cluster.ts';
import { makeDataFolder, withFolderNamed } from './data-folder.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { becomeKeeper, otherKeeper } from './keeper.ts';
import { launch } from './launch.ts';
import { readPassword } from './password.ts';
import { findPostmaster, isPostmasterOf, type Postmaster, removeForeignLock, stopPostmaster } from './postmaster.ts';
import { untilReady, urlOf } from './readiness.ts';
import { openServerLog } from './server-log.ts';

/** A PostgreSQL server of our own, on the loopback. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** True where the server was found running: left behind by a killed run, or another process's. */
  readonly adopted: boolean;
  readonly processId: number;
  /** Stops the server and returns when its process is gone; leaves it running for another process that keeps it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  /** False gives up every acknowledged row at a power cut, for speed: for ordinary tests only. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
}

interface Home {
  readonly dataDirectory: string;
  readonly cluster: Cluster;
  readonly password: string;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

const startPatience = 60_000;
const retryInterval = 100;
// Lost races that pass: another start was first, the port was taken, the sessions of a killed server are still ending.
const passing =
  /lock file "postmaster\.pid" (?:already exists|is empty)|could not create any TCP\/IP sockets|pre-existing shared memory block/u;

/**
 * Starts PostgreSQL on a data folder, which is made where there is none, or joins the server that runs on it already.
 *
 * The process that started it, or joined when no living process kept it, is its keeper and the one whose `stop()` or
 * exit stops it; for everybody else the server goes away with its keeper.
 *
 * @throws EmbeddedPostgresError naming the folder if it cannot be used, or the platform if no PostgreSQL is installed
 * for it; with the server's last log lines if it does not come up within a minute.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return withFolderNamed(options.dataDirectory, () => startOrJoin(options));
}

async function startOrJoin(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  const dataDirectory = await makeDataFolder(options.dataDirectory);
  const cluster = await openCluster(dataDirectory, { durable, log });
  const home: Home = { dataDirectory, cluster, password: await readPassword(dataDirectory), durable, log };

  const deadline = Date.now() + startPatience;
  for (;;) {
    const running = findPostmaster(cluster.directory);
    const postmaster = running ? await join(home, running, deadline) : await startAnew(home, deadline);
    if (postmaster) return handleOf(home, postmaster, running !== null);
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError('PostgreSQL was not started: others keep starting and stopping it');
    await delay(retryInterval);
  }
}

/** Null if the server was on its way out. */
async function join(home: Home, running: Postmaster, deadline: number): Promise<Postmaster | null> {
  const { dataDirectory, cluster, password, log } = home;
  const { processId } = running;
  const hasEnded = () => !isPostmasterOf(cluster.directory, processId);
  const postmaster = await untilReady({ cluster: cluster.directory, password, processId, hasEnded, deadline });
  if (!postmaster) return null;
  const keeper = otherKeeper(dataDirectory);
  if (keeper === null) {
    becomeKeeper(dataDirectory);
    log(`PostgreSQL (process ${processId}) ran already and no other living process keeps it: taken over`);
  } else log(`PostgreSQL (process ${processId}) is shared with process ${keeper}, which will stop it`);
  return postmaster;
}

/** Null if the start lost a race that passes. */
async function startAnew(home: Home, deadline: number): Promise<Postmaster | null> {
  const { dataDirectory, cluster, password, durable, log } = home;
  if (removeForeignLock(cluster.directory)) log('removed the lock of a PostgreSQL that no longer runs');
  const serverLog = openServerLog(dataDirectory);
  try {
    const launched = await launch(cluster, durable, serverLog.descriptor);
    const awaited = { ...launched, cluster: cluster.directory, password, deadline };
    const postmaster = await untilReady(awaited).catch(async (error: unknown) => {
      await stopPostmaster(cluster.directory, launched.processId);
      throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${serverLog.tail()}`, { cause: error });
    });
    if (postmaster) becomeKeeper(dataDirectory);
    else if (!passing.test(serverLog.tail()))
      throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${serverLog.tail()}`);
    return postmaster;
  } finally {
    serverLog.close();
  }
}

function handleOf({ dataDirectory, cluster, password }: Home, { processId, port }: Postmaster, adopted: boolean) {
  const stopAtExit = () => {
    const ours = otherKeeper(dataDirectory) === null && isPostmasterOf(cluster.directory, processId);
    if (ours) process.kill(processId, 'SIGINT');
  };
  process.once('exit', stopAtExit);
  const stop = async () => {
    if (otherKeeper(dataDirectory) === null) await stopPostmaster(cluster.directory, processId);
    process.off('exit', stopAtExit);
  };
  return { url: urlOf(port, password), port, adopted, processId, stop };
}
