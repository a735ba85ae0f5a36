import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const linesPerProgramme = 100;
const programmesPerMinistry = 100;
const rowsPerPiece = 1000;

/** Writes a budget of so many lines on three levels, and gives the mapping that reads it. */
export async function writeBudget(file: string, rows: number): Promise<object> {
  await pipeline(pieces(rows), createWriteStream(file));
  return {
    source: { format: 'csv' },
    budget: { fiscalYear: 2026, currency: 'EUR', mode: 'SINGLE' },
    nodes: [
      { level: 'ministry', code: ['ministry'], labels: ['ministry'] },
      { level: 'programme', code: ['ministry', 'programme'], labels: ['programme'] },
      { level: 'line', code: ['ministry', 'programme', 'line'], labels: ['label'] },
    ],
    measures: {
      commitmentAuthorised: 'voted',
      commitmentFrozen: 'frozen',
      reserved: { plus: ['certificates'], minus: ['committed'] },
      committed: 'committed',
      certified: 'certified',
      expensed: 'expensed',
      paid: 'paid',
    },
    identities: [
      {
        name: 'no stage above the one before it',
        ascending: ['paid', 'expensed', 'certified', 'committed', 'certificates', 'voted'],
      },
    ],
    run: { effectiveDate: '2026-01-31', controlTotals: [{ name: 'rows', rows }] },
  };
}

function* pieces(rows: number): Generator<string> {
  yield 'ministry,programme,line,label,voted,frozen,certificates,committed,certified,expensed,paid\n';
  for (let first = 0; first < rows; first += rowsPerPiece) {
    const count = Math.min(rowsPerPiece, rows - first);
    yield Array.from({ length: count }, (_, index) => `${row(first + index)}\n`).join('');
  }
}

function row(index: number): string {
  const line = index % linesPerProgramme;
  const programme = Math.floor(index / linesPerProgramme) % programmesPerMinistry;
  const ministry = Math.floor(index / linesPerProgramme / programmesPerMinistry);
  const amounts = [900_000, 10_000, 600_000, 500_000, 300_000, 200_000, 100_000].map(
    (base) => `${base + (index % 1000)}.${String(index % 100).padStart(2, '0')}`,
  );
  return [ministry, programme, line, `Line ${line} of programme ${programme}`, ...amounts].join(',');
}
