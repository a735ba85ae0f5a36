import { runImport } from 'budget-api/cli/run-import.ts';
import { Progress } from 'budget-api/terminal/progress.ts';

const [file, mapping, databaseUrl] = process.argv.slice(2);
if (file === undefined || mapping === undefined || databaseUrl === undefined) {
  throw new Error('Takes a file, a mapping and the address of a database');
}
const progress = new Progress(process.stderr, 'rows');
const report = await runImport({
  mapping,
  run: null,
  file,
  databaseUrl,
  organisation: 'ministry',
  actor: 'bench',
  actorName: null,
  actorRole: 'DIRECTOR',
  dryRun: false,
  mayLoseWrites: false,
  onProgress: (rows) => progress.update(rows),
}).finally(() => progress.end());
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    report: { ...report, refusals: report.refusals.slice(0, 5) },
    peakMemoryMiB: Math.round(maxRSS / 1024),
    processorSeconds: Math.round((userCPUTime + systemCPUTime) / 1e6),
  }),
);
