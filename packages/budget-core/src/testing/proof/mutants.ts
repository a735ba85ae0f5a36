// Wakes every mutant of the product's sources, one at a time, and sees whether a test fails:
// pnpm proof:mutants [--processes <n>] [--short] [beginning of a path …]
// The result of all files goes to docs/proof/mutants.json. What was interrupted goes on where it was.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instrument, root, sourceFiles } from './mutants/instrument.ts';
import { documentation, leastScore, printed, reasonsWithoutMutant, totals } from './mutants/report.ts';
import { fatesOf } from './mutants/share.ts';

/** What a commit can wait for: rules with figures at their boundaries. */
const short = ['control/tolerance.ts', 'control/threshold.ts', 'money/allocate.ts', 'commitment/approval-limit.ts'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { processes: { type: 'string', default: '2' }, short: { type: 'boolean', default: false } },
});
const beginnings = values.short ? short : positionals;
const files = sourceFiles().filter((file) => beginnings.length === 0 || beginnings.some((one) => file.startsWith(one)));
const mutants = await instrument(files);
console.log(`${mutants.length} mutants in ${files.length} files`);
const fates = await fatesOf(mutants, Number(values.processes));

for (const line of printed(mutants, fates)) console.log(line);
if (totals(mutants, fates).score < leastScore) {
  console.error(`Less than ${leastScore} % of the mutants were noticed`);
  process.exitCode = 1;
}
if (beginnings.length === 0) {
  for (const reason of reasonsWithoutMutant(mutants, fates)) {
    console.error(`No surviving mutant has this reason: ${JSON.stringify(reason)}`);
    process.exitCode = 1;
  }
  mkdirSync(join(root, 'docs/proof'), { recursive: true });
  writeFileSync(join(root, 'docs/proof/mutants.json'), `${JSON.stringify(documentation(mutants, fates), null, 2)}\n`);
}
