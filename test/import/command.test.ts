import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budget, type Ended, Importing } from './importing.fixture.ts';
import { csv, january, mapping, runAt } from './small.fixture.ts';

let importing: Importing;
let paths: Readonly<Record<'mapping' | 'run' | 'january' | 'faulty' | 'broken', string>>;

beforeAll(async () => {
  importing = await Importing.open();
  paths = {
    mapping: await importing.file('mapping.json', JSON.stringify(mapping)),
    run: await importing.file('run.json', runAt('2026-01-31')),
    january: await importing.file('january.csv', csv(january)),
    faulty: await importing.file('faulty.csv', csv([...january, '3,Parks,10,Trees,NaN,0.00,0.00,0.00,0.00'])),
    broken: await importing.file(
      'broken.json',
      JSON.stringify({ ...mapping, budget: { fiscalYear: 2026, currency: 'EURO' } }),
    ),
  };
});

afterAll(() => importing.close());

function load(options: {
  file?: string;
  mapping?: string;
  url?: string | null;
  extra?: readonly string[];
}): Promise<Ended> {
  const { file = paths.january, mapping: by = paths.mapping, url = importing.url, extra = [] } = options;
  const who = [
    '--organisation',
    'ministry',
    '--actor',
    'ines',
    '--actor-name',
    'Inês Carvalho',
    '--actor-role',
    'DIRECTOR',
  ];
  return budget(url, 'import', '--mapping', by, '--run', paths.run, '--file', file, ...who, ...extra);
}

describe('budget import', () => {
  it('ends with 1 where a row is refused, and prints the row, its column and why', async () => {
    const { code, output } = await load({ file: paths.faulty });
    expect(output).toMatch(/^ *5 +voted +.*NaN/m);
    expect(output).toContain('NOT LOADED. Nothing was changed.');
    expect(code).toBe(1);
  });

  it('says in a dry run what it would do', async () => {
    const { code, output } = await load({ extra: ['--dry-run'] });
    expect(output).toContain('DRY RUN. The file can be loaded; nothing was changed.');
    expect(code).toBe(0);
    expect(await importing.counts()).toMatchObject({ act: 0, budget_line: 0 });
  });

  it('prints sums of file and database side by side, shows no progress to a pipe, and ends with 0', async () => {
    const { code, output, errors } = await load({});
    expect(output).toMatch(/commitmentAuthorised +1,500\.00 +1,500\.00 +equal/);
    expect(output).toContain('LOADED. The books hold exactly what the file says.');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('reports for programs as one JSON object', async () => {
    const { code, output } = await load({ extra: ['--report', 'json'] });
    expect(JSON.parse(output)).toMatchObject({ status: 'ALREADY_LOADED', rows: { read: 3, loaded: 3, refused: 0 } });
    expect(code).toBe(0);
  });

  it('keeps the person who imported by the name that was given', async () => {
    expect(await importing.rows('select id, name, role from person')).toEqual([
      { id: 'ines', name: 'Inês Carvalho', role: 'DIRECTOR' },
    ]);
  });

  it('makes up no role for somebody who has not acted yet', async () => {
    const given = ['--mapping', paths.mapping, '--run', paths.run, '--file', paths.january];
    const { code, errors } = await budget(
      importing.url,
      'import',
      ...given,
      '--organisation',
      'ministry',
      '--actor',
      'new',
    );
    expect(errors).toContain('new has not acted here yet: state who that is with --actor-role');
    expect(code).toBe(2);
  });

  it('does not let a person import whose role may not', async () => {
    await importing.rows(`insert into person values ('ministry', 'lee', 'Lee', 'Budget', 'READER', null)`);
    const { code, errors } = await load({ extra: ['--actor', 'lee', '--actor-role', 'DIRECTOR'] });
    expect(errors).toContain('Lee acts as READER, who may not import budgets');
    expect(code).toBe(2);
  });
});

describe('budget import, wrongly used, ends with 2 and says', () => {
  it.each<[what: string, options: () => Parameters<typeof load>[0], says: RegExp]>([
    ['that no database is named', () => ({ url: null }), /--database-url/],
    ['that the address is none', () => ({ url: 'localhost' }), /postgresql:\/\/user:password@host/],
    [
      'that no database answers',
      () => ({ url: 'postgresql://nobody@127.0.0.1:1/none' }),
      /none at 127\.0\.0\.1:1 cannot be used/,
    ],
    ['which file is missing', () => ({ file: 'nowhere.csv' }), /--file nowhere\.csv cannot be read: ENOENT/],
    ['which mapping is missing', () => ({ mapping: 'nowhere.json' }), /--mapping nowhere\.json cannot be read: ENOENT/],
    [
      'which key of the mapping is wrong',
      () => ({ mapping: paths.broken }),
      /budget\.currency: is not the code of a currency/,
    ],
    ['that there is no such option', () => ({ extra: ['--fast'] }), /unknown option '--fast'/],
  ])('%s', async (_, options, says) => {
    const { code, errors } = await load(options());
    expect(errors).toMatch(says);
    expect(code).toBe(2);
  });
});

describe('budget verify', () => {
  it('finds no difference in imported books, and ends with 0', async () => {
    const { code, output } = await budget(importing.url, 'verify');
    expect({ code, output }).toEqual({ code: 0, output: '1 of 1, ministry: 0 differences\n' });
  });
});
