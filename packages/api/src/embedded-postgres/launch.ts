import { spawn } from 'node:child_process';
import { once } from 'node:events';

import type { Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { commandAs } from './server-user.ts';

/** A server's process that we started; it may not be ready yet. */
export interface LaunchedServer {
  readonly processId: number;
  hasEnded(): boolean;
}

/** Starts a server on a free port of the loopback. */
export async function launch(cluster: Cluster, durable: boolean, logDescriptor: number): Promise<LaunchedServer> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: await freePort(),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = commandAs(cluster.user, cluster.directory, cluster.postgres, [
    '-D',
    cluster.directory,
    ...parameters,
  ]);
  // Detached: Ctrl-C in a terminal must not reach the server before we have finished with it.
  const server = spawn(file, args, { ...options, detached: true, stdio: ['ignore', logDescriptor, logDescriptor] });
  server.unref();
  await once(server, 'spawn');
  if (server.pid === undefined) throw new Error('PostgreSQL was started without a process id');
  return { processId: server.pid, hasEnded: () => server.exitCode !== null || server.signalCode !== null };
}
