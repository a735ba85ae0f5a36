import { readable, renderTable } from '../terminal/table.ts';
import type { ImportReport, ImportStatus } from './import-report.ts';

const verdicts: Readonly<Record<ImportStatus, string>> = {
  LOADED: 'LOADED. The books hold exactly what the file says.',
  ALREADY_LOADED: 'ALREADY LOADED. The books hold exactly what the file says; nothing was changed.',
  DRY_RUN: 'DRY RUN. The file can be loaded; nothing was changed.',
  NOT_LOADED: 'NOT LOADED. Nothing was changed.',
};

const mostPrinted = 200;

/** What a run has to say, for people. */
export function renderImport(report: ImportReport): string {
  const sections = [
    heading(report),
    rows(report),
    sums(report),
    controlTotals(report),
    identities(report),
    unnamed(report),
    refusals(report),
    verdicts[report.status],
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function heading({
  file,
  organisation,
  fiscalYear,
  effectiveDate,
  kind,
  seconds,
  rowsPerSecond,
}: ImportReport): string {
  const what = kind === 'BALANCE' ? 'balances' : 'commitments of earlier years';
  return `${file}: ${what} of ${organisation}, fiscal year ${fiscalYear}, as of ${effectiveDate} (${seconds.toFixed(1)} s, ${readable(String(rowsPerSecond))} rows/s)`;
}

function rows(report: ImportReport): string {
  const { read, loaded, skipped, refused } = report.rows;
  const counts: readonly (readonly [string, number])[] = [
    ['Rows read', read],
    ['loaded', loaded],
    ...skipped.map(({ reason, rows }) => [`skipped: ${reason}`, rows] as const),
    ['refused', refused],
    ['Sub-totals checked', report.subTotalsChecked],
    ['Cells rounded', report.cellsRounded],
    ['Labels shortened', report.labelsShortened],
    ['Nodes added', report.nodesAdded],
    ['Rows loaded before', report.replayed],
    ['Journal entries', report.journalEntries],
  ];
  return renderTable<readonly [string, number]>(
    [
      { heading: 'Rows', align: 'left', cell: ([name]) => name },
      { heading: 'Number', align: 'right', cell: ([, count]) => readable(String(count)) },
    ],
    counts.filter(([name, count]) => count > 0 || ['loaded', 'refused'].includes(name)),
  );
}

function sums({ proof, currency, rows: { refused } }: ImportReport): string {
  if (refused > 0) return '';
  return renderTable(
    [
      { heading: `Sums, ${currency}`, align: 'left', cell: ({ measure }) => measure },
      { heading: 'File', align: 'right', cell: ({ file }) => readable(file) },
      { heading: 'Database', align: 'right', cell: ({ database }) => readable(database) },
      { heading: '', align: 'left', cell: ({ equal }) => (equal ? 'equal' : 'DIFFERENT') },
    ],
    proof.sums,
  );
}

function controlTotals({ controls }: ImportReport): string {
  if (controls.length === 0) return '';
  return renderTable(
    [
      { heading: 'Control total', align: 'left', cell: ({ total }) => total },
      { heading: 'Of', align: 'left', cell: ({ of }) => of },
      { heading: 'Expected', align: 'right', cell: ({ expected }) => readable(expected) },
      { heading: 'Read', align: 'right', cell: ({ actual }) => readable(actual) },
      { heading: 'Difference', align: 'right', cell: ({ difference }) => readable(difference) },
    ],
    controls,
  );
}

function identities(report: ImportReport): string {
  if (report.identities.length === 0) return '';
  return renderTable(
    [
      { heading: 'Identity', align: 'left', cell: ({ name }) => name },
      { heading: 'Rows checked', align: 'right', cell: ({ rowsChecked }) => readable(String(rowsChecked)) },
      { heading: 'Violations', align: 'right', cell: ({ violations }) => readable(String(violations)) },
    ],
    report.identities,
  );
}

function unnamed({ unnamed: { count, names } }: ImportReport): string {
  if (count === 0) return '';
  const rest = count > names.length ? ', …' : '';
  return `${readable(String(count))} loaded earlier and not named by this file stay as they are: ${names.join(', ')}${rest}`;
}

function refusals(report: ImportReport): string {
  if (report.refusals.length === 0) return '';
  const table = renderTable(
    [
      { heading: 'Row', align: 'right', cell: ({ rowNumber }) => String(rowNumber) },
      { heading: 'Column', align: 'left', cell: ({ column }) => column ?? '' },
      { heading: 'Refused because', align: 'left', cell: ({ reason }) => reason },
    ],
    report.refusals.slice(0, mostPrinted),
  );
  const printed = Math.min(report.refusals.length, mostPrinted);
  return printed < report.refusals.length || report.rows.refused > printed
    ? `${table}\n… the first ${printed} of ${readable(String(report.rows.refused))} refused rows; --report json lists more`
    : table;
}
