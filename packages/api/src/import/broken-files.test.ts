import { describe, expect, test } from 'vitest';
import { fileOf, read, readSmall, smallHeader, smallMapping } from './files.fixture.ts';

const good = 'A,1,Paper,100.00,25.00\n';

describe('a broken CSV file is refused with row and column:', () => {
  test.each([
    ['a decimal comma', 'A,2,Ink,"1,5",0\n', 'authorised', 'comma'],
    ['NaN', 'A,2,Ink,NaN,0\n', 'authorised', 'not a number'],
    ['40 digits', `A,2,Ink,${'9'.repeat(40)},0\n`, 'authorised', '30 digits'],
    ['three decimals in euro', 'A,2,Ink,1.005,0\n', 'authorised', '3 decimals'],
    ['a sign', 'A,2,Ink,1,-5\n', 'committed', 'sign'],
    ['an exponent', 'A,2,Ink,1e3,0\n', 'authorised', 'exponent'],
    ['a blank code', 'A,,Ink,1,0\n', 'section, line', 'the code of the level “line” is blank'],
    ['a cell too few', 'A,2,Ink,1\n', 'authorised', 'the row has 4 cells, the header has 5'],
    ['a cell too many', 'A,2,Ink,1,0,9\n', 'committed', 'the row has 6 cells, the header has 5'],
    ['an empty row that no rule skips', '\n', 'section', 'the row has 1 cells'],
  ])('%s', async (_what, row, column, reason) => {
    const { refusals, mapped, report } = await readSmall(`${good}${row}B,1,Pens,7,0\n`);
    expect(refusals).toEqual([{ rowNumber: 3, column, reason: expect.stringContaining(reason) }]);
    expect(report.refused).toBe(1);
    expect(mapped.map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
  });

  test('every fault of a row is named, and every faulty row', async () => {
    const { refusals } = await readSmall(`A,1,Paper,x,y\nA,2,Ink,1,0\nA,3,Pens,1,z\n`);
    expect(refusals.map(({ rowNumber, column }) => [rowNumber, column])).toEqual([
      [2, 'authorised'],
      [2, 'committed'],
      [4, 'committed'],
    ]);
  });

  test('a duplicate code names the row that has it first', async () => {
    const { refusals } = await readSmall(`${good}A,2,Ink,1,0\nA,1,Paper again,1,0\n`);
    expect(refusals).toEqual([{ rowNumber: 4, column: 'section, line', reason: '“A-1” stands in row 2 already' }]);
  });

  test('UTF-8 that is cut off within a letter', async () => {
    const cut = Buffer.from(`${good}A,2,Papier à é`).subarray(0, -1);
    const { refusals } = await readSmall(cut);
    expect(refusals).toMatchObject([{ rowNumber: 3, reason: expect.stringContaining('the row has 3 cells') }]);
    const lastCell = await readSmall(Buffer.concat([Buffer.from(`${good}A,2,Ink,1,0`), Buffer.from([0xc3])]));
    expect(lastCell.refusals).toMatchObject([
      { rowNumber: 3, column: 'committed', reason: expect.stringContaining('the file is cut off') },
    ]);
  });

  test('bytes of another encoding than the mapping names', async () => {
    const { refusals } = await readSmall(Buffer.from(`${good}A,2,\xe9t\xe9,1,0\nB,1,Pens,7,0\n`, 'latin1'));
    expect(refusals).toEqual([
      { rowNumber: 3, column: 'label', reason: expect.stringContaining('not of the encoding') },
    ]);
  });

  test.each([
    ['text behind quotes', '"Ink"s', 'closing quotes and the next separator'],
    ['quotes within text', 'Ink"s', 'in the middle of a cell'],
  ])('%s, below which nothing is read', async (_what, label, reason) => {
    const { refusals, mapped } = await readSmall(`A,1,Paper,x,0\nB,1,Pens,7,0\nA,2,${label},1,0\nC,1,Glue,y,0\n`);
    expect(mapped.map(({ rowNumber }) => rowNumber)).toEqual([3]);
    expect(refusals).toMatchObject([
      { rowNumber: 2, column: 'authorised' },
      { rowNumber: 4, column: 'label', reason: expect.stringContaining(reason) },
    ]);
  });

  test('quotes that are never closed', async () => {
    const { refusals, mapped } = await readSmall(`${good}A,2,"Ink,1,0\nB,1,Pens,7,0\n`);
    expect(mapped).toHaveLength(1);
    expect(refusals).toEqual([{ rowNumber: 3, column: 'label', reason: expect.stringContaining('never closed') }]);
  });

  test('quotes that are never closed in a file too large for a memory end at the longest row', async () => {
    const { refusals } = await readSmall(`${good}A,2,"Ink${'x'.repeat(1_100_000)}`);
    expect(refusals).toMatchObject([{ rowNumber: 3, reason: expect.stringContaining('longer than 1000000') }]);
  });
});

describe('a file as a whole is refused:', () => {
  test('an empty one', async () => {
    const { refusals } = await read(fileOf(''), smallMapping);
    expect(refusals).toEqual([
      { rowNumber: 0, column: null, reason: 'the file ends before its header, which is row 1' },
    ]);
  });

  test('one with a header and no rows', async () => {
    const { refusals } = await read(fileOf(smallHeader), smallMapping);
    expect(refusals).toEqual([{ rowNumber: 0, column: null, reason: 'the file has no rows below its header' }]);
  });

  test('one whose header lacks columns, each named', async () => {
    const { refusals } = await read(fileOf('section,line,label,Authorised\nA,1,Paper,5\n'), smallMapping);
    const reason = 'is no column of the file, which has: section, line, label, Authorised';
    expect(refusals).toEqual([
      { rowNumber: 1, column: 'authorised', reason },
      { rowNumber: 1, column: 'committed', reason },
    ]);
  });

  test('one whose header has a column twice', async () => {
    const { refusals } = await read(fileOf(`authorised,${smallHeader}`), smallMapping);
    expect(refusals).toEqual([{ rowNumber: 1, column: 'authorised', reason: 'stands in the header more than once' }]);
  });

  test('one that is not there is an error of the system', async () => {
    await expect(read('/no/such/file.csv', smallMapping)).rejects.toThrow('ENOENT');
  });
});
