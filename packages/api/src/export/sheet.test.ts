import { expect, it } from 'vitest';
import type { Column } from './columns.ts';
import { isExactNumber, SheetOverflow, sheetXml } from './sheet.ts';
import type { Row } from './statement-table.ts';

const columns: readonly Column[] = [
  { name: 'code', kind: 'TEXT', description: '' },
  { name: 'paid', kind: 'AMOUNT', description: '' },
  { name: 'usage', kind: 'RATE', description: '' },
];

async function xmlOf(...rows: readonly Row[]): Promise<string> {
  let xml = '';
  for await (const piece of sheetXml(columns, [rows])) xml += piece;
  return xml;
}

it.each([
  ['0.00', true],
  ['-5.00', true],
  ['9999999999999.99', true],
  ['10000000000000.01', false],
  ['-10000000000000.01', false],
  ['10000000000000.00', true],
  ['10000000000000.10', true],
  ['100000000000000.00', true],
  ['999999999999999.00', true],
  ['9007199254740993.00', false],
  ['1000000000000000', false],
  ['0.2278', true],
])('%s is kept by a spreadsheet to its last digit: %s', (text, exact) => {
  expect(isExactNumber(text)).toBe(exact);
  // What it claims: a binary number gives back the same decimal.
  if (exact) expect(Number(text)).toBe(Number(Number(text).toPrecision(15)));
});

it('writes an amount digit by digit as a number, and as text where a number would lose a cent', async () => {
  const xml = await xmlOf(['01', '1234567.89', '0.2278'], ['02', '90071992547409931.07', null]);
  expect(xml).toContain('<c r="B2" s="1"><v>1234567.89</v></c><c r="C2"><v>0.2278</v></c>');
  expect(xml).toContain('<c r="B3" t="inlineStr"><is><t xml:space="preserve">90071992547409931.07</t></is></c></row>');
});

it('writes a code as text, so that it keeps its zeros', async () => {
  expect(await xmlOf(['007', null, null])).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">007</t>');
});

it('lets neither XML nor a spreadsheet read anything into a text', async () => {
  expect(await xmlOf(['<a> & _x0041_ \uFFFF', null, null])).toContain('>&lt;a&gt; &amp; _x005F_x0041_ _xFFFF_</t>');
});

it('names columns past Z with two letters', async () => {
  const wide = Array.from({ length: 53 }, (_, index): Column => ({ ...columns[0], name: `c${index}` }) as Column);
  let xml = '';
  for await (const piece of sheetXml(wide, [])) xml += piece;
  expect(xml).toContain('r="Z1"');
  expect(xml).toContain('r="AA1"');
  expect(xml).toContain('r="BA1"');
});

it('takes as many rows as a sheet has, and refuses one more', async () => {
  const written = async (length: number) => {
    const rows: Row[] = [];
    // Without anything in them: only how many they are counts here.
    rows.length = length;
    for await (const piece of sheetXml(columns, [rows])) expect(piece).toBeTypeOf('string');
    return length;
  };
  expect(await written(1_048_575)).toBe(1_048_575);
  await expect(written(1_048_576)).rejects.toThrow(SheetOverflow);
});
