import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { accountant, amount, commitment, controller, decided, head, request, WritePath } from './write-desk.fixture.ts';

describe('acts of one batch that build on each other', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  /** Sends while the desk is held by another request, so that all are one batch. */
  const together = async (send: () => readonly Promise<unknown>[]) => {
    const held = path.desk.perform(acts.recordCommitment, request(commitment('21', '1.00')));
    const answers = await Promise.all(send());
    await held;
    return answers;
  };

  it('add lines, give them authority and commit on them, all stored by one statement', async () => {
    const labels = { fr: 'Neuve', en: 'New' };
    await together(() => [
      path.accepted(acts.addBudgetLine, { code: '9', parentCode: null, labels }),
      path.accepted(acts.addBudgetLine, { code: '91', parentCode: '9', labels }),
      path.accepted(acts.registerPayee, { reference: 'P-9', name: 'Papeterie' }),
      path.accepted(acts.setAuthority, {
        lineCode: '91',
        expectedVersion: 1,
        authority: 'COMMITMENT',
        amount: amount('100.00'),
        frozen: amount('10.00'),
      }),
      path.accepted(acts.recordCommitment, { ...commitment('91', '90.00'), payeeReference: 'P-9' }),
    ]);
    const balances = await path.rows(`
      select line.code, line.leaf, commitment_authorised, commitment_frozen, reserved from line_balance balance
      join budget_line line on line.id = balance.line_id where line.code like '9%' order by line.code`);
    const figures = { commitment_authorised: '100.00', commitment_frozen: '10.00', reserved: '90.00' };
    expect(balances).toEqual([
      { code: '9', leaf: false, ...figures },
      { code: '91', leaf: true, ...figures },
    ]);
  });

  it('D-30 give a noun its last version once, though each act made its own', async () => {
    const recorded = await path.accepted(acts.recordCommitment, commitment('21', '5.00'));
    const commitmentId = recorded.subject?.id ?? '';
    const reason = 'Another payee';
    await together(() => [
      path.accepted(acts.returnCommitment, { commitmentId, expectedVersion: 2, reason }, { caller: head }),
      path.accepted(acts.editCommitment, { commitmentId, expectedVersion: 3, ...commitment('22', '6.00') }),
      path.accepted(acts.submitCommitment, { commitmentId, expectedVersion: 4 }),
      path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 5 }, { caller: head }),
    ]);
    const [row] = await path.rows('select state, amount, version from commitment where id = $1', [commitmentId]);
    expect(row).toEqual({ state: 'APPROVED', amount: '6.00', version: 6 });
  });

  it('D-43 take an expense from its claim to its payment, or to its rejection', async () => {
    const recorded = await path.accepted(acts.recordCommitment, commitment('21', '8.00'));
    const commitmentId = recorded.subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    const claim = async (reference: string) => {
      const charges = [{ chargeId: charge?.id ?? '', amount: amount('4.00') }];
      const claimed = { commitmentId, reference, invoiceNumber: reference, charges };
      return (await path.accepted(acts.recordExpense, claimed)).subject?.id ?? '';
    };
    const paid = await claim('E-1');
    const rejected = await claim('E-2');
    const first = { expectedVersion: 1, charges: null };
    const second = { expectedVersion: 2, charges: [{ chargeId: charge?.id ?? '', amount: amount('3.00') }] };
    await together(() => [
      path.accepted(acts.certifyExpense, { expenseId: paid, ...first }, { caller: head }),
      path.accepted(acts.approveExpense, { expenseId: paid, ...second }, { caller: controller }),
      path.accepted(acts.payExpense, { expenseId: paid, expectedVersion: 3 }, { caller: accountant }),
      path.accepted(acts.certifyExpense, { expenseId: rejected, ...first }, { caller: head }),
      path.accepted(
        acts.rejectExpense,
        { expenseId: rejected, expectedVersion: 2, reason: 'Not ours' },
        { caller: head },
      ),
    ]);
    const expenses = await path.rows(`
      select expense.reference, state, version, certified, approved from expense
      join expense_charge charge on charge.expense_id = expense.id order by expense.reference`);
    expect(expenses).toEqual([
      { reference: 'E-1', state: 'PAID', version: 4, certified: '3.00', approved: '3.00' },
      { reference: 'E-2', state: 'REJECTED', version: 3, certified: '0.00', approved: '0.00' },
    ]);
  });

  it('D-27 edit a draft and cancel it', async () => {
    const drafted = await path.accepted(acts.draftCommitment, commitment('21', '5.00'));
    const commitmentId = drafted.subject?.id ?? '';
    await together(() => [
      path.accepted(acts.editCommitment, { commitmentId, expectedVersion: 1, ...commitment('22', '6.00') }),
      path.accepted(acts.cancelCommitment, { commitmentId, expectedVersion: 2, reason: 'No more' }),
    ]);
    const [row] = await path.rows('select state, amount, version from commitment where id = $1', [commitmentId]);
    expect(row).toEqual({ state: 'CANCELLED', amount: '6.00', version: 3 });
  });

  it('D-30 change one line several times, each from the version that the one before it made', async () => {
    const set = (expectedVersion: number, text: string) => {
      const terms = { lineCode: '22', authority: 'COMMITMENT', frozen: amount('0') } as const;
      return path.desk.perform(acts.setAuthority, request({ ...terms, expectedVersion, amount: amount(text) }));
    };
    const hold = { lineCode: '22', expectedVersion: 5 };
    const [, , stale] = await together(() => [
      set(3, '600.00'),
      set(4, '700.00'),
      set(4, '800.00'),
      path.accepted(acts.holdBudgetLine, hold),
      path.accepted(acts.resumeBudgetLine, { ...hold, expectedVersion: 6 }),
    ]);
    expect(stale).toMatchObject({ verdict: { refusal: { kind: 'VERSION_CONFLICT', expected: 4, actual: 5 } } });
    const lines = await path.rows(`
      select version, commitment_authorised from budget_line line
      join line_balance balance on balance.line_id = line.id where code = '22'`);
    expect(lines).toEqual([{ version: 7, commitment_authorised: '700.00' }]);
    const made = await path.rows<{ subject_version: number }>(
      `select subject_version from act join budget_line line on line.id::text = subject_id
       where code = '22' and accepted order by sequence`,
    );
    expect(made.map((row) => row.subject_version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('D-61 replace one control by the next, so that the last one stands', async () => {
    const control = { lineCode: '1', authority: 'COMMITMENT', mode: 'WARN', legalReference: null } as const;
    await together(() =>
      ['900.00', '800.00', '700.00'].map((limit, earlier) =>
        path.accepted(acts.setSpendingControl, { ...control, expectedVersion: 2 + earlier, limit: amount(limit) }),
      ),
    );
    expect(await path.rows(`select limit_amount from spending_control where in_force and mode = 'WARN'`)).toEqual([
      { limit_amount: '700.00' },
    ]);
  });

  it('edit a commitment twice, whose charges in between bear entries, by falling back to one by one', async () => {
    const recorded = await path.accepted(acts.recordCommitment, commitment('21', '5.00'));
    const commitmentId = recorded.subject?.id ?? '';
    const reason = 'Again';
    await together(() => [
      path.accepted(acts.returnCommitment, { commitmentId, expectedVersion: 2, reason }, { caller: head }),
      path.accepted(acts.editCommitment, { commitmentId, expectedVersion: 3, ...commitment('22', '6.00') }),
      path.accepted(acts.submitCommitment, { commitmentId, expectedVersion: 4 }),
      path.accepted(acts.returnCommitment, { commitmentId, expectedVersion: 5, reason }, { caller: head }),
      path.accepted(acts.editCommitment, { commitmentId, expectedVersion: 6, ...commitment('22', '7.00') }),
    ]);
    const [row] = await path.rows('select state, amount, version from commitment where id = $1', [commitmentId]);
    expect(row).toEqual({ state: 'RETURNED', amount: '7.00', version: 7 });
  });

  it('D-110 leave every balance the sum of its entries', async () => {
    expect(await differences(path)).toEqual([]);
  });

  it('D-70 get by a dry-run the verdict that they then get, and the dry-run writes nothing', async () => {
    const count = () => path.rows('select (select count(*) from act)::int, (select count(*) from journal_entry)::int');
    for (const text of ['1.00', '5000.00', '1.001']) {
      const input = commitment('22', text);
      const before = await count();
      const { idempotencyKey: _, ...question } = request(input);
      const checked = await path.desk.check(acts.recordCommitment, question);
      expect(await count()).toEqual(before);
      const answer = decided(await path.desk.perform(acts.recordCommitment, request(input)));
      expect(answer.verdict).toEqual(checked);
    }
  });
});
