import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const notPermitted = { code: '42501' };
const check = (constraint: string) => ({ code: '23514', constraint });

describe('balances', () => {
  const books = booksOfEachTest();

  it('are the sum of the entries at and below each node, and what a line owns is its own alone', async () => {
    await books().enter(
      { line: 'line', stage: 'RESERVED', amount: '10.10' },
      { line: 'sister', stage: 'RESERVED', amount: '0.20' },
      { line: 'programme', stage: 'AUTHORISED', amount: '5.00' },
      { line: 'elsewhere', stage: 'RESERVED', amount: '7.00' },
    );
    expect(await books().figure('line', 'reserved')).toBe('10.10');
    expect(await books().figure('sister', 'reserved')).toBe('0.20');
    expect(await books().figure('action', 'reserved')).toBe('10.30');
    expect(await books().figure('programme', 'reserved')).toBe('10.30');
    expect(await books().figure('programme', 'commitment_authorised')).toBe('1005.00');
    expect(await books().figure('programme', 'own_commitment_authorised')).toBe('5.00');
    expect(await books().figure('action', 'own_commitment_authorised')).toBeNull();
  });

  it('D-10 hold no authority until some is granted, be it 0.00', async () => {
    expect(await books().figure('sister', 'commitment_authorised')).toBeNull();
    await books().enter({ line: 'sister', stage: 'AUTHORISED', amount: '0.00' });
    expect(await books().figure('sister', 'commitment_authorised')).toBe('0.00');
    expect(await books().figure('sister', 'own_commitment_authorised')).toBe('0.00');
  });

  it('follow the entries of a charge into its life', async () => {
    const { chargeId } = await books().commitment('line', '100.00');
    const payment = { line: 'line', authority: 'PAYMENT', chargeId } as const;
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '100.00', chargeId });
    await books().enter({ ...payment, stage: 'CERTIFIED', amount: '60.00' });
    await books().enter({ ...payment, stage: 'EXPENSED', amount: '50.00' });
    await books().enter({ ...payment, stage: 'PAID', amount: '40.00' });
    const select = 'select committed, certified, expensed, paid from commitment_charge where id = $1';
    expect(await books().run(select, chargeId)).toEqual([
      { committed: '100.00', certified: '60.00', expensed: '50.00', paid: '40.00' },
    ]);
  });

  it('D-49 never certify beyond what is committed, nor expense beyond it, nor pay beyond that', async () => {
    const { chargeId } = await books().commitment('line', '100.00');
    const payment = { line: 'line', authority: 'PAYMENT', chargeId, amount: '0.01' } as const;
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '100.00', chargeId });
    expect(await refusalOf(books().enter({ ...payment, stage: 'PAID' }))).toEqual(
      check('commitment_charge_paid_within_expensed'),
    );
    expect(await refusalOf(books().enter({ ...payment, stage: 'EXPENSED' }))).toEqual(
      check('commitment_charge_expensed_within_certified'),
    );
    expect(await refusalOf(books().enter({ ...payment, stage: 'CERTIFIED', amount: '100.01' }))).toEqual(
      check('commitment_charge_certified_within_committed'),
    );
  });

  it('never fall below zero', async () => {
    const { chargeId } = await books().commitment('line', '10.00');
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '10.00', chargeId });
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount: '-10.01', chargeId }))).toEqual(
      check('line_balance_reserved_not_negative'),
    );
  });

  it('cannot be written by the application, only locked', async () => {
    const run = books().run.bind(books());
    expect(await refusalOf(run('update line_balance set reserved = 0'))).toEqual(notPermitted);
    expect(await refusalOf(run('insert into line_balance default values'))).toEqual(notPermitted);
    expect(await refusalOf(run('delete from line_balance'))).toEqual(notPermitted);
    expect(await refusalOf(run('update commitment_charge set certified = 1'))).toEqual(notPermitted);
    expect(await refusalOf(run('update spending_control set ceiling = 1'))).toEqual(notPermitted);
    expect(await refusalOf(run('update line_balance set lockable = false'))).toEqual(check('line_balance_lockable'));
    const locked = await run('select line_id from line_balance order by depth, line_id for no key update');
    expect(locked).toHaveLength(5);
  });

  it('are made for a line and moved by an entry that one statement brings together', async () => {
    const act = await books().asApplication((run) => books().act(run));
    const statement = `
      with line as (
        insert into budget_line (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf,
          state, version)
        values ($1, $2, 2026, 'new', 'new', 'new', $3, array[$3, $2]::uuid[], true, 'OPEN', 1)
      )
      insert into journal_entry (organisation_id, fiscal_year, line_id, authority, stage, amount, currency, act_id,
        actor_id, request_id, effective_date, recorded_at)
      values ($1, 2026, $2, 'COMMITMENT', 'AUTHORISED', 9.99, 'EUR', $4, 'amelie', 'test', '2026-03-02', now())`;
    const line = '00000000-0000-4000-8000-000000000001';
    await books().run(statement, books().organisation, line, books().lines.elsewhere, act);
    const select = 'select commitment_authorised from line_balance where line_id = $1';
    expect(await books().run(select, line)).toEqual([{ commitment_authorised: '9.99' }]);
    expect(await books().figure('elsewhere', 'commitment_authorised')).toBe('9.99');
  });

  it('add up along the path of a line, which therefore lies below its parent', async () => {
    const astray = `
      insert into budget_line (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf, state,
        version)
      select $1, id, 2026, 'astray', 'a', 'a', $2, array[$3, $2, id]::uuid[], true, 'OPEN', 1
      from gen_random_uuid() id`;
    const { organisation, lines } = books();
    expect(await refusalOf(books().run(astray, organisation, lines.action, lines.elsewhere))).toEqual({
      code: 'BU004',
      constraint: 'budget_line_path_follows_parent',
    });
  });
});

describe('amounts', () => {
  const books = booksOfEachTest();
  const whole = '9'.repeat(30);

  it.each([
    ['NaN', 'exact_sum_is_a_number'],
    ['Infinity', 'exact_sum_is_a_number'],
    ['-Infinity', 'exact_sum_is_a_number'],
    [`1${'0'.repeat(30)}`, 'journal_entry_amount_within_30_digits'],
    [`-1${'0'.repeat(30)}`, 'journal_entry_amount_within_30_digits'],
    ['0.00001', 'exact_sum_within_4_decimals'],
  ])('of entries are never %s: it is refused, not rounded', async (amount, constraint) => {
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount }))).toEqual(check(constraint));
  });

  it.each([
    ['NaN', 'exact_amount_is_a_number'],
    ['Infinity', 'exact_amount_within_30_digits'],
    [`1${'0'.repeat(30)}`, 'exact_amount_within_30_digits'],
    ['0.00001', 'exact_amount_within_4_decimals'],
  ])('of acts are never %s: it is refused, not rounded', async (amount, constraint) => {
    expect(await refusalOf(books().commitment('line', amount))).toEqual(check(constraint));
  });

  it.each([whole, `${'9'.repeat(28)}.99`, `${'9'.repeat(26)}.9999`])(
    'D-1 keep 30 digits at every scale: %s',
    async (amount) => {
      const { owner, organisation } = books();
      // As of a currency with four decimals.
      await owner.query('update fiscal_year set decimals = 4, version = 2 where organisation_id = $1', [organisation]);
      await books().commitment('elsewhere', amount);
      const kept = await books().run('select amount from commitment union all select amount from commitment_charge');
      expect(kept).toEqual([{ amount }, { amount }]);
      await books().enter({ line: 'elsewhere', stage: 'AUTHORISED', amount });
      expect(await books().figure('elsewhere', 'commitment_authorised')).toBe(amount);
    },
  );

  it('D-9 add up exactly at any size: on the line, above it, and as the ceiling of a control', async () => {
    const controlId = await books().control('programme', `${'9'.repeat(28)}.99`);
    for (const line of ['sister', 'sister', 'programme'] as const) {
      await books().enter({ line, stage: 'FROZEN', amount: whole });
    }
    await books().enter({ line: 'sister', stage: 'FROZEN', amount: '0.01' });
    const beyond = `1${'0'.repeat(40)}.00`;
    await books().enter({ line: 'programme', stage: 'CEILING', amount: beyond, controlId });
    expect(await books().figure('sister', 'own_commitment_frozen')).toBe(`1${'9'.repeat(29)}8.01`);
    expect(await books().figure('sister', 'commitment_frozen')).toBe(`1${'9'.repeat(29)}8.01`);
    expect(await books().figure('action', 'commitment_frozen')).toBe(`1${'9'.repeat(29)}8.01`);
    expect(await books().figure('programme', 'commitment_frozen')).toBe(`2${'9'.repeat(29)}7.01`);
    const ceilings = await books().run('select ceiling from spending_control where id = $1', controlId);
    expect(ceilings).toEqual([{ ceiling: `1${'0'.repeat(12)}${'9'.repeat(28)}.99` }]);
  });
});
