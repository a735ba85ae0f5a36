import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budget, type Ended } from '../import/importing.fixture.ts';
import { WritePath } from '../write-path/write-desk.fixture.ts';
import { csvRows, inFolder } from './exported.fixture.ts';

let path: WritePath;
beforeAll(async () => {
  path = await WritePath.open();
});
afterAll(() => path.close());

interface Options {
  readonly out: string;
  readonly year?: string;
  readonly format?: string;
}

function command({ out, year = '2026', format = 'csv' }: Options): Promise<Ended> {
  const what = ['--fiscal-year', year, '--format', format, '--out', out];
  return budget(path.url, 'export', '--organisation', 'ministry', ...what);
}

describe('budget export', () => {
  it('writes the statement and says how many rows it has', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'statement.csv');
      const ended = await command({ out });
      expect(ended).toEqual({ code: 0, errors: '', output: `${out}: 4 rows, execution statement of 2026\n` });
      expect((await csvRows(out)).map(({ code, commitmentAuthorised }) => [code, commitmentAuthorised])).toEqual([
        ['1', '1500.00'],
        ['2', '1500.00'],
        ['21', '1000.00'],
        ['22', '500.00'],
      ]);
    }));

  it('writes a sheet, and a folder for a Fiscal Data Package', () =>
    inFolder(async (folder) => {
      await command({ out: join(folder, 'statement.xlsx'), format: 'xlsx' });
      await command({ out: join(folder, 'package'), format: 'fdp' });
      expect((await readdir(folder)).toSorted()).toEqual(['package', 'statement.xlsx']);
      expect((await readFile(join(folder, 'statement.xlsx'))).subarray(0, 2).toString()).toBe('PK');
      expect(await readdir(join(folder, 'package'))).toEqual(['datapackage.json', 'execution-statement.csv']);
    }));

  it('writes over nothing, and ends with 2', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'statement.csv');
      await writeFile(out, 'somebody’s');
      const { code, errors } = await command({ out });
      expect(errors).toBe(`${out} exists already: name another path, or remove it\n`);
      expect(code).toBe(2);
      expect(await readFile(out, 'utf8')).toBe('somebody’s');
    }));

  it('says that a year is not there, ends with 1, and leaves no file', () =>
    inFolder(async (folder) => {
      const { code, errors } = await command({ out: join(folder, 'statement.csv'), year: '2031' });
      expect({ code, errors }).toEqual({ code: 1, errors: 'There is no fiscal year 2031\n' });
      expect(await readdir(folder)).toEqual([]);
    }));

  it('names the formats that there are', async () => {
    const { code, errors } = await command({ out: 'statement.ods', format: 'ods' });
    expect(errors).toContain('Allowed choices are csv, xlsx, fdp.');
    expect(code).toBe(2);
  });
});
