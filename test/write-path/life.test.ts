import type { Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import {
  accountant,
  amount,
  commitment,
  controller,
  decided,
  head,
  refusalOf,
  request,
  WritePath,
} from './write-desk.fixture.ts';

describe('every business act', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const idOf = ({ subject }: Decided): string => subject?.id ?? '';
  const row = async (table: string, id: string, columns: string) =>
    (await path.rows(`select ${columns} from ${table} where id = $1`, [id]))[0];

  it('D-21 D-30 is kept as the last version of a commitment: drafted, edited, submitted, returned, edited again, approved', async () => {
    const drafted = await path.accepted(acts.draftCommitment, commitment('21', '10.00', 'C-1'));
    const commitmentId = idOf(drafted);
    const edited = { commitmentId, expectedVersion: 1, ...commitment('22', '20.00', 'C-1') };
    await path.accepted(acts.editCommitment, edited);
    await path.accepted(acts.submitCommitment, { commitmentId, expectedVersion: 2 });
    const returned = { commitmentId, expectedVersion: 3, reason: 'One more page' };
    await path.accepted(acts.returnCommitment, returned, { caller: head });
    const charges = ['21', '22'].map((lineCode) => ({ lineCode, amount: amount('15.00') }));
    await path.accepted(acts.editCommitment, { ...edited, expectedVersion: 4, charges });
    await path.accepted(acts.submitCommitment, { commitmentId, expectedVersion: 5 });
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 6 }, { caller: head });

    expect(await row('commitment', commitmentId, 'state, amount, created_by, approved_by, version')).toEqual({
      state: 'APPROVED',
      amount: '30.00',
      created_by: 'amelie',
      approved_by: 'dominique',
      version: 7,
    });
    const kept = await path.rows(
      `select content_version, position, amount, committed from commitment_charge where commitment_id = $1
       order by content_version, position`,
      [commitmentId],
    );
    expect(kept).toEqual([
      { content_version: 1, position: 0, amount: '10.00', committed: '0' },
      { content_version: 2, position: 0, amount: '20.00', committed: '0' },
      { content_version: 5, position: 0, amount: '15.00', committed: '15.00' },
      { content_version: 5, position: 1, amount: '15.00', committed: '15.00' },
    ]);
  });

  it('D-29 frees what a rejected or cancelled commitment held', async () => {
    const first = idOf(await path.accepted(acts.recordCommitment, commitment('22', '100.00')));
    const second = idOf(await path.accepted(acts.recordCommitment, commitment('22', '100.00')));
    const why = { expectedVersion: 2, reason: 'Not needed' };
    await path.accepted(acts.rejectCommitment, { commitmentId: first, ...why }, { caller: head });
    await path.accepted(acts.approveCommitment, { commitmentId: second, expectedVersion: 2 }, { caller: head });
    await path.accepted(acts.cancelCommitment, { commitmentId: second, ...why, expectedVersion: 3 }, { caller: head });
    expect(await row('commitment', first, 'state, reason')).toEqual({ state: 'REJECTED', reason: 'Not needed' });
    expect(await row('commitment', second, 'state, reason')).toEqual({ state: 'CANCELLED', reason: 'Not needed' });
    const [balance] = await path.rows(`
      select reserved, committed from line_balance balance
      join budget_line line on line.id = balance.line_id where line.code = '22'`);
    expect(balance).toEqual({ reserved: '0.00', committed: '15.00' });
  });

  it('D-40 D-43 follows an expense from its record to its payment, and rejects another', async () => {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', '50.00')));
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    const claim = (text: string) => [{ chargeId: charge?.id ?? '', amount: amount(text) }];
    const invoice = { commitmentId, invoiceNumber: 'F-1', charges: claim('40.00') };
    const expenseId = idOf(await path.accepted(acts.recordExpense, { ...invoice, reference: 'E-1' }));
    const certified = { expenseId, expectedVersion: 1, charges: claim('30.00') };
    await path.accepted(acts.certifyExpense, certified, { caller: head });
    const approved = { expenseId, expectedVersion: 2, charges: claim('25.00') };
    await path.accepted(acts.approveExpense, approved, { caller: controller });
    await path.accepted(acts.payExpense, { expenseId, expectedVersion: 3 }, { caller: accountant });

    expect(await row('expense', expenseId, 'state, amount, paid_by, paid_on::text, version')).toEqual({
      state: 'PAID',
      amount: '40.00',
      paid_by: 'andrea',
      paid_on: '2026-03-02',
      version: 4,
    });
    expect(
      await path.rows('select claimed, certified, approved from expense_charge where expense_id = $1', [expenseId]),
    ).toEqual([{ claimed: '40.00', certified: '25.00', approved: '25.00' }]);
    expect(await row('commitment_charge', charge?.id ?? '', 'committed, certified, expensed, paid')).toEqual({
      committed: '50.00',
      certified: '25.00',
      expensed: '25.00',
      paid: '25.00',
    });

    const other = idOf(
      await path.accepted(acts.recordExpense, { ...invoice, reference: 'E-2', charges: claim('5.00') }),
    );
    await path.accepted(acts.rejectExpense, { expenseId: other, expectedVersion: 1, reason: 'Sent twice' });
    expect(await row('expense', other, 'state, reason')).toEqual({ state: 'REJECTED', reason: 'Sent twice' });
  });

  it('D-61 replaces a control by another and takes it back, never with two in force', async () => {
    const control = { lineCode: '1', authority: 'COMMITMENT', mode: 'BLOCK', legalReference: null } as const;
    const set = async (limit: string, expectedVersion: number) =>
      idOf(await path.accepted(acts.setSpendingControl, { ...control, expectedVersion, limit: amount(limit) }));
    const first = await set('900.00', 2);
    const second = await set('800.00', 3);
    expect(await row('spending_control', first, 'in_force, version')).toEqual({ in_force: false, version: 2 });
    expect(await row('spending_control', second, 'in_force, ceiling')).toEqual({ in_force: true, ceiling: '800.00' });
    await path.accepted(acts.withdrawSpendingControl, { controlId: second, expectedVersion: 1 });
    expect(await row('spending_control', second, 'in_force')).toEqual({ in_force: false });
    expect(await path.rows(`select version from budget_line where code = '1'`)).toEqual([{ version: 5 }]);
  });

  it('D-7 holds, resumes and closes a line, and closes no line above an open one', async () => {
    await path.line('23', '2');
    const close = async (lineCode: string, expectedVersion: number) =>
      decided(await path.desk.perform(acts.closeBudgetLine, request({ lineCode, expectedVersion })));
    expect(refusalOf((await close('2', 2)).verdict)).toMatchObject({ kind: 'LINE_IN_USE', openChildren: 3 });
    await path.accepted(acts.holdBudgetLine, { lineCode: '23', expectedVersion: 1 });
    await path.accepted(acts.resumeBudgetLine, { lineCode: '23', expectedVersion: 2 });
    const held = request({ lineCode: '23', expectedVersion: 1 });
    const conflict = decided(await path.desk.perform(acts.holdBudgetLine, held));
    expect(refusalOf(conflict.verdict)).toMatchObject({ kind: 'VERSION_CONFLICT', expected: 1, actual: 3 });
    const closed = await close('23', 3);
    expect(closed.verdict.outcome).toBe('ACCEPTED');
    expect(await row('budget_line', idOf(closed), 'state, version')).toEqual({ state: 'CLOSED', version: 4 });
  });

  it('D-73 keeps a refused act in the history of the noun that it was tried on', async () => {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', '1.00')));
    await path.desk.perform(acts.approveCommitment, request({ commitmentId, expectedVersion: 2 }));
    const history = await path.rows(
      'select kind, accepted, subject_version from act where subject_id = $1 order by sequence',
      [commitmentId],
    );
    expect(history).toEqual([
      { kind: 'RecordCommitment', accepted: true, subject_version: 2 },
      { kind: 'ApproveCommitment', accepted: false, subject_version: null },
    ]);
  });

  it('D-110 leaves every balance the sum of its entries', async () => {
    expect(await differences(path)).toEqual([]);
  });
});
