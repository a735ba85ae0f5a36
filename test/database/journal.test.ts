import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const notPermitted = { code: '42501' };
const notOfItsLine = { code: 'BU002', constraint: 'journal_entry_belongs' };

describe('the journal', () => {
  const books = booksOfEachTest();

  it.each(['journal_entry', 'act'])('and its acts are only ever added to: %s', async (table) => {
    const run = books().run.bind(books());
    expect(await refusalOf(run(`update ${table} set request_id = 'other'`))).toEqual(notPermitted);
    expect(await refusalOf(run(`delete from ${table}`))).toEqual(notPermitted);
    expect(await refusalOf(run(`truncate ${table}`))).toEqual(notPermitted);
  });

  it('cannot be entered past its triggers, through a partition', async () => {
    expect(await refusalOf(books().run('insert into journal_entry_2026 select * from journal_entry'))).toEqual(
      notPermitted,
    );
  });

  it.each(['actor_id', 'request_id', 'act_id'])(
    'has an author on every entry: without %s it is refused',
    async (column) => {
      const copy = `
      insert into journal_entry (organisation_id, fiscal_year, line_id, authority, stage, amount, currency, act_id,
        actor_id, request_id, effective_date, recorded_at)
      select organisation_id, fiscal_year, line_id, authority, stage, amount, currency, act_id, actor_id, request_id,
        effective_date, recorded_at from journal_entry limit 1`;
      await books().run(copy);
      const selected = copy.lastIndexOf(column);
      const without = `${copy.slice(0, selected)}null${copy.slice(selected + column.length)}`;
      expect(await refusalOf(books().run(without))).toEqual({ code: '23502' });
    },
  );

  it('D-90 takes nothing into a closed year', async () => {
    await books().run(`update fiscal_year set state = 'CLOSED', version = 3 where year = 2026`);
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount: '1.00' }))).toEqual({
      code: 'BU003',
      constraint: 'journal_entry_year_not_closed',
    });
  });

  it('lets no year close while entries go into it', async () => {
    const closing = await books().asApplication(async (run) => {
      await books().enterIn(run, [{ line: 'line', stage: 'RESERVED', amount: '1.00' }]);
      return refusalOf(
        books().asApplication(async (other) => {
          await other(`set local lock_timeout = '200ms'`);
          await other(`update fiscal_year set state = 'CLOSED', version = 3 where year = 2026`);
        }),
      );
    });
    expect(closing).toEqual({ code: '55P03' });
  });

  it('D-3 takes entries only in the currency of their year, on a line of it', async () => {
    const entry = { line: 'line', stage: 'RESERVED', amount: '1.00' } as const;
    expect(await refusalOf(books().enter({ ...entry, currency: 'USD' }))).toEqual(notOfItsLine);
    expect(await refusalOf(books().enter({ ...entry, fiscalYear: 2027 }))).toEqual(notOfItsLine);
  });

  it('D-2 takes no more decimals than the currency of the year has', async () => {
    const entry = { line: 'line', stage: 'RESERVED' } as const;
    expect(await refusalOf(books().enter({ ...entry, amount: '0.001' }))).toEqual(notOfItsLine);
    await books().enter({ ...entry, amount: '0.01' });
  });

  it.each([
    ['another actor', `actor_id`, `'other'`],
    ['another request', `request_id`, `'other'`],
    ['a refused act', `act_id`, `(select id from act where not accepted)`],
  ])('takes entries only in the name of their act: of %s they are refused', async (_, column, other) => {
    const refused = `
      insert into act (organisation_id, id, kind, mutation, actor_id, request_id, idempotency_key, fingerprint,
        effective_date, recorded_at, accepted, rule_version, command, verdict)
      select organisation_id, gen_random_uuid(), kind, mutation, actor_id, request_id, 'another-key-of-this', fingerprint,
        effective_date, recorded_at, false, rule_version, command, verdict
      from act limit 1`;
    await books().run(refused);
    const columns = `organisation_id, fiscal_year, line_id, authority, stage, amount, currency, act_id, actor_id,
      request_id, effective_date, recorded_at`;
    const copy = (selected: string) =>
      books().run(`insert into journal_entry (${columns}) select ${selected} from journal_entry limit 1`);
    expect(await refusalOf(copy(columns.replace(column, other)))).toEqual(notOfItsLine);
    await copy(columns);
  });

  it('takes entries of one organisation a statement, from the owner of the tables too', async () => {
    await books().another();
    const columns = `organisation_id, fiscal_year, line_id, authority, stage, amount, currency, act_id, actor_id,
      request_id, effective_date, recorded_at`;
    const copy = `insert into journal_entry (${columns}) select distinct on (organisation_id) ${columns} from journal_entry`;
    expect(await refusalOf(books().owner.query(copy))).toEqual(notOfItsLine);
  });

  it('takes a charge or a control only on its own line', async () => {
    const { chargeId } = await books().commitment('line', '10.00');
    const controlId = await books().control('line', '10.00');
    const onCharge = { line: 'sister', stage: 'COMMITTED', amount: '1.00', chargeId } as const;
    expect(await refusalOf(books().enter(onCharge))).toEqual(notOfItsLine);
    const onControl = { line: 'sister', stage: 'CEILING', amount: '1.00', controlId } as const;
    expect(await refusalOf(books().enter(onControl))).toEqual(notOfItsLine);
  });
});

describe('acts', () => {
  const books = booksOfEachTest();

  it('are found again by their key, which is used once for each actor and mutation', async () => {
    const key = randomUUID();
    await books().asApplication((run) => books().act(run, { key }));
    await books().asApplication((run) => books().act(run, { key, kind: 'Another' }));
    expect(await refusalOf(books().asApplication((run) => books().act(run, { key })))).toEqual({
      code: '23505',
      constraint: 'act_idempotency_key_unique',
    });
  });

  it('give each version of a noun once, and end it once', async () => {
    const subject = randomUUID();
    const act = (version: number, kind: string) =>
      books().asApplication((run) => books().act(run, { subject, version, kind }));
    await act(2, 'CancelCommitment');
    expect(await refusalOf(act(2, 'ApproveCommitment'))).toEqual({
      code: '23505',
      constraint: 'act_version_made_once',
    });
    expect(await refusalOf(act(3, 'CancelCommitment'))).toEqual({ code: '23505', constraint: 'act_undone_once' });
  });
});

describe('nouns', () => {
  const books = booksOfEachTest();

  it('change only with a new version', async () => {
    const { id } = await books().commitment('line', '10.00');
    const submit = `update commitment set state = 'SUBMITTED', version = version + $2 where id = $1`;
    expect(await refusalOf(books().run(submit, id, 0))).toEqual({
      code: 'BU005',
      constraint: 'commitment_version_grows',
    });
    await books().run(submit, id, 1);
  });
});
