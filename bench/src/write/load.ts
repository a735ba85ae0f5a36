import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface LoadOrder {
  readonly url: string;
  readonly token: string;
  readonly lineCode: string;
  readonly payeeReference: string;
  readonly clients: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly accepted: number;
  readonly seconds: number;
  /** Milliseconds, one per answer. */
  readonly latencies: readonly number[];
}

/** Sends commitments from a process of its own, as many at a time as there are clients. */
export async function generateLoad(
  api: { readonly url: string; readonly officerToken: string },
  line: { readonly lineCode: string; readonly payeeReference: string },
  size: { readonly clients: number; readonly seconds: number },
): Promise<LoadResult> {
  const order: LoadOrder = { url: api.url, token: api.officerToken, ...line, ...size };
  const generator = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)), {
    execArgv: ['--conditions=source'],
  });
  const ended: Promise<unknown[]> = once(generator, 'exit');
  const answered: Promise<unknown[]> = once(generator, 'message');
  generator.send(order);
  const [message]: unknown[] = await Promise.race([
    answered,
    ended.then(([code]) => Promise.reject(new Error(`The load generator ended with ${String(code)}`))),
  ]);
  await ended;
  return message as LoadResult;
}
