import { join } from 'node:path';
import { cellText } from 'budget-api/import/cell.ts';
import { expect, it } from 'vitest';
import { WritePath } from '../write-path/write-desk.fixture.ts';
import { csvRows, exported, inFolder } from './exported.fixture.ts';

/** Below line 2, under codes whose order is not that of their numbers; with line 2 and its own, 2 504 of the year. */
const manyLines = `
  insert into budget_line
    (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf, state, version)
  select parent.organisation_id, made.id, 2026, 'L' || made.number, 'Ligne', 'Line', parent.id, parent.path || made.id,
    true, 'OPEN', 1
  from budget_line parent
  cross join (select number, gen_random_uuid() as id from generate_series(1, 2500) number offset 0) made
  where parent.code = '2'`;

it('a year of more lines than are fetched at a time is exported with each of them once', async () => {
  const path = await WritePath.open();
  await path.rows(manyLines);
  await inFolder(async (folder) => {
    const out = join(folder, 'statement.csv');
    const request = { databaseUrl: path.url, organisationId: 'ministry', format: 'csv', path: out } as const;
    expect(await exported(request)).toBe(2504);
    const rows = await csvRows(out);
    const codes = rows.map(({ code }) => cellText(code ?? ''));
    expect(codes.slice(0, 5)).toEqual(['1', '2', '21', '22', 'L1']);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(new Set(rows.slice(2).map(({ parentCode }) => parentCode))).toEqual(new Set(['2']));
  }).finally(() => path.close());
});
