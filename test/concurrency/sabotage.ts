import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStatements } from '../support/database.ts';

const api = fileURLToPath(new URL('../../packages/api', import.meta.url));

/** A copy of the API without its row lock, on a database without its trigger guard: the test must see both missing. */
export async function sabotage(databaseUrl: string): Promise<{ readonly entry: string; remove(): Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'budget-sabotage-'));
  await cp(join(api, 'src'), join(copy, 'src'), { recursive: true });
  await cp(join(api, 'operations'), join(copy, 'operations'), { recursive: true });
  await cp(join(api, 'package.json'), join(copy, 'package.json'));
  await symlink(join(api, 'node_modules'), join(copy, 'node_modules'));
  await takeOut(join(copy, 'src/persistence/ledger/lock-nodes.ts'), /^for no key update of balance`/mu, '`');
  await runStatements(databaseUrl, `drop trigger journal_entry_3_within_ceilings on journal_entry; ${dawdling}`);
  return {
    entry: join(copy, 'src/main.ts'),
    remove: () => rm(copy, { recursive: true, force: true }),
  };
}

/**
 * Commitments whose transactions take their time between what they read and what they keep. Guarded ones are as slow
 * and stay exact; without it, a fast machine lets one process spend the whole line before the other has read it.
 */
export const dawdling = `
create function dawdle() returns trigger language plpgsql as $$
begin
  if exists (select from added where kind = 'RecordCommitment') then perform pg_sleep(0.5); end if;
  return null;
end $$;
create trigger act_dawdles after insert on act
  referencing new table as added for each statement execute function dawdle();`;

async function takeOut(file: string, guard: RegExp, by: string): Promise<void> {
  const source = await readFile(file, 'utf8');
  const without = source.replace(guard, by);
  if (without === source) throw new Error(`${guard} was not found: the sabotage would show nothing`);
  await writeFile(file, without);
}
