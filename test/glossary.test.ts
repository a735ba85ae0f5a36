import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('the glossary gives the names that the schema and budget-core have', () => {
  const firstCells = read('docs/glossary.md').matchAll(/^\| (`[^|]+)\|/gm);
  const identifiers = [...firstCells].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  const named = new Set(
    `${read('packages/api/schema.graphql')} ${read('packages/budget-core/src/index.ts')}`.match(/\w+/g),
  );

  expect(identifiers.length).toBeGreaterThan(40);
  expect(identifiers.filter((name) => name === undefined || !named.has(name))).toEqual([]);
});
