import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { MappedRow } from './mapped-row.ts';
import { readMapping, readRun } from './mapping-file.ts';
import { readRows } from './read-rows.ts';
import type { ControlTotal } from './run.ts';
import { type ReadReport, Tally } from './tally.ts';

/** Public budgets that are no part of the project; what is known of their sums stands in the mappings. */
const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const mappings = fileURLToPath(new URL('../../mappings/', import.meta.url));
const present = existsSync(data);
if (!present) process.stderr.write('Mappings are not tested on public budgets: there is no ../shared/data here.\n');

interface Example {
  readonly rows: readonly MappedRow[];
  readonly report: ReadReport;
}

async function example(
  mappingName: string,
  file: string,
  run?: string,
  more: readonly ControlTotal[] = [],
): Promise<Example> {
  const mapping = await readMapping(`${mappings}${mappingName}.json`);
  const { controlTotals } = (run === undefined ? mapping.run : await readRun(`${mappings}${run}.json`)) ?? {
    controlTotals: [],
  };
  expect(controlTotals.length).toBeGreaterThan(0);
  const tally = new Tally(mapping, [...controlTotals, ...more]);
  const rows: MappedRow[] = [];
  for await (const read of readRows(`${data}${file}`, mapping, tally))
    if (read.outcome === 'MAPPED') rows.push(read.row);
  return { rows, report: tally.report() };
}

function expectProven(report: ReadReport): void {
  expect(report.refused).toBe(0);
  expect(report.controls.filter(({ expected, actual }) => expected !== actual)).toEqual([]);
  expect(report.identities.filter(({ violations }) => violations > 0)).toEqual([]);
}

describe.skipIf(!present)('Colombia, SIIF Nación 2025', () => {
  test.each([
    ['vigencia', '01', 'enero', 3605, 1223],
    ['vigencia', '02', 'febrero', 3612, 1874],
    ['reservas', '01', 'enero', 1860, 1396],
    ['reservas', '02', 'febrero', 1860, 2084],
    ['cxp', '01', 'enero', 1015, 665],
    ['cxp', '02', 'febrero', 1017, 775],
  ])(
    '%s of month %s: CSV and XLSX (%s) give the same %i rows and all published sums',
    async (kind, month, name, count, rounded) => {
      const run = `colombia-siif-${kind}-2025-${month}.run`;
      const csv = await example(`colombia-siif-${kind}`, `colombia-siif-2025/${name}-${kind}.csv`, run);
      const xlsx = await example(`colombia-siif-${kind}-xlsx`, `colombia-siif-2025/${name}.xlsx`, run);
      expectProven(csv.report);
      expectProven(xlsx.report);
      expect(csv.report).toMatchObject({ loaded: count, cellsRounded: 0 });
      expect(xlsx.report).toMatchObject({ loaded: count, cellsRounded: rounded });
      expect(xlsx.report.skipped.map(({ rows }) => rows)).toEqual([1]);
      const unnumbered = (rows: readonly MappedRow[]) => rows.map(({ rowNumber: _, ...row }) => row);
      expect(unnumbered(xlsx.rows)).toEqual(unnumbered(csv.rows));
    },
  );
});

/** Titre, mission and programme totals as the file of control totals states them. */
function frenchTotals(budget: string): readonly ControlTotal[] {
  const columns: Readonly<Record<string, string>> = { mission: 'Mission', programme: 'Programme' };
  const lines = readFileSync(`${data}france-plf-2018/control-totals.csv`, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [, of, level = '', key = '', rows, ...sums] =
      /^(\w+),(\w+),"?(.*?)"?,(\d+),(\d+),(\d+),(\d+),(\d+)$/.exec(line) ?? [];
    const column = columns[level];
    if (of !== budget || column === undefined) return [];
    const [ae17 = '', ae18 = '', cp17 = '', cp18 = ''] = sums;
    const named = { 'AELF 2017': ae17, AEPLF: ae18, 'CPLF 2017': cp17, CPPLF: cp18 };
    return [
      { name: `${level} ${key}`, where: [{ column, is: key }], rows: Number(rows), columns: named, measures: {} },
    ];
  });
}

describe.skipIf(!present)('France, projet de loi de finances 2018', () => {
  test.each([
    ['BG', 1926, 32 + 119, 121, 113],
    ['CF', 21, 5 + 18, 1, 1],
    ['CS', 85, 11 + 24, 2, 2],
  ])(
    '%s: %i rows reach all totals by titre, mission and programme, blanks being null',
    async (budget, count, totals, ae, cp) => {
      const more = frenchTotals(budget);
      expect(more).toHaveLength(totals);
      const name = `france-plf-2018-${budget.toLowerCase()}`;
      const { rows, report } = await example(name, `france-plf-2018/PLF2018-${budget}-Msn-Nat.csv`, undefined, more);
      expectProven(report);
      expect(report.loaded).toBe(count);
      expect(rows.filter(({ measures }) => measures.commitmentAuthorised === null)).toHaveLength(ae);
      expect(rows.filter(({ measures }) => measures.paymentAuthorised === null)).toHaveLength(cp);
      expect(rows.map(({ path }) => path.length)).toEqual(rows.map(() => 4));
    },
  );

  test('the apostrophe of Windows-1252 is read as one', async () => {
    const { rows } = await example('france-plf-2018-bg', 'france-plf-2018/PLF2018-BG-Msn-Nat.csv');
    expect(rows.some(({ path }) => path.some(({ labels }) => labels.fr.includes('’')))).toBe(true);
  });
});

describe.skipIf(!present)('Spain, Presupuestos Generales del Estado 2023', () => {
  test('27 449 rows of all levels: sub-totals are checked, details loaded, published totals reached', async () => {
    const { rows, report } = await example('spain-pge-2023-gastos', 'spain-pge-2023/gastos.csv');
    expectProven(report);
    expect(report).toMatchObject({ rowsRead: 27_449, loaded: 16_791, subTotalsChecked: 10_658, labelsShortened: 24 });
    const checked = report.skipped.map(({ reason, rows: count }) => [reason.slice(0, 20), count]);
    expect(checked).toEqual([
      ['sub-total (capítulo)', 2173],
      ['sub-total (artículo)', 4808],
      ['sub-total (concepto)', 3677],
    ]);
    expect(rows[0]?.path.map(({ code }) => code)).toEqual([
      '07001',
      '07001-000X',
      '07001-000X-4',
      '07001-000X-42',
      '07001-000X-420/07001',
    ]);
  });
});
