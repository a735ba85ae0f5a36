import { randomUUID } from 'node:crypto';
import type { ActDefinition, Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import {
  accountant,
  amount,
  commitment,
  controller,
  decided,
  head,
  officer,
  refusalOf,
  request,
  WritePath,
} from './write-desk.fixture.ts';

describe('correcting expenses', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const idOf = ({ subject }: Decided): string => subject?.id ?? '';
  const by = { caller: controller };

  interface Charged {
    readonly commitmentId: string;
    readonly chargeId: string;
  }

  async function approved(text: string): Promise<Charged> {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', text)));
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    return { commitmentId, chargeId: charge?.id ?? '' };
  }

  const claimOn = ({ commitmentId, chargeId }: Charged, text: string, invoiceNumber: string = randomUUID()) => ({
    commitmentId,
    reference: randomUUID(),
    invoiceNumber,
    charges: [{ chargeId, amount: amount(text) }],
  });

  async function expensed(charged: Charged, text: string, final = false): Promise<string> {
    const expenseId = idOf(await path.accepted(acts.recordExpense, { ...claimOn(charged, text), final }));
    await path.accepted(acts.certifyExpense, { expenseId, expectedVersion: 1, charges: null }, { caller: head });
    await path.accepted(acts.approveExpense, { expenseId, expectedVersion: 2, charges: null }, by);
    return expenseId;
  }

  const creditOf = ({ chargeId }: Charged, text: string, expectedVersion: number, release = false) => ({
    expectedVersion,
    creditNoteNumber: `AV-${chargeId}`,
    charges: [{ chargeId, amount: amount(text) }],
    release,
  });

  const kept = async ({ chargeId }: Charged) =>
    (
      await path.rows(
        `select state, commitment.amount, committed, certified, expensed, paid, recoverable from commitment_charge charge
         join commitment on commitment.id = charge.commitment_id where charge.id = $1`,
        [chargeId],
      )
    )[0];

  it('D-41 a final expense of 70 on 100 closes the commitment and releases 30', async () => {
    const charged = await approved('100.00');
    await expensed(charged, '70.00', true);
    expect(await kept(charged)).toMatchObject({
      state: 'CLOSED',
      amount: '100.00',
      committed: '70.00',
      expensed: '70.00',
    });
  });

  it('D-48 the same invoice on another commitment of the payee is a duplicate, until the first is rejected', async () => {
    const [first, second] = [await approved('50.00'), await approved('50.00')];
    const expenseId = idOf(await path.accepted(acts.recordExpense, claimOn(first, '10.00', 'F-48')));
    const again = async () =>
      decided(await path.desk.perform(acts.recordExpense, request(claimOn(second, '10.00', 'F-48'))));
    expect(refusalOf((await again()).verdict)).toMatchObject({ kind: 'DUPLICATE_INVOICE', invoiceNumber: 'F-48' });
    await path.accepted(acts.rejectExpense, { expenseId, expectedVersion: 1, reason: 'Wrong order' }, by);
    expect((await again()).verdict.outcome).toBe('ACCEPTED');
  });

  it('suspends and resumes a claim, in one batch and one after the other', async () => {
    const charged = await approved('20.00');
    const expenseId = idOf(await path.accepted(acts.recordExpense, claimOn(charged, '10.00')));
    const ask = <Input>(definition: ActDefinition<Input>, input: Input) =>
      path.desk.perform(definition, request(input, by));
    const answers = await Promise.all([
      ask(acts.suspendExpense, { expenseId, expectedVersion: 1, reason: 'No delivery note' }),
      ask(acts.resumeExpense, { expenseId, expectedVersion: 2 }),
    ]);
    expect(answers.map((answer) => decided(answer).verdict.outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    await path.accepted(acts.certifyExpense, { expenseId, expectedVersion: 3, charges: null }, { caller: head });
    await path.accepted(acts.suspendExpense, { expenseId, expectedVersion: 4, reason: 'A dispute' }, by);
    const state = () => path.rows('select state, reason from expense where id = $1', [expenseId]);
    expect(await state()).toEqual([{ state: 'SUSPENDED', reason: 'A dispute' }]);
    await path.accepted(acts.resumeExpense, { expenseId, expectedVersion: 5 }, by);
    expect(await state()).toEqual([{ state: 'CERTIFIED', reason: null }]);
  });

  it('D-45 a reversal restores what it relieved, and opens a closed commitment for that', async () => {
    const charged = await approved('100.00');
    const first = await expensed(charged, '40.00');
    await path.accepted(acts.reverseExpense, { expenseId: first, expectedVersion: 3, reason: 'Wrong order' }, by);
    expect(await kept(charged)).toMatchObject({ committed: '100.00', certified: '0.00', expensed: '0.00' });
    const last = await expensed(charged, '70.00', true);
    await path.accepted(acts.reverseExpense, { expenseId: last, expectedVersion: 3, reason: 'Wrong order' }, by);
    expect(await kept(charged)).toMatchObject({
      state: 'APPROVED',
      amount: '70.00',
      committed: '70.00',
      expensed: '0.00',
    });
  });

  it('D-44 D-49 keeps credit notes: plain, paid, released and on a closed commitment', async () => {
    const charged = await approved('100.00');
    const expenseId = await expensed(charged, '100.00');
    await path.accepted(acts.creditExpense, { expenseId, ...creditOf(charged, '15.00', 3) }, by);
    expect(await kept(charged)).toMatchObject({ committed: '100.00', certified: '85.00', expensed: '85.00' });
    await path.accepted(acts.payExpense, { expenseId, expectedVersion: 4 }, { caller: accountant });
    await path.accepted(acts.creditExpense, { expenseId, ...creditOf(charged, '5.00', 5, true) }, by);
    expect(await kept(charged)).toEqual({
      state: 'APPROVED',
      amount: '95.00',
      committed: '95.00',
      certified: '80.00',
      expensed: '80.00',
      paid: '85.00',
      recoverable: '5.00',
    });
    const more = request({ expenseId, ...creditOf(charged, '80.01', 6) }, by);
    expect(refusalOf(decided(await path.desk.perform(acts.creditExpense, more)).verdict)).toMatchObject({
      kind: 'CREDIT_EXCEEDS_EXPENSE',
      expensed: '80.00',
      over: '0.01',
    });
    const closed = await approved('100.00');
    const final = await expensed(closed, '70.00', true);
    await path.accepted(acts.creditExpense, { expenseId: final, ...creditOf(closed, '10.00', 3) }, by);
    expect(await kept(closed)).toMatchObject({ state: 'CLOSED', committed: '60.00', expensed: '60.00' });
  });

  it('D-48 a credit note is taken in once, whatever the line, until its expense is reversed, in one batch as well', async () => {
    const [first, second] = [await approved('50.00'), await approved('50.00')];
    const [one, other] = [await expensed(first, '50.00'), await expensed(second, '50.00')];
    const note = (expenseId: string, charged: Charged, version = 3) => ({
      expenseId,
      ...creditOf(charged, '10.00', version),
      creditNoteNumber: 'AV-48',
    });
    await path.accepted(acts.creditExpense, note(one, first), by);
    const again = async () => decided(await path.desk.perform(acts.creditExpense, request(note(other, second), by)));
    expect(refusalOf((await again()).verdict)).toMatchObject({ kind: 'DUPLICATE_CREDIT_NOTE', amount: '10.00' });
    const answers = await Promise.all([
      path.desk.perform(
        acts.reverseExpense,
        request({ expenseId: one, expectedVersion: 4, reason: 'Wrong order' }, by),
      ),
      again(),
    ]);
    expect(answers.map((answer) => decided(answer).verdict.outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    const kept = await path.rows(
      "select expense_id, amount, released, stands from credit_note where number = 'AV-48' order by recorded_at",
    );
    expect(kept).toEqual([
      { expense_id: one, amount: '10.00', released: false, stands: false },
      { expense_id: other, amount: '10.00', released: false, stands: true },
    ]);
    const third = await expensed(first, '50.00');
    const batch = await Promise.all([
      path.desk.perform(acts.creditExpense, request({ ...note(third, first), creditNoteNumber: 'AV-49' }, by)),
      path.desk.perform(
        acts.reverseExpense,
        request({ expenseId: third, expectedVersion: 4, reason: 'Wrong order' }, by),
      ),
    ]);
    expect(batch.map((answer) => decided(answer).verdict.outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(await path.rows("select stands from credit_note where number = 'AV-49'")).toEqual([{ stands: false }]);
  });

  it('D-48 D-110 the database takes no second credit note of one number, none is changed, and verify sees what was', async () => {
    const [note] = await path.rows<{ id: string }>('select id from credit_note where stands limit 1');
    const id = note?.id ?? '';
    const copy = `insert into credit_note select organisation_id, gen_random_uuid(), expense_id, fiscal_year, payee_id,
      number, amount, released, stands, effective_date, recorded_by, recorded_at from credit_note where id = $1`;
    await expect(path.rows(copy, [id])).rejects.toMatchObject({ constraint: 'credit_note_number_unique' });
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    const tampered = async (change: string) => {
      await path.rows(change, [id]);
      return verify(database.pool, officer.organisationId);
    };
    const seen = await tampered('update credit_note set amount = amount + 1, stands = false where id = $1');
    expect(seen).toMatchObject([
      { kind: 'CONTENT', subject: id, figure: 'amount' },
      { kind: 'CONTENT', subject: id, figure: 'stands', kept: 'false', expected: 'true' },
    ]);
    expect(await tampered('update credit_note set amount = amount - 1, stands = true where id = $1')).toEqual([]);
    const more = await tampered('update credit_note_charge set amount = amount + 1 where credit_note_id = $1');
    expect(more.map(({ figure }) => figure)).toEqual(['amount', 'credited']);
    await tampered('update credit_note_charge set amount = amount - 1 where credit_note_id = $1');
    await database.close();
  });

  it('D-110 leaves every balance the sum of its entries, and verify finds nothing', async () => {
    expect(await differences(path)).toEqual([]);
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    await database.close();
  });
});
