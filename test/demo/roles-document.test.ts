import { readFileSync } from 'node:fs';
import { permissions } from 'budget-api/access/permissions.ts';
import { roles } from 'budget-core';
import { expect, it } from 'vitest';

const document = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8');

/** The roles marked in a row such as "| `payExpense` |   | ● |". */
function marked(row: string): readonly string[] {
  const cells = row.split('|').slice(2, -1);
  expect(cells).toHaveLength(roles.length);
  return roles.filter((_, index) => cells[index]?.includes('●'));
}

it('the document of roles says of every permission who has it, as the table of permissions does', () => {
  const rows = document.split('\n').flatMap((row) => {
    const name = /^\| `(\w+)` \|/.exec(row)?.[1];
    return name === undefined || row.split('|').length < 10 ? [] : [[name, marked(row)] as const];
  });
  const sorted = Object.entries(permissions).map(([name, granted]) => [
    name,
    roles.filter((role) => (granted as readonly string[]).includes(role)),
  ]);
  expect(rows).toEqual(sorted);
});
