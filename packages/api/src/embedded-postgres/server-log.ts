import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the server's log that one start writes. A file, so that the server outlives us without a broken pipe. */
export interface ServerLog {
  readonly descriptor: number;
  /** The last lines since it was opened. */
  tail(): string;
  close(): void;
}

const largest = 10_000_000;
const tailLines = 20;

export function openServerLog(dataDirectory: string): ServerLog {
  const path = join(dataDirectory, 'server.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(path, join(dataDirectory, 'server.previous.log'));
  const descriptor = openSync(path, 'a', 0o600);
  const start = fstatSync(descriptor).size;
  return {
    descriptor,
    tail: () => readFileSync(path).subarray(start).toString().trim().split('\n').slice(-tailLines).join('\n'),
    close: () => closeSync(descriptor),
  };
}
