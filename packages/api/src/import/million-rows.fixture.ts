import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseMapping } from './mapping.ts';
import { readRows } from './read-rows.ts';
import { Tally } from './tally.ts';

/** Writes a file of so many rows, reads it, and says what that took: `node million-rows.fixture.ts rows file`. */
const [, , rows = '', file = ''] = process.argv;
const count = Number(rows);

await write();
const mapping = parseMapping({
  source: { format: 'csv' },
  budget: { fiscalYear: 2025, currency: 'EUR', mode: 'SINGLE' },
  nodes: [
    { level: 'section', code: ['section'], labels: ['section'] },
    { level: 'line', code: ['section', 'line'], labels: ['label'] },
  ],
  measures: { commitmentAuthorised: 'authorised', committed: 'committed', paid: 'paid' },
  identities: [{ name: 'chain', ascending: ['paid', 'committed', 'authorised'] }],
});
const tally = new Tally(mapping, []);
const begun = performance.now();
let read = 0;
for await (const _row of readRows(file, mapping, tally)) read += 1;
const rowsPerSecond = Math.round((read / (performance.now() - begun)) * 1000);
const { loaded, measures } = tally.report();
const residentMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ loaded, measures, rowsPerSecond, residentMegabytes }));

async function write(): Promise<void> {
  const out = createWriteStream(file);
  out.write('section,line,label,authorised,committed,paid\n');
  for (let from = 0; from < count; from += 5000) {
    const lines = Array.from({ length: Math.min(5000, count - from) }, (_, index) => line(from + index));
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function line(index: number): string {
  return `S${index % 500},L${index},Supplies of office ${index},1000.25,500.10,250.05\n`;
}
