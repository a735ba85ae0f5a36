import { acts } from 'budget-api/application/acts/acts.ts';
import type { Desk } from 'budget-api/application/desk.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import type { BusinessDate } from 'budget-core';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dawdling } from '../concurrency/sabotage.ts';
import { amount, commitment, controller, decided, head, officer, request, WritePath } from './write-desk.fixture.ts';

const day = (text: string) => ({ effectiveDate: text as BusinessDate });
const quarters = { per: 'QUARTER', caps: ['25', '25', '25', '33'].map((percent) => ({ percent })) } as const;
const pace = { authority: 'COMMITMENT', mode: 'BLOCK', name: 'pace' } as const;

describe('pace on the write path', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const record = (line: string, text: string, on: string, desk: Desk = path.desk) =>
    desk.perform(acts.recordCommitment, request(commitment(line, text), day(on)));
  const outcome = async (line: string, text: string, on: string, desk?: Desk) =>
    decided(await record(line, text, on, desk)).verdict.outcome;
  const claim = async (line: string, text: string, on: string) => {
    const { subject } = await path.accepted(acts.recordCommitment, commitment(line, text), day(on));
    const commitmentId = subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head, ...day(on) });
    const [row] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    const charges = [{ chargeId: row?.id ?? '', amount: amount(text) }];
    const reference = `E-${line}-${on}-${text}`;
    const recorded = { commitmentId, reference, invoiceNumber: reference, charges };
    const expense = await path.accepted(acts.recordExpense, recorded, day(on));
    const expenseId = expense.subject?.id ?? '';
    const certification = { expenseId, expectedVersion: 1, charges: null };
    await path.accepted(acts.certifyExpense, certification, { caller: head, ...day(on) });
    const approval = request({ expenseId, expectedVersion: 2, charges: null }, { caller: controller, ...day(on) });
    return decided(await path.desk.perform(acts.approveExpense, approval)).verdict;
  };
  const months = (code: string) =>
    path.rows(
      `select to_char(month, 'YYYY-MM') as month, month.reserved, month.committed, month.expensed from line_month month
       join budget_line line on line.id = month.line_id where line.code = $1 order by month`,
      [code],
    );
  const differences = async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    return verify(database.pool, officer.organisationId).finally(() => database.close());
  };

  it('D-67 concurrent commitments of two slow processes never pass the cap of one window together', async () => {
    await path.line('41', '2', '1000.00');
    const control = { ...pace, lineCode: '41', expectedVersion: 3, pace: quarters };
    await path.accepted(acts.setSpendingControl, control);
    const other = path.anotherDesk();
    await path.rows(dawdling);
    const racing = Array.from({ length: 40 }, (_, index) =>
      outcome('41', '10.00', index % 4 === 0 ? '2026-06-30' : '2026-02-15', index % 2 === 0 ? path.desk : other),
    );
    const outcomes = await Promise.all(racing);
    await path.rows('drop trigger act_dawdles on act');
    // Ten for the second quarter, which takes 25; thirty for the first.
    expect(outcomes.filter((one) => one === 'ACCEPTED')).toHaveLength(35);
    expect(await months('41')).toMatchObject([
      { month: '2026-02', reserved: '250.00' },
      { month: '2026-06', reserved: '100.00' },
    ]);
  });

  it('D-67 a pace that is set late knows what was consumed before, in the same batch as well', async () => {
    await path.line('42', '2', '1000.00');
    expect(await outcome('42', '200.00', '2026-01-31')).toBe('ACCEPTED');
    expect(await months('42')).toEqual([]);
    const control = { ...pace, lineCode: '42', expectedVersion: 3, pace: quarters };
    const [set, over, within] = await Promise.all([
      path.accepted(acts.setSpendingControl, control),
      outcome('42', '50.01', '2026-03-31'),
      outcome('42', '50.00', '2026-03-31'),
    ]);
    expect(set.verdict.outcome).toBe('ACCEPTED');
    expect([over, within]).toEqual(['REFUSED', 'ACCEPTED']);
    expect(await months('42')).toMatchObject([
      { month: '2026-01', reserved: '200.00' },
      { month: '2026-03', reserved: '50.00' },
    ]);
  });

  it('D-67 a pace on a node above counts what all lines below consume, expenses by their own date', async () => {
    await path.line('43', '1');
    await path.line('431', '43', '600.00');
    await path.line('432', '43', '400.00');
    const bills = { ...pace, lineCode: '43', countsFrom: 'EXPENSE', expectedVersion: 2, pace: quarters } as const;
    await path.accepted(acts.setSpendingControl, bills);
    expect((await claim('431', '150.00', '2026-01-15')).outcome).toBe('ACCEPTED');
    expect(await claim('432', '100.01', '2026-03-31')).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', code: '43', shortfall: '0.01' },
      cures: [
        { kind: 'SMALLER_AMOUNT', total: '100.00' },
        { kind: 'LATER_PERIOD', from: '2026-04-01' },
      ],
    });
    expect((await claim('432', '100.00', '2026-03-31')).outcome).toBe('ACCEPTED');
    expect((await claim('432', '100.00', '2026-04-01')).outcome).toBe('ACCEPTED');
    expect(await months('43')).toMatchObject([
      { month: '2026-01', expensed: '150.00' },
      { month: '2026-03', expensed: '100.00' },
      { month: '2026-04', expensed: '100.00' },
    ]);
  });

  it('D-67 months go on being summed up once a pace was withdrawn, and verify finds nothing amiss', async () => {
    const [control] = await path.rows<{ id: string }>(
      `select control.id from spending_control control join budget_line line on line.id = control.line_id
       where line.code = '42' and control.pace is not null`,
    );
    await path.accepted(acts.withdrawSpendingControl, { controlId: control?.id ?? '', expectedVersion: 1 });
    expect(await outcome('42', '500.00', '2026-03-31')).toBe('ACCEPTED');
    expect(await differences()).toEqual([]);
    const again = {
      ...pace,
      lineCode: '42',
      expectedVersion: 5,
      pace: { per: 'MONTH', shares: Array(12).fill('1') },
    } as const;
    await path.accepted(acts.setSpendingControl, again);
    expect(await outcome('42', '0.01', '2026-03-31')).toBe('REFUSED');
    expect(await differences()).toEqual([]);
  });

  it('D-31 a reservation that ran out is given back in the month of the day after its last', async () => {
    await path.line('44', '2', '1000.00');
    await path.accepted(acts.setSpendingControl, { ...pace, lineCode: '44', expectedVersion: 3, pace: quarters });
    const until = { ...commitment('44', '250.00'), expiresOn: '2026-04-30' as BusinessDate };
    await path.accepted(acts.recordCommitment, until, day('2026-04-15'));
    expect(await outcome('44', '250.00', '2026-12-01')).toBe('ACCEPTED');
    expect(await months('44')).toMatchObject([
      { month: '2026-04', reserved: '250.00' },
      { month: '2026-05', reserved: '-250.00' },
      { month: '2026-12', reserved: '250.00' },
    ]);
    expect(await outcome('44', '250.01', '2026-06-30')).toBe('REFUSED');
    expect(await outcome('44', '250.00', '2026-06-30')).toBe('ACCEPTED');
    expect(await differences()).toEqual([]);
  });

  it('D-85 in a year of India a node keeps its pace from its first authority on, with what lies below it', async () => {
    const begun = day('2027-04-01');
    await path.accepted(acts.openFiscalYear, { year: 2027, profile: 'in-central', currency: 'EUR' }, begun);
    const grant = (lineCode: string, text: string) =>
      path.accepted(
        acts.setAuthority,
        { lineCode, expectedVersion: lineCode === '5' ? 2 : 1, authority: 'COMMITMENT', amount: amount(text) },
        begun,
      );
    for (const [code, parentCode] of [
      ['5', null],
      ['51', '5'],
    ] as const) {
      await path.accepted(acts.addBudgetLine, { code, parentCode, labels: { fr: code, en: code } }, begun);
    }
    await grant('51', '1000.00');
    expect(await claim('51', '200.00', '2027-05-31')).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await months('5')).toEqual([]);
    // What stood below the node before counts: 200.00 of its quarter of 250.00, as 200.00 of that of the line.
    await grant('5', '0.00');
    expect(await months('5')).toMatchObject([{ month: '2027-05', expensed: '200.00' }]);
    expect(await claim('51', '50.01', '2027-06-30')).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', code: '51', shortfall: '0.01' },
    });
    const { controls } = await claim('51', '150.01', '2028-03-31');
    expect(controls.filter(({ outcome }) => outcome === 'REFUSED')).toMatchObject([
      { code: '51', name: 'months', ceiling: '150.00' },
      { code: '5', name: 'months', ceiling: '150.00' },
    ]);
    expect(await claim('51', '150.00', '2028-03-31')).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await differences()).toEqual([]);
  });

  it('verify names a month that does not add up', async () => {
    const owner = new Client({ connectionString: path.url });
    await owner.connect();
    await owner.query(`update line_month set reserved = reserved + 1 where month = '2026-06-01' and reserved = 100`);
    await owner.end();
    expect(await differences()).toEqual([
      { kind: 'MONTH', subject: '41', figure: 'reserved 2026-06', kept: '101.00', expected: '100.00' },
    ]);
  });
});
