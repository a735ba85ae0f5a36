import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/compile-cache.ts';

/** The service as `npm start` runs it: a process of its own. */
export interface DemoProcess {
  readonly child: ChildProcess;
  /** Everything printed so far on standard output and standard error. */
  output(): string;
  /** Waits until a text is printed. */
  until(text: string): Promise<void>;
  /** Waits for the end of the process; null where a signal ended it. */
  exitCode(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url));

/** Runs with nothing of this environment but the path to programs, and the settings given. */
export function startDemo(settings: Readonly<Record<string, string>>): DemoProcess {
  const child = spawn(process.execPath, ['--conditions=source', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...compileCache, ...settings },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, 'close');
  const exitCode = async () => {
    await ended;
    return child.exitCode;
  };
  return { child, output: () => printed, exitCode, until: (text) => untilPrinted(child, () => printed, text) };
}

async function untilPrinted(child: ChildProcess, printed: () => string, text: string): Promise<void> {
  while (!printed().includes(text)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended first:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The address that the process announced. */
export function addressIn({ output }: DemoProcess): string {
  const address = /Listening on (\S+)/.exec(output())?.[1];
  if (address === undefined) throw new Error('No address was printed');
  return address;
}

/** Processes whose command line names a folder: the servers that run on it. */
export function processesOn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((command) => command.includes(folder));
}

function commandLine(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    // It ended while the list was read.
    return '';
  }
}
