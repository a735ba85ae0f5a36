import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

const pollInterval = 20;

/** True of a process that runs; a zombie, dead and waiting for its parent to notice, does not. */
export function isAlive(processId: number): boolean {
  return isInProcessTable(processId) && !/^\d+ \(.*\) Z/su.test(readProcessFile(processId, 'stat'));
}

/** True of a zombie too. */
export function isInProcessTable(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return errorCode(error) === 'EPERM';
  }
}

/** The arguments of a living process, each preceded and followed by a blank; empty for a zombie or none. */
export function commandLineOf(processId: number): string {
  if (process.platform === 'linux') return ` ${readProcessFile(processId, 'cmdline').replaceAll('\0', ' ')}`;
  const options = ['-ww', '-o', 'command=', '-p', String(processId)];
  return ` ${spawnSync('ps', options, { encoding: 'utf8' }).stdout?.trim() ?? ''} `;
}

/** Empty where the process, or Linux's folder of processes, is not there. */
function readProcessFile(processId: number, name: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${processId}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Polls until `condition` holds; false if it does not within `patience` milliseconds. */
export async function waitUntil(condition: () => boolean, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await delay(pollInterval);
  }
  return true;
}
