import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './support/imports.ts';
import { apiRooms, crossings, roomOf, type SourceFile } from './support/rooms.ts';

const root = join(import.meta.dirname, '..');
const longest = 300;

const sources: readonly SourceFile[] = globSync('{packages/*,test,bench,scripts}/**/*.{ts,cjs}', {
  cwd: root,
  exclude: (name) => ['node_modules', 'dist', 'build'].includes(name.split(sep).at(-1) ?? ''),
}).map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(root, path), 'utf8') }));

function inApi(path: string, ...lines: readonly string[]): SourceFile {
  return { path: `packages/api/src/${path}`, text: lines.join('\n') };
}

function inCore(path: string, ...lines: readonly string[]): SourceFile {
  return { path: `packages/budget-core/src/${path}`, text: lines.join('\n') };
}

describe('the rooms of the house', () => {
  it.each(['budget-core', ...apiRooms])('the test sees files in %s', (room) => {
    expect(sources.filter(({ path }) => roomOf(path) === room)).not.toEqual([]);
  });

  it('no source file imports across a wall', () => {
    expect(sources.flatMap(crossings)).toEqual([]);
  });

  it('the second opinion of the tests takes nothing from the engine but the types', () => {
    const reference = 'packages/budget-core/src/testing/reference/';
    const own = sources.filter(({ path }) => path.startsWith(reference));
    expect(own.length).toBeGreaterThan(5);
    const imported = own.flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ from, typesOnly }) => !typesOnly && !from.startsWith('./'))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(imported).toEqual([]);
  });

  it('no source file is longer than 300 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > longest + 1).map(({ path }) => path)).toEqual([]);
  });
});

describe('a planted crossing is found', () => {
  it.each([
    [
      'graphql reaches into persistence',
      inApi('graphql/line.ts', "import { readLines } from '../persistence/reads.ts';"),
    ],
    [
      'persistence reaches into graphql',
      inApi('persistence/reads.ts', "import type { Page } from '../graphql/page.ts';"),
    ],
    ['persistence runs the desk', inApi('persistence/store.ts', "import { Desk } from '../application/desk.ts';")],
    ['application stores by itself', inApi('application/desk.ts', "export * from '../persistence/orm.ts';")],
    ['the demo calls the desk', inApi('demo/day.ts', "import { Desk, type Act } from '../application/desk.ts';")],
    ['graphql speaks to PostgreSQL', inApi('graphql/line.ts', "import {\n  Client,\n} from 'pg';")],
    ['application knows the ORM', inApi('application/a/b.ts', "const orm = await import('@mikro-orm/core');")],
    ['persistence knows GraphQL', inApi('persistence/rows.ts', "import { GraphQLError } from 'graphql';")],
    ['access reads the configuration', inApi('access/token.ts', "import '../config.ts';")],
    ['the API counts by itself', inApi('graphql/sum.ts', "import Decimal from 'decimal.js';")],
    ['the API reaches past the front door of budget-core', inApi('app.ts', "import '../../budget-core/src/ids.ts';")],
    [
      'the process starts a migration by itself',
      inApi('main.ts', "import { migrate } from './persistence/migrate.ts';"),
    ],
    ['a file lies outside the rooms', inApi('helpers/text.ts', '')],
    ['budget-core reads files', inCore('line/budget-line.ts', "import { readFileSync } from 'node:fs';")],
    ['budget-core has a second door to decimal.js', inCore('line/rate.ts', "import { Decimal } from 'decimal.js';")],
    ['budget-core takes another dependency', inCore('ids.ts', "import { v7 } from 'uuid';")],
    ['budget-core needs its tests', inCore('book/book.ts', "import { seed } from '../testing/seed.ts';")],
  ])('%s', (_, planted) => {
    expect(crossings(planted)).toHaveLength(1);
  });

  it('what is allowed is not taken for one', () => {
    const allowed = [
      inApi('demo/day.ts', "import type { ActName } from '../application/acts/acts.ts';"),
      inApi('demo/day.ts', "import { type ActName } from '../application/acts/acts.ts';"),
      inApi('persistence/store.ts', "import { LedgerConflict } from '../application/ledger.ts';"),
      inApi('graphql/line.ts', "import { BudgetLine } from 'budget-core';", "import DataLoader from 'dataloader';"),
      inApi('graphql/line.test.ts', "import { readLines } from '../persistence/reads.ts';"),
      inCore('money/decimal.ts', "import { Decimal } from 'decimal.js';"),
      inCore('line/line.ts', "import type { Amount } from '../money/amount.ts';"),
    ];
    expect(allowed.flatMap(crossings)).toEqual([]);
  });
});
