import { describe, expect, test } from 'vitest';
import { fileOf, read, readSmall, smallHeader, smallMapping } from './files.fixture.ts';

const { source, nodes } = smallMapping;

describe('amounts', () => {
  test('a blank is nothing, which is not 0', async () => {
    const { mapped } = await readSmall('A,1,Paper,,0\n');
    expect(mapped[0]?.measures).toEqual({ commitmentAuthorised: null, committed: '0.00' });
  });

  test.each([
    ['20 000 000', ' ', ',', '20000000.00'],
    ['20\u00a0000\u202f000,5', ' ', ',', '20000000.50'],
    ['1.234,56', '.', ',', '1234.56'],
    ["1'234.56", "'", '.', '1234.56'],
    ['1234,56', '', ',', '1234.56'],
    ['999', ' ', ',', '999.00'],
  ])('%s is read with thousands by “%s” and decimals by “%s”', async (text, thousandsSign, decimalSign, amount) => {
    const { mapped } = await readSmall(`A,1,Paper,"${text}",0\n`, {
      source: { ...source, thousandsSign, decimalSign },
    });
    expect(mapped[0]?.measures.commitmentAuthorised).toBe(amount);
  });

  test.each([
    ['1 00', ' ', ','],
    ['1.5', '', ','],
    ['1.234', ' ', ','],
    ['12 34 567', ' ', ','],
    ['1 234 ', ' ', ','],
    ['1,5,0', '', ','],
  ])('%s is refused with thousands by “%s” and decimals by “%s”', async (text, thousandsSign, decimalSign) => {
    const { refusals } = await readSmall(`A,1,Paper,"${text}",0\n`, {
      source: { ...source, thousandsSign, decimalSign },
    });
    expect(refusals).toMatchObject([{ rowNumber: 2, column: 'authorised' }]);
  });

  test('a figure below zero passes only where the mapping says so', async () => {
    const reserved = { plus: ['authorised'], minus: ['committed'] };
    const rows = 'A,1,Paper,5.00,7.50\n';
    const refused = await readSmall(rows, { measures: { reserved } });
    expect(refused.refusals).toEqual([
      { rowNumber: 2, column: 'authorised − committed', reason: 'reserved comes to -2.50, below zero' },
    ]);
    const passed = await readSmall(rows, { measures: { reserved }, mayBeNegative: ['reserved'] });
    expect(passed.mapped[0]?.measures).toEqual({ reserved: '-2.50' });
    const column = await readSmall('A,1,Paper,-5.00,0\n', { mayBeNegative: ['authorised', 'commitmentAuthorised'] });
    expect(column.mapped[0]?.measures.commitmentAuthorised).toBe('-5.00');
  });
});

describe('the report', () => {
  test('sums exactly, and tells how far a control total is missed', async () => {
    const total = { name: 'all', where: [], rows: 3, columns: { authorised: '0.61' }, measures: { committed: '0.00' } };
    const file = fileOf(`${smallHeader}A,1,Paper,0.10,0\nA,2,Ink,0.20,0\nB,1,Pens,0.30,\n`);
    const { report } = await read(file, smallMapping, [
      total,
      { name: 'A', where: [{ column: 'section', is: 'A' }], columns: { authorised: '0.3' }, measures: {} },
    ]);
    expect(report.measures).toEqual({ commitmentAuthorised: '0.60', committed: '0.00' });
    expect(report.controls).toEqual([
      { total: 'all', of: 'rows', expected: '3', actual: '3', difference: '0' },
      { total: 'all', of: 'authorised', expected: '0.61', actual: '0.60', difference: '-0.01' },
      { total: 'all', of: 'committed', expected: '0.00', actual: '0.00', difference: '0.00' },
      { total: 'A', of: 'authorised', expected: '0.30', actual: '0.30', difference: '0.00' },
    ]);
  });

  test('counts the rows that violate an identity, which are refused with the figures', async () => {
    const identities = [{ name: 'within authority', ascending: ['committed', 'authorised'] }];
    const { refusals, report } = await readSmall('A,1,Paper,5,7\nA,2,Ink,5,5\nA,3,Pens,,\n', { identities });
    const reason = '“within authority” does not hold: committed is 7.00, authorised is 5.00';
    expect(refusals).toEqual([{ rowNumber: 2, column: null, reason }]);
    expect(report.identities).toEqual([{ name: 'within authority', rowsChecked: 3, violations: 1 }]);
    expect(report).toMatchObject({ rowsRead: 3, loaded: 2, refused: 1 });
  });

  test('counts skipped rows by reason', async () => {
    const skip = [
      { reason: 'empty row', emptyRow: true },
      { reason: 'total', where: [{ column: 'line', is: '' }] },
    ];
    const { report, skipped } = await readSmall('A,1,Paper,5,1\n\nTotal,,,5,1\n,,,,\n', { skip });
    expect(report.skipped).toEqual([
      { reason: 'empty row', rows: 2 },
      { reason: 'total', rows: 1 },
    ]);
    expect(skipped.map(({ rowNumber }) => rowNumber)).toEqual([3, 4, 5]);
    expect(report.measures.commitmentAuthorised).toBe('5.00');
  });
});

describe('sub-totals', () => {
  const tree = {
    subTotals: { levels: ['section'] },
    nodes: [
      { ...nodes[0], labels: ['label'] },
      { ...nodes[1], optional: true },
    ],
  };

  test('are checked against the rows below them, before or behind, and not added', async () => {
    const rows = 'A,,Section A,30,3\nA,1,Paper,10,1\nA,2,Ink,20,2\nB,1,Pens,5,0\nB,,Section B,5,0\nC,,No detail,7,0\n';
    const { mapped, skipped, report } = await readSmall(rows, tree);
    expect(skipped.map(({ rowNumber }) => rowNumber)).toEqual([2, 6]);
    expect(report).toMatchObject({ rowsRead: 6, loaded: 4, subTotalsChecked: 2 });
    expect(report.measures).toEqual({ commitmentAuthorised: '42.00', committed: '3.00' });
    expect(mapped[0]?.path).toEqual([
      { code: 'A', labels: { fr: 'Section A', en: 'Section A' } },
      { code: 'A-1', labels: { fr: 'Paper', en: 'Paper' } },
    ]);
    expect(mapped[3]?.path.map(({ code }) => code)).toEqual(['C']);
  });

  test('that are wrong are refused with both figures', async () => {
    const { refusals } = await readSmall('A,,Section A,30.01,3\nA,1,Paper,10,1\nA,2,Ink,20,2\n', tree);
    expect(refusals).toEqual([
      {
        rowNumber: 2,
        column: 'authorised',
        reason: 'the sub-total (section) states 30.01, the rows below it come to 30.00',
      },
    ]);
  });
});

describe('acts of an earlier year', () => {
  const carried = {
    rows: { kind: 'CARRIED_COMMITMENT', reference: [{ text: 'carried' }, 'line'], originYear: 2024 },
    measures: { committed: 'committed' },
  };

  test('come with their reference and year', async () => {
    const { mapped } = await readSmall('A,1,Paper,,5\n', carried);
    expect(mapped[0]).toMatchObject({ kind: 'CARRIED_COMMITMENT', reference: 'carried-1', originYear: 2024 });
  });

  test('are refused where a reference is there twice, while two may stand on one line', async () => {
    const { refusals, mapped } = await readSmall('A,1,Paper,,5\nA,1,Paper,,5\n', carried);
    expect(mapped).toHaveLength(1);
    expect(refusals).toEqual([{ rowNumber: 3, column: 'line', reason: '“carried-1” stands in row 2 already' }]);
  });
});

test('labels are put on one line, and cut where the mapping says so', async () => {
  const long = 'An office of the ministry, '.repeat(3);
  const { mapped, report } = await readSmall(`A,1," Paper\n and ink ",1,0\nA,2,"${long}",1,0\n`, {
    shortenLabelsTo: 30,
  });
  expect(mapped.map(({ path }) => path[1]?.labels.fr)).toEqual(['Paper and ink', 'An office of the ministry, An…']);
  expect(report.labelsShortened).toBe(1);
});
