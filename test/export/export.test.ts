import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOfTheSample } from 'budget-api/demo/day.ts';
import { people } from 'budget-api/demo/people.ts';
import { playDay } from 'budget-api/demo/play-day.ts';
import type { Format } from 'budget-api/export/formats.ts';
import { cellText } from 'budget-api/import/cell.ts';
import { Amount } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from '../demo/demo-app.ts';
import { type Cells, csvRows, exported, inFolder, sheetRows } from './exported.fixture.ts';

/** What stands in the journal for a line of its own, by the columns of the statement. */
const ownColumns = {
  ownCommitmentAuthorised: 'COMMITMENT AUTHORISED',
  ownCommitmentFrozen: 'COMMITMENT FROZEN',
  ownReserved: 'COMMITMENT RESERVED',
  ownCommitted: 'COMMITMENT COMMITTED',
  ownExpensedWithoutCommitment: 'COMMITMENT EXPENSED',
  ownPaymentAuthorised: 'PAYMENT AUTHORISED',
  ownPaymentFrozen: 'PAYMENT FROZEN',
  ownCertified: 'PAYMENT CERTIFIED',
  ownExpensed: 'PAYMENT EXPENSED',
  ownPaid: 'PAYMENT PAID',
} as const;

describe('the execution statement of the sample after its day', () => {
  let app: DemoApp;
  beforeAll(async () => {
    app = await startDemoApp();
    await playDay(app.ask, dayOfTheSample, () => undefined);
  });
  afterAll(() => app.close());

  const write = (format: Format, path: string) => {
    const { organisationId } = people.marc;
    return exported({ databaseUrl: app.databaseUrl, organisationId, format, path });
  };

  it('has every line of the year, programme by programme, each followed by what is below it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'statement.csv');
      expect(await write('csv', path)).toBe(61);
      const rows = await csvRows(path);
      const codes = await app.rows<{ code: string }>('select code from budget_line order by code collate "C"');
      expect(rows.map(({ code }) => code)).toEqual(codes.map(({ code }) => code));
      expect(rows[3]).toMatchObject({
        code: '113-01-3-10',
        parentCode: '113-01-3',
        level: '4',
        labelFr: 'Entretien des berges',
        labelEn: 'Riverbank maintenance',
        state: 'OPEN',
        committed: '38400.00',
        availableToCommit: '249600.00',
        ownExpensed: '24800.50',
        outstanding: '13599.50',
        payable: '9800.50',
      });
    }));

  it('says of each line what the journal alone says of it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'statement.csv');
      await write('csv', path);
      const entries = await app.rows<{ code: string; figure: string; amount: string }>(`
        select line.code, entry.authority || ' ' || entry.stage as figure, sum(entry.amount)::text as amount
        from journal_entry entry join budget_line line on line.id = entry.line_id
        where entry.stage <> 'CEILING' group by line.code, figure`);
      const journal = new Map(entries.map(({ code, figure, amount }) => [`${code} ${figure}`, amount]));
      expect(entries.filter(({ figure }) => figure === 'PAYMENT PAID')).not.toEqual([]);
      for (const row of await csvRows(path)) {
        for (const [column, figure] of Object.entries(ownColumns)) {
          const sum = (of: string) => journal.get(`${cellText(row['code'] ?? '')} ${of}`);
          // Of authority that nobody granted there is nothing, and nothing frozen; all else begins at 0.00.
          const authorised = figure.replace(/(AUTHORISED|FROZEN)$/, 'AUTHORISED');
          const none = authorised.endsWith('AUTHORISED') && sum(authorised) === undefined;
          const stated = none ? '' : (sum(figure) ?? '0.00');
          expect([row['code'], column, row[column]]).toEqual([row['code'], column, stated]);
        }
      }
    }));

  it('adds up over its rows to what its roots say', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'statement.csv');
      await write('csv', path);
      const rows = await csvRows(path);
      const roots = rows.filter(({ level }) => level === '1');
      expect(roots).toHaveLength(3);
      for (const own of Object.keys(ownColumns)) {
        const rolledUp = own.charAt(3).toLowerCase() + own.slice(4);
        expect([own, sumOf(rows, own)]).toEqual([own, sumOf(roots, rolledUp)]);
      }
    }));

  it('says the same as a sheet, with amounts as numbers that have all their digits', () =>
    inFolder(async (folder) => {
      await write('csv', join(folder, 'statement.csv'));
      await write('xlsx', join(folder, 'statement.xlsx'));
      const sheet = await sheetRows(join(folder, 'statement.xlsx'), 'statement');
      expect(sheet[3]?.['committed']).toEqual({ kind: 'NUMBER', text: '38400.00' });
      expect(sheet[3]?.['code']).toBe('113-01-3-10');
      expect(sheet.map(textsOf)).toEqual(await csvRows(join(folder, 'statement.csv')));
      const columns = await sheetRows(join(folder, 'statement.xlsx'), 'columns');
      expect(columns.map(({ column }) => column)).toEqual([...Object.keys(sheet[0] ?? {}), 'amounts']);
    }));

  it('is a Fiscal Data Package whose rows are those that its descriptor vouches for', () =>
    inFolder(async (folder) => {
      await write('csv', join(folder, 'statement.csv'));
      await write('fdp', join(folder, 'package'));
      expect(await readdir(join(folder, 'package'))).toEqual(['datapackage.json', 'execution-statement.csv']);
      const descriptor: unknown = JSON.parse(await readFile(join(folder, 'package', 'datapackage.json'), 'utf8'));
      const data = await readFile(join(folder, 'package', 'execution-statement.csv'));
      expect(data).toEqual(await readFile(join(folder, 'statement.csv')));
      const [header = {}] = await csvRows(join(folder, 'statement.csv'));
      expect(descriptor).toMatchObject({
        name: 'execution-statement-2026',
        resources: [
          {
            path: 'execution-statement.csv',
            bytes: data.length,
            hash: `sha256:${createHash('sha256').update(data).digest('hex')}`,
            schema: { fields: Object.keys(header).map((name) => ({ name })) },
          },
        ],
        model: { measures: { committed: { source: 'ownCommitted', currency: 'EUR' } } },
      });
    }));

  it('is of one organisation and of a year that there is', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'statement.csv');
      const elsewhere = { databaseUrl: app.databaseUrl, organisationId: 'elsewhere', format: 'csv', path } as const;
      await expect(exported(elsewhere)).rejects.toThrow('There is no fiscal year 2026');
      expect(await readdir(folder)).toEqual([]);
    }));
});

function textsOf(row: Cells): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellText(cell)]));
}

function sumOf(rows: readonly Cells[], column: string): string {
  const texts = rows.map((row) => cellText(row[column] ?? '')).filter((text) => text !== '');
  return Amount.sum(
    texts.map((text) => Amount.of(text, 'EUR')),
    'EUR',
  ).toString();
}
