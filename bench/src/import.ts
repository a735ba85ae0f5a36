import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from 'budget-api/embedded-postgres/server.ts';
import { writeBudget } from './import/budget-file.ts';
import { functionTimes, trackFunctions } from './import/function-times.ts';
import { loadInOwnProcess } from './import/load-in-own-process.ts';
import { machineAndVersions } from './report/machine.ts';
import { createDatabase } from './write/database.ts';

const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000);

/** How many rows per second an import loads, in how much memory, and where its time goes. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-bench-'));
  const server = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres') });
  try {
    const database = await createDatabase(server.url, 'imported');
    await trackFunctions(database);
    const file = join(folder, 'budget.csv');
    const mapping = join(folder, 'mapping.json');
    await writeFile(mapping, JSON.stringify(await writeBudget(file, rows)));
    const { report, ...used } = await loadInOwnProcess({ file, mapping, database });
    const triggers = await functionTimes(database);
    const { status, rowsPerSecond, seconds, acts, journalEntries, nodesAdded } = report;
    console.table(triggers);
    console.log(`${status}: ${rows} rows, ${rowsPerSecond} per second, at most ${used.peakMemoryMiB} MiB`);
    const result = { status, rows, rowsPerSecond, seconds, acts, journalEntries, nodesAdded, ...used, triggers };
    console.log(JSON.stringify({ import: { ...result, ...machineAndVersions() } }));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
