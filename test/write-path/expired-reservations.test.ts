import type { Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import type { BusinessDate } from 'budget-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { commitment, decided, head, officer, refusalOf, request, WritePath } from './write-desk.fixture.ts';

const lastDay = '2026-06-30' as BusinessDate;
const dayAfter = '2026-07-01' as BusinessDate;

describe('reservations that run out', () => {
  let path: WritePath;
  beforeEach(async () => {
    path = await WritePath.open();
  });
  afterEach(() => path.close());

  const idOf = ({ subject }: Decided): string => subject?.id ?? '';
  const until = (lineCode: string, text: string) => ({ ...commitment(lineCode, text), expiresOn: lastDay });
  const reserved = async (lineCode: string, text: string) =>
    idOf(await path.accepted(acts.recordCommitment, until(lineCode, text)));

  const kept = async (id: string) =>
    (await path.rows('select state, version, expires_on::text from commitment where id = $1', [id]))[0];
  const historyOf = (id: string) =>
    path.rows<{ kind: string }>(
      `select kind, actor_id, effective_date::text, accepted, subject_version from act
       where subject_id = $1 order by sequence`,
      [id],
    );
  const reservedOn = async (code: string) =>
    (
      await path.rows<{ reserved: string }>(
        'select reserved from line_balance join budget_line line on line.id = line_id where line.code = $1',
        [code],
      )
    )[0]?.reserved;
  const releases = () =>
    path.rows(
      `select line.code, stage, amount, actor_id, entry.effective_date::text from journal_entry entry
       join budget_line line on line.id = entry.line_id where stage = 'RESERVED' and amount < 0 order by line.code`,
    );
  const found = async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    return verify(database.pool, officer.organisationId).finally(() => database.close());
  };
  const sound = async () => {
    expect(await differences(path)).toEqual([]);
    expect(await found()).toEqual([]);
  };

  it('D-31 one until 30 June holds its amount on 30 June and gives it to a command of 1 July', async () => {
    const id = await reserved('21', '600.00');
    const early = await path.desk.perform(
      acts.recordCommitment,
      request(commitment('21', '500.00'), { effectiveDate: lastDay }),
    );
    expect(refusalOf(decided(early).verdict)).toMatchObject({ shortfall: '100.00' });
    expect(await kept(id)).toEqual({ state: 'SUBMITTED', version: 2, expires_on: lastDay });

    await path.accepted(acts.recordCommitment, commitment('21', '1000.00'), { effectiveDate: dayAfter });
    expect(await kept(id)).toEqual({ state: 'RETURNED', version: 3, expires_on: lastDay });
    expect(await releases()).toEqual([
      { code: '21', stage: 'RESERVED', amount: '-600.00', actor_id: 'system', effective_date: dayAfter },
    ]);
    const expiry = { kind: 'ExpireReservation', actor_id: 'system', accepted: true, subject_version: 3 };
    expect((await historyOf(id)).at(-1)).toEqual({ ...expiry, effective_date: dayAfter });
    expect(await path.rows('select kind from act order by sequence desc limit 2')).toEqual([
      { kind: 'RecordCommitment' },
      { kind: 'ExpireReservation' },
    ]);
    await sound();
  });

  it('D-31 it stays expired where the command is refused, on every line below the nodes that were locked', async () => {
    const beside = await reserved('22', '500.00');
    const input = commitment('21', '1000.01');
    const answer = decided(await path.desk.perform(acts.recordCommitment, request(input, { effectiveDate: dayAfter })));
    expect(answer.verdict.outcome).toBe('REFUSED');
    expect(await kept(beside)).toMatchObject({ state: 'RETURNED', version: 3 });
    expect(await reservedOn('1')).toBe('0.00');
    await sound();
  });

  it('D-31 it is approved on its last day, and no more on the day after', async () => {
    const [inTime, late] = [await reserved('21', '100.00'), await reserved('21', '200.00')];
    const approve = (commitmentId: string, expectedVersion: number, effectiveDate: BusinessDate) =>
      path.desk.perform(
        acts.approveCommitment,
        request({ commitmentId, expectedVersion }, { caller: head, effectiveDate }),
      );
    expect(decided(await approve(inTime, 2, lastDay)).verdict.outcome).toBe('ACCEPTED');
    const conflict = { kind: 'VERSION_CONFLICT', expected: 2, actual: 3 };
    expect(refusalOf(decided(await approve(late, 2, dayAfter)).verdict)).toMatchObject(conflict);
    const state = { kind: 'WRONG_STATE', state: 'RETURNED' };
    expect(refusalOf(decided(await approve(late, 3, dayAfter)).verdict)).toMatchObject(state);
    expect(await kept(inTime)).toMatchObject({ state: 'APPROVED', version: 3 });
    expect(await kept(late)).toMatchObject({ state: 'RETURNED', version: 3 });
    await sound();
  });

  it('D-31 commands of several processes on the day after release once', async () => {
    const ids = await Promise.all(['100.00', '200.00', '300.00'].map((text) => reserved('21', text)));
    const desks = [path.desk, path.anotherDesk(), path.anotherDesk()];
    const answers = await Promise.all(
      desks.map(async (desk, index) => {
        const input = commitment(index % 2 === 0 ? '21' : '22', '400.00');
        return decided(await desk.perform(acts.recordCommitment, request(input, { effectiveDate: dayAfter })));
      }),
    );
    expect(answers.map(({ verdict }) => verdict.outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    for (const id of ids) expect(await kept(id)).toMatchObject({ state: 'RETURNED', version: 3 });
    expect(await path.rows(`select from act where kind = 'ExpireReservation'`)).toHaveLength(3);
    expect(await reservedOn('1')).toBe('1200.00');
    await sound();
  });

  it('D-31 a dry run sees it as done, writes nothing, and says what the command will be told', async () => {
    const id = await reserved('21', '600.00');
    const before = await path.rows('select from act');
    const { idempotencyKey: _, ...asked } = request(commitment('21', '1000.00'), { effectiveDate: dayAfter });
    const dry = await path.desk.check(acts.recordCommitment, asked);
    expect(dry.outcome).toBe('ACCEPTED');
    expect(await path.rows('select from act')).toHaveLength(before.length);
    expect(await kept(id)).toMatchObject({ state: 'SUBMITTED', version: 2 });
    const run = decided(await path.desk.perform(acts.recordCommitment, request(asked.input, asked)));
    expect(run.verdict).toEqual(dry);
  });

  it('D-31 verify finds an expiry of another day', async () => {
    await reserved('21', '600.00');
    await path.accepted(acts.recordCommitment, commitment('21', '1.00'), { effectiveDate: dayAfter });
    await path.rows(`do $$ begin
      set local session_replication_role = replica;
      update act set effective_date = '2026-07-02' where kind = 'ExpireReservation';
    end $$`);
    expect(await found()).toContainEqual(
      expect.objectContaining({ kind: 'EXPIRY', figure: 'effective date', kept: '2026-07-02', expected: dayAfter }),
    );
  });

  it('D-31 a batch decides each act on its own date: what an earlier act reserved may run out for a later one', async () => {
    const held = path.desk.perform(acts.recordCommitment, request(commitment('22', '1.00')));
    const sent = [
      path.desk.perform(acts.recordCommitment, request(until('21', '600.00'), { effectiveDate: lastDay })),
      path.desk.perform(acts.recordCommitment, request(commitment('21', '500.00'), { effectiveDate: lastDay })),
      path.desk.perform(acts.recordCommitment, request(commitment('21', '900.00'), { effectiveDate: dayAfter })),
    ];
    const answers = (await Promise.all(sent)).map(decided);
    await held;
    expect(answers.map(({ verdict }) => verdict.outcome)).toEqual(['ACCEPTED', 'REFUSED', 'ACCEPTED']);
    const [first] = answers;
    if (!first) throw new Error('Each request is answered');
    expect(await kept(idOf(first))).toMatchObject({ state: 'RETURNED', version: 3 });
    expect((await historyOf(idOf(first))).map(({ kind }) => kind)).toEqual(['RecordCommitment', 'ExpireReservation']);
    await sound();
  });

  it('D-31 it is given a later day, submitted again and runs out once more', async () => {
    const id = await reserved('21', '600.00');
    const later = { expiresOn: '2026-09-30', commitmentId: id };
    const input = { ...commitment('21', '600.00'), ...later, expectedVersion: 3 };
    await path.accepted(acts.editCommitment, input, { effectiveDate: dayAfter });
    await path.accepted(acts.submitCommitment, { commitmentId: id, expectedVersion: 4 }, { effectiveDate: dayAfter });
    expect(await kept(id)).toEqual({ state: 'SUBMITTED', version: 5, expires_on: '2026-09-30' });
    const october = { effectiveDate: '2026-10-01' as BusinessDate };
    await path.accepted(acts.recordCommitment, commitment('21', '1000.00'), october);
    expect(await kept(id)).toEqual({ state: 'RETURNED', version: 6, expires_on: '2026-09-30' });
    await sound();
  });
});
