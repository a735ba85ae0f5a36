import { acts } from 'budget-api/application/acts/acts.ts';
import type { FiguresChanged } from 'budget-api/application/changes.ts';
import { PostgresChanges } from 'budget-api/persistence/ledger/postgres-changes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, WritePath } from './write-desk.fixture.ts';

describe('the changes that a process hears', () => {
  let path: WritePath;
  let changes: PostgresChanges;
  beforeAll(async () => {
    path = await WritePath.open();
    changes = await PostgresChanges.open(path.url);
  });
  afterAll(async () => {
    await changes.close();
    await path.close();
  });

  const heardBy = async (feed: AsyncIterator<FiguresChanged, undefined>): Promise<FiguresChanged['lineIds']> => {
    const { value } = await feed.next();
    if (!value) throw new Error('The feed has ended');
    return value.lineIds;
  };
  const idsOf = async (...codes: string[]) =>
    (await path.rows<{ id: string }>('select id from budget_line where code = any ($1)', [codes])).map(({ id }) => id);

  it('name the line and every node above it, of the own organisation alone', async () => {
    const feed = changes.of('ministry');
    const stranger = changes.of('another');
    await path.accepted(acts.recordCommitment, commitment('21', '1.00'));
    expect(await heardBy(feed)).toEqual(new Set(await idsOf('1', '2', '21')));
    const silent = stranger.next();
    await stranger.return();
    expect(await silent).toEqual({ value: undefined, done: true });
    await feed.return();
  });

  it('are told together to a reader who was away', async () => {
    const feed = changes.of('ministry');
    const other = changes.of('ministry');
    for (const code of ['21', '22']) {
      await path.accepted(acts.recordCommitment, commitment(code, '1.00'));
      await other.next();
    }
    expect(await heardBy(feed)).toEqual(new Set(await idsOf('1', '2', '21', '22')));
    await Promise.all([feed.return(), other.return()]);
  });

  it('say that any line may have changed once a broken connection is back, and go on', async () => {
    const feed = changes.of('ministry');
    await path.rows(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'budget-changes'`);
    expect(await heardBy(feed)).toBeNull();
    await path.accepted(acts.recordCommitment, commitment('22', '1.00'));
    expect(await heardBy(feed)).toEqual(new Set(await idsOf('1', '2', '22')));
    await feed.return();
  });
});
