import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import type { BusinessDate } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const inNextYear = { caller: head, effectiveDate: '2027-01-15' as BusinessDate };

describe('the states of fiscal years on the write path', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const kept = () => path.rows(`select state, version, reason from fiscal_year where year = 2026`);
  const recorded = async () =>
    decided(await path.desk.perform(acts.recordCommitment, request(commitment('21', '1.00')))).verdict;

  /** A claim on a commitment of its own, certified and approved. */
  async function approvedExpense(): Promise<string> {
    const { subject } = await path.accepted(acts.recordCommitment, commitment('21', '10.00'));
    const commitmentId = subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    const charges = [{ chargeId: charge?.id ?? '', amount: amount('10.00') }];
    const claim = { commitmentId, reference: 'E-1', invoiceNumber: 'F-1', final: false, charges };
    const expense = await path.accepted(acts.recordExpense, claim);
    const expenseId = expense.subject?.id ?? '';
    await path.accepted(acts.certifyExpense, { expenseId, expectedVersion: 1, charges: null }, { caller: head });
    await path.accepted(acts.approveExpense, { expenseId, expectedVersion: 2, charges: null }, { caller: controller });
    return expenseId;
  }

  it('D-90 a year closes step by step, takes payments when closed, and opens again for a reason', async () => {
    const expenseId = await approvedExpense();
    await path.accepted(acts.beginFiscalYearClosing, { year: 2026, expectedVersion: 1 }, inNextYear);
    expect(refusalOf(await recorded())).toEqual({ kind: 'YEAR_CLOSING', date: '2026-03-02' });
    await path.accepted(acts.closeFiscalYear, { year: 2026, expectedVersion: 2 }, inNextYear);
    expect(await kept()).toEqual([{ state: 'CLOSED', version: 3, reason: null }]);
    expect(refusalOf(await recorded())).toEqual({ kind: 'YEAR_CLOSED', date: '2026-03-02' });

    await path.accepted(acts.payExpense, { expenseId, expectedVersion: 3 }, { caller: accountant });
    expect(await path.rows('select state from expense where id = $1', [expenseId])).toEqual([{ state: 'PAID' }]);

    const taken = { year: 2026, expectedVersion: 3, reason: 'Facture reçue en retard' };
    await path.accepted(acts.reverseFiscalYearClosing, taken, inNextYear);
    await path.accepted(acts.reverseFiscalYearClosing, { ...taken, expectedVersion: 4 }, inNextYear);
    expect(await kept()).toEqual([{ state: 'OPEN', version: 5, reason: 'Facture reçue en retard' }]);
    expect((await recorded()).outcome).toBe('ACCEPTED');
  });

  it('D-90 of two who close at the same time, one is told that the year has changed', async () => {
    const year = { year: 2027, firstMonth: 1, currency: 'EUR', mode: 'DUAL', distribution: 'FREE' } as const;
    await path.accepted(acts.openFiscalYear, year);
    const begin = request({ year: 2027, expectedVersion: 1 }, { caller: head });
    const other = request({ year: 2027, expectedVersion: 1 }, { caller: head });
    const answers = await Promise.all([
      path.desk.perform(acts.beginFiscalYearClosing, begin),
      path.anotherDesk().perform(acts.beginFiscalYearClosing, other),
    ]);
    const outcomes = answers.map((answer) => decided(answer).verdict.outcome);
    expect(outcomes.toSorted()).toEqual(['ACCEPTED', 'REFUSED']);
  });

  it('D-90 no commitment of another process slips into a year that is being closed', async () => {
    const other = path.anotherDesk();
    const sent = Array.from({ length: 8 }, () =>
      other.perform(acts.draftCommitment, request(commitment('21', '1.00'))),
    );
    const begun = path.desk.perform(
      acts.beginFiscalYearClosing,
      request({ year: 2026, expectedVersion: 5 }, inNextYear),
    );
    await Promise.all([...sent, begun]);
    const after = await other.perform(acts.draftCommitment, request(commitment('21', '1.00')));
    expect(refusalOf(decided(after).verdict).kind).toBe('YEAR_CLOSING');
    const late = await path.rows(`
      select from act late join act closing on closing.kind = 'BeginFiscalYearClosing' and closing.accepted
        and closing.subject_version = 6
      where late.kind = 'DraftCommitment' and late.accepted and late.sequence > closing.sequence`);
    expect(late).toEqual([]);
    const back = { year: 2026, expectedVersion: 6, reason: 'Essai' };
    await path.accepted(acts.reverseFiscalYearClosing, back, inNextYear);
  });

  it('D-90 what one batch does before it closes the year is kept', async () => {
    const held = path.desk.perform(acts.draftCommitment, request(commitment('21', '1.00')));
    const verdicts = await Promise.all([
      path.accepted(acts.draftCommitment, commitment('21', '2.00')),
      path.accepted(acts.beginFiscalYearClosing, { year: 2026, expectedVersion: 7 }, inNextYear),
      path.accepted(acts.closeFiscalYear, { year: 2026, expectedVersion: 8 }, inNextYear),
    ]);
    await held;
    expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(await kept()).toMatchObject([{ state: 'CLOSED', version: 9 }]);
  });

  it('verify finds the years as their acts left them', async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    await database.close();
  });
});
