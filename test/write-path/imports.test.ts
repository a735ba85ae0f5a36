import { acts } from 'budget-api/application/acts/acts.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { amount, commitment, decided, head, refusalOf, request, WritePath } from './write-desk.fixture.ts';

const asHead = { caller: head };

function carried(reference: string, lineCode: string, committed: string, spent: string) {
  return {
    reference,
    originYear: 2024,
    payeeReference: 'P-1',
    purpose: 'Carried in',
    lineCode,
    committed: amount(committed),
    certified: amount(spent),
    expensed: amount(spent),
    paid: amount(spent),
  };
}

describe('what another system states', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
    await path.line('23', '2');
    await path.line('24', '2');
  });
  afterAll(() => path.close());

  const balanceOf = async (code: string, columns: string) =>
    (
      await path.rows(`select ${columns} from line_balance join budget_line on id = line_id where code = $1`, [code])
    )[0];
  const entries = async () => (await path.rows('select from journal_entry')).length;
  const state = async (lineCode: string, figures: Readonly<Record<string, string | null>>) => {
    const read = Object.entries(figures).map(([name, text]) => [name, text === null ? null : amount(text)]);
    return decided(
      await path.desk.perform(acts.importBalance, request({ lineCode, figures: Object.fromEntries(read) }, asHead)),
    );
  };

  it('is kept as entries of a line, with the default control, and by the next month as differences', async () => {
    const january = { commitmentAuthorised: '900.00', committed: '300.00', certified: '200.00', expensed: '100.00' };
    await state('23', { ...january, paid: '50.00', reserved: null });
    expect(await balanceOf('23', 'own_commitment_authorised, committed, imported_committed, imported_paid')).toEqual({
      own_commitment_authorised: '900.00',
      committed: '300.00',
      imported_committed: '300.00',
      imported_paid: '50.00',
    });
    await state('23', { ...january, committed: '250.00', paid: '50.00' });
    expect(await balanceOf('23', 'committed, imported_committed')).toEqual({
      committed: '250.00',
      imported_committed: '250.00',
    });
    expect(await balanceOf('1', 'imported_committed')).toEqual({ imported_committed: '0' });
  });

  it('writes nothing where nothing differs', async () => {
    await state('23', { committed: '250.00' });
    const before = await entries();
    expect((await state('23', { committed: '250.00' })).verdict.outcome).toBe('ACCEPTED');
    expect(await entries()).toBe(before);
  });

  it('is refused beyond its own authority, and nothing is kept', async () => {
    const before = await entries();
    const { verdict } = await state('24', { commitmentAuthorised: '10.00', committed: '10.01' });
    expect(refusalOf(verdict)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', shortfall: '0.01' });
    expect(await entries()).toBe(before);
  });

  it('is refused as consumption of a line whose commitments are made here', async () => {
    await path.accepted(acts.recordCommitment, commitment('22', '10.00'));
    expect(refusalOf((await state('22', { committed: '10.00' })).verdict).kind).toBe('LINE_IN_USE');
  });

  it('D-28 D-30 carries a commitment in, finds it again by its reference, and brings it up to date', async () => {
    const first = await path.accepted(acts.importCarriedCommitment, carried('R-1', '21', '80.00', '30.00'), asHead);
    const second = await path.accepted(acts.importCarriedCommitment, carried('R-1', '21', '70.00', '40.00'), asHead);
    expect(second.subject).toEqual(first.subject);
    expect(
      await path.rows(
        `select origin_year, state, commitment.amount, charge.amount as charged, committed, expensed, version
         from commitment join commitment_charge charge on charge.commitment_id = commitment.id where reference = 'R-1'`,
      ),
    ).toEqual([
      {
        origin_year: 2024,
        state: 'APPROVED',
        amount: '70.00',
        charged: '70.00',
        committed: '70.00',
        expensed: '40.00',
        version: 2,
      },
    ]);
    expect(await balanceOf('21', 'carried_in, committed, expensed, imported_expensed')).toEqual({
      carried_in: '70.00',
      committed: '0',
      expensed: '40.00',
      imported_expensed: '0',
    });
  });

  it('takes a carried commitment of which nothing is left', async () => {
    await path.accepted(acts.importCarriedCommitment, carried('R-2', '21', '0.00', '0.00'), asHead);
    expect(await path.rows(`select amount from commitment where reference = 'R-2'`)).toEqual([{ amount: '0.00' }]);
  });

  it('does not undo what was claimed here of a carried commitment', async () => {
    const { subject } = await path.accepted(
      acts.importCarriedCommitment,
      carried('R-3', '21', '50.00', '0.00'),
      asHead,
    );
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      subject?.id,
    ]);
    await path.accepted(acts.recordExpense, {
      commitmentId: subject?.id ?? '',
      reference: 'E-3',
      invoiceNumber: 'F-3',
      charges: [{ chargeId: charge?.id ?? '', amount: amount('20.00') }],
    });
    const anew = request(carried('R-3', '21', '40.00', '0.00'), asHead);
    const answer = decided(await path.desk.perform(acts.importCarriedCommitment, anew));
    expect(refusalOf(answer.verdict).kind).toBe('HAS_EXPENSES');
  });

  it('D-28 gives no authority back when a carried commitment is cancelled', async () => {
    const { subject } = await path.accepted(acts.importCarriedCommitment, carried('R-4', '22', '5.00', '0.00'), asHead);
    const cancelled = { commitmentId: subject?.id ?? '', expectedVersion: 1, reason: 'Lapsed' };
    await path.accepted(acts.cancelCommitment, cancelled, asHead);
    expect(await balanceOf('22', 'carried_in, committed')).toEqual({ carried_in: '0.00', committed: '0' });
  });

  it('D-110 leaves books that reconcile with their journal', async () => {
    const pool = new Pool({ connectionString: path.url, max: 1 });
    try {
      expect(await verify(pool, 'ministry')).toEqual([]);
    } finally {
      await pool.end();
    }
    expect(await differences(path)).toEqual([]);
  });
});
