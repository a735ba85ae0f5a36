import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

export interface ListenSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

export interface ListeningServer {
  /** Where GraphQL answers. */
  readonly address: string;
  /** Takes no more requests, answers those that came, and cuts off who stays on the line all the same. */
  close(): Promise<void>;
}

/** The address cannot be listened on; the message names the setting and what would do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const patienceMilliseconds = 5_000;
const sweepMilliseconds = 100;

/** @throws ListenError */
export async function listen(handler: RequestListener, settings: ListenSettings): Promise<ListeningServer> {
  const { host, port } = settings;
  const server = createServer(handler);
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    throw new ListenError(refusalOf(settings, fault), { cause: fault });
  }
  return { address: addressOf(host, server), close: () => close(server) };
}

function refusalOf({ host, port }: ListenSettings, { code, message }: Error & { readonly code: unknown }): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use: stop what listens there, or choose another port, as in PORT=${port + 1}`;
  }
  if (code === 'EACCES') {
    return `Port ${port} on ${host} is not for this user to take: choose one from 1024, as in PORT=4000`;
  }
  return `HOST=${host} cannot be listened on: ${message}. Name an address of this machine, as in HOST=127.0.0.1, or HOST=0.0.0.0 for all of them`;
}

function addressOf(host: string, server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server listens on no port');
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound.port}/graphql`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive turns idle only once its last answer is sent.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
  const cutOff = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
