import { readFile } from 'node:fs/promises';
import type { ImportReport } from 'budget-api/cli/import-report.ts';
import { type BalanceRow, balanceColumns, toBalance } from 'budget-api/persistence/rows/balance.ts';
import { figuresOf } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, dataIsPresent, Importing, mappingFile } from './importing.fixture.ts';

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});

afterAll(() => importing.close());

const patience = 600_000;
type Sheet = 'vigencia' | 'reservas' | 'cxp';

function colombia(
  organisation: string,
  sheet: Sheet,
  month: '01' | '02',
  format: 'csv' | 'xlsx',
): Promise<ImportReport> {
  const name = month === '01' ? 'enero' : 'febrero';
  return importing.load({
    organisation,
    mapping: mappingFile(`colombia-siif-${sheet}${format === 'xlsx' ? '-xlsx' : ''}.json`),
    run: mappingFile(`colombia-siif-${sheet}-2025-${month}.run.json`),
    file: dataFile(`colombia-siif-2025/${name}${format === 'xlsx' ? '.xlsx' : `-${sheet}.csv`}`),
  });
}

function sumsOf({ proof }: ImportReport): Readonly<Record<string, string>> {
  return Object.fromEntries(proof.sums.map(({ measure, database }) => [measure, database]));
}

/** Every figure of every node, as the database keeps it. */
function balancesOf(organisation: string) {
  return importing.rows<BalanceRow & { code: string }>(
    `select line.code, ${balanceColumns} from line_balance balance
     join budget_line line on line.organisation_id = balance.organisation_id and line.id = balance.line_id
     where line.organisation_id = $1 order by line.code`,
    [organisation],
  );
}

/** The same as amounts: a figure that was raised and reversed is kept as 0.00, one that never was as 0. */
async function figuresByCode(organisation: string): Promise<ReadonlyMap<string, string>> {
  const rows = await balancesOf(organisation);
  return new Map(rows.map((row) => [row.code, JSON.stringify(toBalance(row, 'COP'))]));
}

/** What each row of the file says is available, by the code of its line; read without the reader under test. */
async function availableByCode(file: string): Promise<ReadonlyMap<string, string>> {
  const [header = [], ...rows] = cellsOf(await readFile(file, 'utf8'));
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
  const code = (row: readonly string[]) => ['uej', 'rubro', 'fuente', 'rec', 'sit'].map((name) => cell(row, name));
  return new Map(rows.map((row) => [code(row).join('/'), cell(row, 'apr_disponible')]));
}

/** Cells may hold commas, quotes and line breaks within quotes. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.filter(({ length }) => length > 1);
}

describe.runIf(dataIsPresent)('Colombia, January and February 2025', () => {
  it('January arrives to the cent, and every identity holds on every row', { timeout: patience }, async () => {
    const report = await colombia('monthly', 'vigencia', '01', 'csv');
    expect(report).toMatchObject({ status: 'LOADED', rows: { read: 3605, loaded: 3605, refused: 0 } });
    expect(report.identities.map(({ violations }) => violations)).toEqual([0, 0, 0]);
    expect(sumsOf(report)).toMatchObject({
      commitmentAuthorised: '523007132456704.00',
      commitmentFrozen: '67561325531512.00',
      committed: '65325048255272.70',
      certified: '16279078260245.91',
      expensed: '16095850626080.83',
      paid: '15802084836500.90',
    });
  });

  it('what is available to commit is apr_disponible on every row', { timeout: patience }, async () => {
    const stated = await availableByCode(dataFile('colombia-siif-2025/enero-vigencia.csv'));
    const kept = new Map((await balancesOf('monthly')).map((row) => [row.code, row]));
    const different = [...stated].filter(([code, amount]) => {
      const row = kept.get(code);
      return !row || figuresOf(toBalance(row, 'COP'), 'SINGLE').commitment.available?.toString() !== amount;
    });
    expect({ rows: stated.size, different }).toEqual({ rows: 3605, different: [] });
  });

  it('February on top of January equals February alone, read from the workbook', { timeout: patience }, async () => {
    const onTop = await colombia('monthly', 'vigencia', '02', 'csv');
    const alone = await colombia('february', 'vigencia', '02', 'xlsx');
    expect(onTop).toMatchObject({ status: 'LOADED', unnamed: { count: 0 }, rows: { loaded: 3612 } });
    expect(alone).toMatchObject({ status: 'LOADED', rows: { loaded: 3612 } });
    expect(sumsOf(alone)).toEqual(sumsOf(onTop));
    expect(await figuresByCode('monthly')).toEqual(await figuresByCode('february'));
  });

  it('reversals of February are negative entries at its date', { timeout: patience }, async () => {
    const reversed = await importing.rows(
      `select count(*)::integer as lines from journal_entry where organisation_id = 'monthly'
         and effective_date = '2025-02-28' and stage = 'PAID' and amount < 0`,
    );
    expect(reversed).toEqual([{ lines: 7 }]);
  });

  it('the same file again changes nothing', { timeout: patience }, async () => {
    const counts = await importing.counts();
    const again = await colombia('monthly', 'vigencia', '02', 'csv');
    expect(again).toMatchObject({ status: 'ALREADY_LOADED', acts: 0, replayed: 3612, journalEntries: 0 });
    expect(await importing.counts()).toEqual(counts);
  });

  it('commitments and payables of 2024 are carried acts, outside of what is available', {
    timeout: patience,
  }, async () => {
    const available = () =>
      importing.rows(
        `select sum(commitment_authorised - commitment_frozen - reserved - committed)::text as available
         from line_balance balance join budget_line line on line.id = line_id
         where line.organisation_id = 'monthly' and parent_id is null`,
      );
    const before = await available();
    const reservas = await colombia('monthly', 'reservas', '02', 'csv');
    const cxp = await colombia('monthly', 'cxp', '02', 'csv');
    expect(sumsOf(reservas)).toMatchObject({ committed: '61564197941266.95', paid: '21683885746417.97' });
    expect(sumsOf(cxp)).toMatchObject({ certified: '1683425627277.39', paid: '1606543543409.62' });
    expect([reservas.status, cxp.status]).toEqual(['LOADED', 'LOADED']);
    const origins = await importing.rows(
      `select origin_year, count(*)::integer from commitment where organisation_id = 'monthly' group by origin_year`,
    );
    expect(origins).toEqual([{ origin_year: 2024, count: 1860 + 1017 }]);
    expect(await available()).toEqual(before);
  });
});

describe.runIf(dataIsPresent)('France, the bill of 2018', () => {
  it.each([
    ['BG', 1926, '444755408314.00', '440964254983.00'],
    ['CF', 21, '129351289643.00', '129392389643.00'],
    ['CS', 85, '75505069056.00', '75581438415.00'],
  ])('%s arrives with its %i rows, AE and CP', { timeout: patience }, async (budget, rows, ae, cp) => {
    const report = await importing.load({
      organisation: `france-${budget.toLowerCase()}`,
      mapping: mappingFile(`france-plf-2018-${budget.toLowerCase()}.json`),
      file: dataFile(`france-plf-2018/PLF2018-${budget}-Msn-Nat.csv`),
    });
    expect(report).toMatchObject({ status: 'LOADED', rows: { loaded: rows, refused: 0 } });
    expect(sumsOf(report)).toEqual({ commitmentAuthorised: ae, paymentAuthorised: cp });
  });
});

describe.runIf(dataIsPresent)('Spain, the budget of 2023', () => {
  it('arrives with its published totals, sub-totals checked rather than added', { timeout: patience }, async () => {
    const report = await importing.load({
      organisation: 'spain',
      mapping: mappingFile('spain-pge-2023-gastos.json'),
      file: dataFile('spain-pge-2023/gastos.csv'),
    });
    expect(report).toMatchObject({ status: 'LOADED', rows: { read: 27_449, refused: 0 } });
    expect(sumsOf(report)).toEqual({ commitmentAuthorised: '650639156450.00' });
    expect(report.controls.filter(({ difference }) => /[1-9]/.test(difference))).toEqual([]);
  });
});
