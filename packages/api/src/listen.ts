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

/** Somebody else listens on the port. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

const patienceMilliseconds = 5_000;
const sweepMilliseconds = 100;

/** @throws PortInUseError */
export async function listen(handler: RequestListener, { host, port }: ListenSettings): Promise<ListeningServer> {
  const server = createServer(handler);
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault;
    throw new PortInUseError(
      `Port ${port} on ${host} is in use: stop what listens there, or choose another port, as in PORT=${port + 1}`,
    );
  }
  return { address: addressOf(host, server), close: () => close(server) };
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
