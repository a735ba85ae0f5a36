// Prints the numbered statements that the last run of the tests did not prove; ends with 1 where there are any.
import { existsSync, readFileSync } from 'node:fs';
import { readReport } from './runner-report.ts';
import { tell, unproven } from './statements.ts';

const file = process.argv[2] ?? 'build/test-results.json';

if (existsSync(file)) {
  const missing = unproven(readReport(readFileSync(file, 'utf8')));
  for (const line of tell(missing)) console.log(line);
  process.exitCode = missing.anywhere.length + missing.throughGraphql.length === 0 ? 0 : 1;
} else {
  console.error(`There is no report at ${file}: run the tests with --reporter=json --outputFile.json=${file}`);
  process.exitCode = 1;
}
