import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from 'budget-api/cli/import-report.ts';

export interface Loaded {
  readonly report: ImportReport;
  readonly peakMemoryMiB: number;
  /** What the process computed; the rest of the time it waited for the database. */
  readonly processorSeconds: number;
}

const entry = fileURLToPath(new URL('./load.ts', import.meta.url));

/** Loads a file in a process of its own, whose memory is then that of the import alone. */
export async function loadInOwnProcess(files: {
  readonly file: string;
  readonly mapping: string;
  readonly database: string;
}): Promise<Loaded> {
  const child = spawn(process.execPath, ['--conditions=source', entry, files.file, files.mapping, files.database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`The import ended with ${child.exitCode}`);
  return JSON.parse(output) as Loaded;
}
