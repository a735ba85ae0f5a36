import { Amount } from 'budget-core';
import { expect, it } from 'vitest';
import type { CarriedCommitmentRow, ExecutionStatement } from '../application/reads.ts';
import { smallBook, statementOf } from './statement.fixture.ts';
import { statementTable } from './statement-table.ts';

type Cells = Readonly<Record<string, string | null>>;

/** The rows of a table with their cells by the names of the columns. */
async function read(statement: ExecutionStatement): Promise<readonly Cells[]> {
  const { columns, rows } = statementTable(statement);
  const found: Cells[] = [];
  for await (const piece of rows) {
    for (const row of piece) {
      expect(row).toHaveLength(columns.length);
      found.push(Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
    }
  }
  return found;
}

/** The exact sum of a column, where a blank counts nothing. */
function sumOf(rows: readonly Cells[], column: string): string {
  return Amount.sum(
    rows.flatMap((row) => row[column] ?? []).map((text) => Amount.of(text, 'EUR')),
    'EUR',
  ).toString();
}

const euro = (text: string) => Amount.of(text, 'EUR');

it('gives every line once, each with its place in the tree', async () => {
  const rows = await read(statementOf(smallBook()));
  expect(rows.map(({ code, parentCode, level }) => [code, parentCode, level])).toEqual([
    ['1', null, '1'],
    ['1-1', '1', '2'],
    ['1-1-1', '1-1', '3'],
    ['1-1-2', '1-1', '3'],
    ['2', null, '1'],
  ]);
  expect(rows[2]).toMatchObject({ fiscalYear: '2026', rowKind: 'LINE', labelFr: 'Ligne 1-1-1', state: 'OPEN' });
});

it('names the lines above a line level by level, and leaves the levels below it empty', async () => {
  const [, , line, , root] = await read(statementOf(smallBook()));
  expect(line).toMatchObject({ level1: '1', level1LabelEn: 'Line 1', level2: '1-1', level3: '1-1-1' });
  expect(root).toMatchObject({ level1: '2', level2: null, level2LabelFr: null, level3: null });
});

it('tells what a line holds itself apart from what it holds with all below it', async () => {
  const [programme, action, line] = await read(statementOf(smallBook()));
  expect(programme).toMatchObject({ ownCommitmentAuthorised: null, commitmentAuthorised: '1205.00' });
  expect(action).toMatchObject({ ownCommitmentAuthorised: '5.00', commitmentAuthorised: '1205.00' });
  expect(line).toMatchObject({ ownReserved: '300.00', reserved: '300.00', availableToCommit: '600.00' });
  expect(action).toMatchObject({ ownReserved: '0.00', reserved: '300.00', commitmentUsage: '0.2715' });
});

it('adds up, figure by figure, to the roll-ups of the roots', async () => {
  const rows = await read(statementOf(smallBook()));
  const roots = rows.filter(({ level }) => level === '1');
  expect(sumOf(rows, 'ownCommitmentAuthorised')).toBe('1205.00');
  expect(sumOf(rows, 'ownCommitmentAuthorised')).toBe(sumOf(roots, 'commitmentAuthorised'));
  expect(sumOf(rows, 'ownCommitmentFrozen')).toBe(sumOf(roots, 'commitmentFrozen'));
  expect(sumOf(rows, 'ownReserved')).toBe(sumOf(roots, 'reserved'));
  expect(sumOf(rows, 'ownPaymentAuthorised')).toBe(sumOf(roots, 'paymentAuthorised'));
});

it('leaves authority empty where none was granted, which is not 0.00', async () => {
  const rows = await read(statementOf(smallBook()));
  expect(rows[3]).toMatchObject({
    code: '1-1-2',
    ownPaymentAuthorised: null,
    paymentAuthorised: null,
    availableToPay: null,
  });
});

it('gives an act of an earlier year a row of its own below its line, which keeps the rest', async () => {
  const carried: CarriedCommitmentRow = {
    reference: 'R-7',
    originYear: 2025,
    carriedIn: euro('70'),
    certified: euro('40'),
    expensed: euro('30'),
    paid: euro('20'),
  };
  const statement = statementOf(smallBook(), (row) =>
    row.line.code === '1-1-2'
      ? {
          ...row,
          carried: [carried],
          balance: {
            ...row.balance,
            carriedIn: euro('70'),
            certified: euro('45'),
            expensed: euro('30'),
            paid: euro('20'),
          },
        }
      : row,
  );
  const rows = await read(statement);
  expect(rows[3]).toMatchObject({ ownCertified: '5.00', ownPaid: '0.00', ownCarriedIn: null, outstanding: '40.00' });
  expect(rows[4]).toMatchObject({
    rowKind: 'CARRIED_COMMITMENT',
    code: '1-1-2',
    reference: 'R-7',
    originYear: '2025',
    ownCarriedIn: '70.00',
    ownCertified: '40.00',
    ownReserved: null,
    carriedIn: null,
    level3: '1-1-2',
  });
  expect(rows).toHaveLength(6);
});
