import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const notPermitted = { code: '42501' };
const kept = (constraint: string) => ({ code: 'BU005', constraint });

const states = ['RECORDED', 'CERTIFIED', 'SUSPENDED', 'APPROVED', 'PAID', 'REJECTED', 'REVERSED'];
const after: Readonly<Record<string, readonly string[]>> = {
  RECORDED: ['CERTIFIED', 'SUSPENDED', 'APPROVED', 'PAID', 'REJECTED', 'REVERSED'],
  CERTIFIED: ['SUSPENDED', 'APPROVED', 'PAID', 'REJECTED', 'REVERSED'],
  SUSPENDED: ['RECORDED', 'CERTIFIED', 'APPROVED', 'PAID', 'REJECTED', 'REVERSED'],
  // A credit note changes no state.
  APPROVED: ['APPROVED', 'PAID', 'REVERSED'],
  PAID: ['PAID'],
};

describe('expenses', () => {
  const books = booksOfEachTest();

  /** Two charges of 60.00 and 40.00 that a creditor claims. */
  async function recorded(): Promise<string> {
    const id = randomUUID();
    const commitment = await books().commitmentOf([
      ['line', '60.00'],
      ['sister', '40.00'],
    ]);
    const [first, second] = commitment.chargeIds;
    await books().asApplication(async (run) => {
      await run(
        `insert into expense (organisation_id, id, fiscal_year, reference, invoice_number, commitment_id, payee_id,
          state, amount, effective_date, recorded_by, version, recorded_at)
        values ($1, $2, 2026, gen_random_uuid(), gen_random_uuid(), $3, $4, 'RECORDED', 100, '2026-03-02', 'amelie', 1, now())`,
        books().organisation,
        id,
        commitment.id,
        books().payeeId,
      );
      await run(
        `insert into expense_charge (organisation_id, expense_id, charge_id, line_id, position, claimed, certified,
          approved)
        values ($1, $2, $3, $4, 0, 60, 0, 0), ($1, $2, $5, $6, 1, 40, 0, 0)`,
        books().organisation,
        id,
        first,
        books().lines.line,
        second,
        books().lines.sister,
      );
    });
    return id;
  }

  const change = (id: string, set: string) =>
    books().run(`update expense set ${set}, version = version + 1 where id = $1`, id);

  /** As the ledger stores acts: the noun and its charges by one statement; 60.00 is due, and nothing of the other. */
  const store = (id: string, set: string, due: { certified: number; approved: number }) =>
    books().run(
      `with charge as (
        update expense_charge set
          certified = case position when 0 then ${due.certified} else 0 end,
          approved = case position when 0 then ${due.approved} else 0 end
        where expense_id = $1
      )
      update expense set ${set}, version = version + 1 where id = $1`,
      id,
    );

  const charge = (id: string, position: number, set: string) =>
    books().run(`update expense_charge set ${set} where expense_id = $1 and position = ${position}`, id);

  const deciders = `certified_by = 'dominique', approved_by = 'claire'`;

  it.each(states)('that are %s go forward only', async (state) => {
    for (const next of states) {
      const id = await recorded();
      if (state !== 'RECORDED') await change(id, `state = '${state}'`);
      const going = change(id, `state = '${next}'`);
      if (after[state]?.includes(next)) await going;
      else expect(await refusalOf(going), next).toEqual(kept('expense_state_goes_forward'));
    }
  });

  it('keep who certified and who approved them', async () => {
    const id = await recorded();
    await change(id, `state = 'CERTIFIED', certified_by = 'dominique'`);
    const stay = kept('expense_duties_stay');
    expect(await refusalOf(change(id, `state = 'APPROVED', certified_by = 'other'`))).toEqual(stay);
    await change(id, `state = 'APPROVED', ${deciders}`);
    expect(await refusalOf(change(id, `state = 'PAID', approved_by = null`))).toEqual(stay);
    expect(await refusalOf(change(id, `state = 'PAID', certified_by = null`))).toEqual(stay);
  });

  it.each([`approved_by = 'other'`, `paid_by = 'other'`, `paid_on = '2026-03-04'`])(
    'that are paid keep by whom and when: %s is refused',
    async (set) => {
      const id = await recorded();
      const payment = `state = 'PAID', ${deciders}, paid_by = 'agnes', paid_on = '2026-03-03'`;
      await store(id, payment, { certified: 60, approved: 60 });
      expect((await refusalOf(change(id, set))).code).toBe('BU005');
    },
  );

  it.each(['APPROVED', 'PAID'])('that are %s keep what was approved, with the payment too', async (state) => {
    const id = await recorded();
    await store(id, `state = 'CERTIFIED'`, { certified: 50, approved: 0 });
    await store(id, `state = 'APPROVED'`, { certified: 40, approved: 40 });
    const stays = kept('expense_charge_approved_stays');
    expect(await refusalOf(store(id, `state = 'PAID'`, { certified: 40, approved: 39 }))).toEqual(stays);
    if (state === 'PAID') await store(id, `state = 'PAID'`, { certified: 40, approved: 40 });
    expect(await refusalOf(charge(id, 0, 'approved = 39'))).toEqual(stays);
    expect(await refusalOf(charge(id, 0, 'certified = 41'))).toEqual(stays);
    expect(await refusalOf(charge(id, 0, 'certified = 0, approved = 0'))).toEqual(stays);
    // Nothing of it was approved, which stays as well.
    expect(await refusalOf(charge(id, 1, 'certified = 1, approved = 1'))).toEqual(stays);
  });

  it('that are rejected have nothing certified', async () => {
    const id = await recorded();
    await store(id, `state = 'CERTIFIED'`, { certified: 50, approved: 0 });
    await store(id, `state = 'REJECTED'`, { certified: 0, approved: 0 });
    expect(await refusalOf(charge(id, 0, 'certified = 1'))).toEqual(kept('expense_charge_approved_stays'));
  });

  it('D-44 keep what credit notes took back', async () => {
    const id = await recorded();
    await store(id, `state = 'APPROVED'`, { certified: 40, approved: 40 });
    await charge(id, 0, 'credited = 15, recoverable = 10');
    const stay = kept('expense_charge_credits_stay');
    expect(await refusalOf(charge(id, 0, 'credited = 14'))).toEqual(stay);
    expect(await refusalOf(charge(id, 0, 'recoverable = 9'))).toEqual(stay);
    const beyond = await refusalOf(charge(id, 0, 'credited = 41'));
    expect(beyond).toEqual({ code: '23514', constraint: 'expense_charge_credited_within_approved' });
  });

  it('D-48 claim an invoice once, until the claim is rejected or reversed', async () => {
    const [first, second] = [await recorded(), await recorded()];
    const again = () =>
      books().owner.query(
        `update expense set version = version + 2,
          invoice_number = (select invoice_number from expense where id = $1) where id = $2`,
        [first, second],
      );
    expect(await refusalOf(again())).toEqual({ code: '23505', constraint: 'expense_invoice_unique' });
    await change(first, `state = 'REJECTED'`);
    await again();
  });

  it('keep what was claimed, of whom and by whom', async () => {
    await recorded();
    for (const set of ['recorded_by = null', 'commitment_id = null', 'payee_id = null', 'amount = 1']) {
      expect(await refusalOf(books().run(`update expense set ${set}`)), set).toEqual(notPermitted);
    }
    for (const set of ['claimed = 1', 'charge_id = null', 'line_id = null']) {
      expect(await refusalOf(books().run(`update expense_charge set ${set}`)), set).toEqual(notPermitted);
    }
  });
});
