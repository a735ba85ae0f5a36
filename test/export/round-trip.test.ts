import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from 'budget-api/cli/import-report.ts';
import { dayOfTheSample } from 'budget-api/demo/day.ts';
import { people } from 'budget-api/demo/people.ts';
import { playDay } from 'budget-api/demo/play-day.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDemoApp } from '../demo/demo-app.ts';
import { Importing, mappingFile } from '../import/importing.fixture.ts';
import { WritePath } from '../write-path/write-desk.fixture.ts';
import { balancesQuery, csvRows, exported, inFolder } from './exported.fixture.ts';
import { growTree } from './tree.fixture.ts';

const run = JSON.stringify({ effectiveDate: '2026-02-28' });

/** The mapping of the project, for a tree of more levels than the sample has, or for a sheet. */
async function mappingFor(name: string, levels: number, source: object): Promise<string> {
  const mapping: object = JSON.parse(await readFile(mappingFile(name), 'utf8'));
  const nodes = Array.from({ length: levels }, (_, index) => {
    const column = `level${index + 1}`;
    const labels = { fr: [`${column}LabelFr`], en: [`${column}LabelEn`] };
    return { level: `level ${index + 1}`, code: [column], labels, optional: index > 0 };
  });
  return JSON.stringify({ ...mapping, nodes, source });
}

const organisation = { organisationId: 'ministry', format: 'csv' } as const;

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const exportAgain = (path: string) => exported({ databaseUrl: importing.url, path, ...organisation });

it('the sample after its day, exported and imported by the mapping of the project, is the same at every line', async () => {
  const app = await startDemoApp();
  await playDay(app.ask, dayOfTheSample, () => undefined);
  await inFolder(async (folder) => {
    const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')];
    const { organisationId } = people.marc;
    await exported({ databaseUrl: app.databaseUrl, organisationId, format: 'csv', path: first });
    const report = await importing.load({
      file: first,
      mapping: mappingFile('execution-statement.json'),
      run: await importing.file('run.json', run),
    });
    expect(report).toMatchObject({ status: 'LOADED', rows: { loaded: 61, refused: 0 }, proof: { proven: true } });
    expect(await importing.rows(balancesQuery)).toEqual(await app.rows(balancesQuery));
    await exportAgain(second);
    expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
  }).finally(() => app.close());
});

describe('a deep tree with acts of the year before', () => {
  const lines = 324;
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
    await growTree(path);
  });
  afterAll(() => path.close());

  const load = async (file: string, name: string, source: object): Promise<ImportReport> =>
    importing.load({
      file,
      mapping: await importing.file(name, await mappingFor(name, 6, source)),
      run: await importing.file('run.json', run),
    });

  it.each(['csv', 'xlsx'] as const)('exported as %s and imported, is the same at every line', (format) =>
    inFolder(async (folder) => {
      const file = join(folder, `first.${format}`);
      const rows = await exported({ databaseUrl: path.url, path: file, organisationId: 'ministry', format });
      const source = { format, ...(format === 'xlsx' && { sheet: 'statement' }) };
      const balances = await load(file, 'execution-statement.json', source);
      expect(balances).toMatchObject({ status: 'LOADED', rows: { read: rows, loaded: lines, refused: 0 } });
      const carried = await load(file, 'execution-statement-carried.json', source);
      expect(carried).toMatchObject({ status: 'LOADED', rows: { loaded: rows - lines, refused: 0 } });
      expect(rows - lines).toBe(20);
      expect(await importing.rows(balancesQuery)).toEqual(await path.rows(balancesQuery));

      const [before, after] = [join(folder, 'before.csv'), join(folder, 'after.csv')];
      await exported({ databaseUrl: path.url, path: before, ...organisation });
      await exportAgain(after);
      expect(await csvRows(after)).toEqual(await csvRows(before));
      expect((await load(file, 'execution-statement.json', source)).status).toBe('ALREADY_LOADED');
    }),
  );
});
