import { describe, expect, test } from 'vitest';
import {
  fileOf,
  formula,
  number,
  partsOf,
  read,
  type SheetRow,
  smallMapping,
  text,
  workbookOf,
  zipped,
} from './files.fixture.ts';

const header: SheetRow = ['section', 'line', 'label', 'authorised', 'committed'].map(text);
const mapping = { ...smallMapping, source: { format: 'xlsx', sheet: 'Budget' } };
const rounding = { ...mapping, source: { ...mapping.source, roundNumberCellsWithin: '0.005' } };

const row = (line: string, authorised: string, committed = number('0')): SheetRow => [
  text('A'),
  text(line),
  text('Paper'),
  authorised,
  committed,
];

async function readSheet(rows: readonly SheetRow[], json: object = mapping) {
  return read(await workbookOf(partsOf([header, ...rows])), json);
}

describe('number cells', () => {
  test('are read as the digits that are stored, of any size', async () => {
    const { mapped } = await readSheet([row('1', number('523007132456704.25'), number('1.5E+3'))]);
    expect(mapped[0]?.measures).toEqual({ commitmentAuthorised: '523007132456704.25', committed: '1500.00' });
  });

  test.each([
    ['27568704211.009998', '27568704211.01'],
    ['1.005', '1.01'],
    ['1.0049999', '1.00'],
    ['3.0000000000000001E-3', '0.00'],
    ['0.1', '0.10'],
  ])('%s is rounded half up to %s where the mapping lets it', async (stored, rounded) => {
    const { mapped, report } = await readSheet([row('1', number(stored))], rounding);
    expect(mapped[0]?.measures.commitmentAuthorised).toBe(rounded);
    expect(report.cellsRounded).toBe(stored === '0.1' ? 0 : 1);
  });

  test('with more decimals than the currency are refused where it does not', async () => {
    const { refusals } = await readSheet([row('1', number('1.009998'))]);
    expect(refusals).toMatchObject([
      { rowNumber: 2, column: 'authorised', reason: expect.stringContaining('6 decimals') },
    ]);
  });

  test('that lie farther from the result than the mapping says are refused', async () => {
    const yen = { ...rounding, budget: { ...mapping.budget, currency: 'JPY' } };
    const { refusals, mapped } = await readSheet([row('1', number('7.4')), row('2', number('7.004'))], yen);
    expect(mapped[0]?.measures.commitmentAuthorised).toBe('7');
    expect(refusals).toEqual([
      { rowNumber: 2, column: 'authorised', reason: '“7.4” is more than 0.005 from a whole minor unit' },
    ]);
  });

  test('where a code is needed are taken if they are whole, since 1.10 would be the code 1.1', async () => {
    const rows = [
      [text('A'), number('10'), text('Paper'), number('1'), number('0')],
      [text('A'), number('1.1'), text('Ink'), number('1'), number('0')],
    ];
    const { mapped, refusals } = await readSheet(rows);
    expect(mapped[0]?.path.at(-1)?.code).toBe('A-10');
    expect(refusals).toEqual([
      { rowNumber: 3, column: 'line', reason: 'the number 1.1 stands where a text is needed' },
    ]);
  });
});

describe('a workbook is refused with row and column:', () => {
  test('a formula, whatever its result is', async () => {
    const { refusals, mapped } = await readSheet([row('1', number('5')), row('2', number('5'), formula('100'))]);
    expect(mapped).toHaveLength(1);
    expect(refusals).toEqual([{ rowNumber: 3, column: 'committed', reason: expect.stringContaining('is a formula') }]);
  });

  test('a formula behind a prefix, in single quotes, that is shared', async () => {
    const parts = partsOf([header, row('1', number('5'), `<x:f t='shared' si='0'/><v>5</v>`)]);
    const { refusals } = await read(await workbookOf(parts), mapping);
    expect(refusals).toMatchObject([{ rowNumber: 2, column: 'committed' }]);
  });

  test('a formula in a row that a rule skips is none of our business', async () => {
    const skip = [{ reason: 'total', where: [{ column: 'section', is: '' }] }];
    const { refusals, skipped } = await readSheet(
      [row('1', number('5')), [text(''), text(''), text(''), formula('5')]],
      {
        ...mapping,
        skip,
      },
    );
    expect(refusals).toEqual([]);
    expect(skipped).toEqual([{ rowNumber: 3, reason: 'total' }]);
  });

  test('true, which is no amount', async () => {
    const boolean = '<c r="D2" t="b"><v>1</v></c>';
    const parts = partsOf([header, row('1', '')]);
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace('<c r="D2"></c>', boolean) ?? '';
    const { refusals } = await read(await workbookOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }), mapping);
    expect(refusals).toEqual([{ rowNumber: 2, column: 'authorised', reason: 'is true or false, not an amount' }]);
  });

  test('rows keep their numbers where the sheet leaves rows out', async () => {
    const parts = partsOf([header, row('1', number('x'))], (index) => index * 6 + 1);
    const skip = [{ reason: 'empty row', emptyRow: true }];
    const { refusals, report } = await read(await workbookOf(parts), { ...mapping, skip });
    expect(refusals).toMatchObject([{ rowNumber: 7, column: 'authorised' }]);
    expect(report.skipped).toEqual([{ reason: 'empty row', rows: 5 }]);
  });
});

describe('a workbook as a whole is refused:', () => {
  const whole = (reason: string) => [{ rowNumber: 0, column: null, reason: expect.stringContaining(reason) }];

  test('a zip bomb that says what it is', async () => {
    const bomb = { ...partsOf([header]), 'xl/media.xml': Buffer.alloc(5_000_000, ' ') };
    const { refusals } = await read(await workbookOf(bomb), mapping);
    expect(refusals).toEqual(whole('unpacks to more than 200 times its size, as a zip bomb does: xl/media.xml'));
  });

  test('a zip bomb that lies about its size', async () => {
    const bomb = await zipped({ ...partsOf([header]), 'xl/media.xml': Buffer.alloc(5_000_000, ' ') });
    const { refusals } = await read(fileOf(stating(bomb, 5_000_000, 1000)), mapping);
    expect(refusals).toEqual(
      whole('this is no workbook (.xlsx) that can be read: Error: too many bytes in the stream'),
    );
  });

  test('one that declares more than a memory should hold', async () => {
    const part = Buffer.from(Uint32Array.from({ length: 500_000 }, (_, index) => index * 2_654_435_761).buffer);
    const zip = await zipped({ ...partsOf([header]), 'xl/media.xml': part });
    const { refusals } = await read(fileOf(stating(zip, part.length, 300_000_000)), mapping);
    expect(refusals).toEqual(whole('unpacks to more than 268435456 bytes'));
  });

  test('more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/part-${index}.xml`, '']));
    const { refusals } = await read(await workbookOf(parts), mapping);
    expect(refusals).toEqual(whole('has 1001 parts, 1000 at most'));
  });

  test('two cells so far apart that the cells between them would fill a memory', async () => {
    const parts = partsOf([header]);
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace('</sheetData>', far) ?? '';
    const { refusals } = await read(await workbookOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }), mapping);
    expect(refusals).toEqual(whole('reaches to row 1048576 and column 16384'));
  });

  test('a part that is damaged', async () => {
    const zip = await zipped(partsOf([header, row('1', number('12345'))]), false);
    zip.write('6', zip.indexOf('12345') + 4);
    const { refusals } = await read(fileOf(zip), mapping);
    expect(refusals).toEqual(whole('the workbook is damaged: xl/worksheets/sheet1.xml'));
  });

  test('a text file, and no file of a workbook', async () => {
    expect((await read(fileOf('section,line\n'), mapping)).refusals).toEqual(whole('this is no workbook (.xlsx)'));
    expect((await read(fileOf(''), mapping)).refusals).toEqual(whole('this is no workbook (.xlsx)'));
  });

  test('one without the sheet that the mapping names', async () => {
    const { refusals } = await read(await workbookOf(partsOf([header])), {
      ...mapping,
      source: { ...mapping.source, sheet: 'Budjet' },
    });
    expect(refusals).toEqual(whole('Budjet'));
  });
});

/** With another size stated for what has a size. */
function stating(zip: Buffer, size: number, stated: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  for (let at = zip.indexOf(bytes); at !== -1; at = zip.indexOf(bytes)) zip.writeUInt32LE(stated, at);
  return zip;
}
