import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import {
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

describe('expenses beyond their commitment', () => {
  let path: WritePath;
  let commitmentId: string;
  let chargeId: string;
  beforeAll(async () => {
    path = await WritePath.open({ allowedExcessPercent: '10', allowedExcessAmount: amount('6.00') });
    commitmentId = (await path.accepted(acts.recordCommitment, commitment('21', '100.00'))).subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    chargeId = charge?.id ?? '';
  });
  afterAll(() => path.close());

  const claim = (reference: string, text: string) => ({
    commitmentId,
    reference,
    invoiceNumber: `I-${reference}`,
    charges: [{ chargeId, amount: amount(text) }],
  });

  async function recorded(reference: string, text: string): Promise<string> {
    return (await path.accepted(acts.recordExpense, claim(reference, text))).subject?.id ?? '';
  }

  const certify = (expenseId: string) =>
    path.desk.perform(acts.certifyExpense, request({ expenseId, expectedVersion: 1, charges: null }, { caller: head }));

  const kept = () =>
    path.rows('select committed, certified, expensed, excess from commitment_charge where id = $1', [chargeId]);

  it('D-42 of two that are certified at once, only what both may exceed together passes', async () => {
    await path.accepted(
      acts.certifyExpense,
      { expenseId: await recorded('E-0', '80.00'), expectedVersion: 1, charges: null },
      { caller: head },
    );
    const ids = [await recorded('E-1', '25.00'), await recorded('E-2', '25.01')];
    const answers = await Promise.all(ids.map(certify));
    const outcomes = answers.map((answer) => decided(answer).verdict.outcome);
    expect(outcomes.toSorted()).toEqual(['ACCEPTED', 'REFUSED']);
    const refused = answers.map(decided).find(({ verdict }) => verdict.outcome === 'REFUSED');
    expect(refused && refusalOf(refused.verdict)).toMatchObject({ kind: 'EXCEEDS_OUTSTANDING', left: '0.00' });
  });

  it('D-42 D-45 the excess is kept with the charge, and given back by a reversal', async () => {
    const found = await path.rows<{ id: string }>(
      `select id from expense where state = 'CERTIFIED' order by reference`,
    );
    const [first, second] = found.map(({ id }) => id);
    for (const expenseId of [first ?? '', second ?? '']) {
      const input = { expenseId, expectedVersion: 2, charges: null };
      await path.accepted(acts.approveExpense, input, { caller: controller });
    }
    const [charge] = await kept();
    expect(charge).toMatchObject({ committed: '100.00' });
    expect(['5.00', '5.01']).toContain(charge?.['excess']);
    const reversal = { expenseId: second ?? '', expectedVersion: 3, reason: 'Wrong order' };
    await path.accepted(acts.reverseExpense, reversal, { caller: controller });
    expect(await kept()).toEqual([{ committed: '100.00', certified: '80.00', expensed: '80.00', excess: '0.00' }]);
  });

  it('D-110 the sums are those of the entries, and verify agrees', async () => {
    expect(await differences(path)).toEqual([]);
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    try {
      expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
