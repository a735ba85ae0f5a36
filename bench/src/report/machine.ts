import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** What a figure is worth nothing without: the commit that it measured, and on what. */
export function machineAndVersions() {
  return {
    commit: gitOutput('rev-parse', 'HEAD'),
    uncommittedChanges: gitOutput('status', '--porcelain', '--untracked-files=no') !== '',
    machine: { cores: cpus().length, processor: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30) },
    node: process.version,
  };
}

function gitOutput(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
