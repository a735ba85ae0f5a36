import { randomUUID } from 'node:crypto';
import type { ActDefinition, Decided } from 'budget-api/application/act.ts';
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

describe('closing, reopening and releasing', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const idOf = ({ subject }: Decided): string => subject?.id ?? '';
  const by = { caller: head };
  const reason = 'Delivered short';

  async function chargeOf(commitmentId: string): Promise<string> {
    const rows = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    return rows[0]?.id ?? '';
  }

  async function approved(text: string): Promise<string> {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', text)));
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, by);
    return commitmentId;
  }

  async function certified(commitmentId: string, text: string): Promise<string> {
    const charges = [{ chargeId: await chargeOf(commitmentId), amount: amount(text) }];
    const claim = { commitmentId, reference: randomUUID(), invoiceNumber: 'F-1', charges };
    const expenseId = idOf(await path.accepted(acts.recordExpense, claim));
    await path.accepted(acts.certifyExpense, { expenseId, expectedVersion: 1, charges: null }, by);
    return expenseId;
  }

  const kept = async (commitmentId: string) =>
    (
      await path.rows(
        `select state, commitment.amount, charge.amount as firm, committed, version from commitment
         join commitment_charge charge on charge.commitment_id = commitment.id where commitment.id = $1`,
        [commitmentId],
      )
    )[0];

  it('D-26 D-28 keeps a commitment closed, reopened, released, and one of an earlier year released', async () => {
    const commitmentId = await approved('300.00');
    const expenseId = await certified(commitmentId, '200.00');
    const close = decided(
      await path.desk.perform(acts.closeCommitment, request({ commitmentId, expectedVersion: 3, reason }, by)),
    );
    expect(refusalOf(close.verdict)).toEqual({ kind: 'CLAIM_UNDECIDED', undecided: '200.00' });
    await path.accepted(acts.approveExpense, { expenseId, expectedVersion: 2, charges: null }, { caller: controller });
    await path.accepted(acts.closeCommitment, { commitmentId, expectedVersion: 3, reason }, by);
    expect(await kept(commitmentId)).toMatchObject({ state: 'CLOSED', amount: '300.00', committed: '200.00' });
    await path.accepted(acts.reopenCommitment, { commitmentId, expectedVersion: 4, reason }, by);
    expect(await kept(commitmentId)).toMatchObject({ state: 'APPROVED', committed: '300.00' });
    const charges = [{ chargeId: await chargeOf(commitmentId), amount: amount('40.00') }];
    await path.accepted(acts.releaseCommitment, { commitmentId, expectedVersion: 5, reason, charges }, by);
    expect(await kept(commitmentId)).toEqual({
      state: 'APPROVED',
      amount: '260.00',
      firm: '260.00',
      committed: '260.00',
      version: 6,
    });
    const carried = await path.accepted(
      acts.importCarriedCommitment,
      {
        reference: 'OLD',
        originYear: 2024,
        payeeReference: 'P-1',
        purpose: 'Works',
        lineCode: '22',
        committed: amount('20000.00'),
        certified: amount('0'),
        expensed: amount('0'),
        paid: amount('0'),
      },
      by,
    );
    const old = { commitmentId: idOf(carried), expectedVersion: 1, reason };
    const part = [{ chargeId: await chargeOf(old.commitmentId), amount: amount('5000.00') }];
    await path.accepted(acts.releaseCommitment, { ...old, charges: part }, by);
    const [line] = await path.rows(`
      select carried_in, committed from line_balance balance
      join budget_line line on line.id = balance.line_id where line.code = '22'`);
    expect(line).toEqual({ carried_in: '15000.00', committed: '0' });
  });

  it('D-26 takes an approval, a release, a closing and a reopening in one batch', async () => {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', '50.00')));
    const charges = [{ chargeId: await chargeOf(commitmentId), amount: amount('20.00') }];
    const ask = <Input>(definition: ActDefinition<Input>, input: Input) =>
      path.desk.perform(definition, request(input, by));
    const answers = await Promise.all([
      ask(acts.approveCommitment, { commitmentId, expectedVersion: 2 }),
      ask(acts.releaseCommitment, { commitmentId, expectedVersion: 3, reason, charges }),
      ask(acts.closeCommitment, { commitmentId, expectedVersion: 4, reason }),
      ask(acts.reopenCommitment, { commitmentId, expectedVersion: 5, reason }),
    ]);
    expect(answers.map((answer) => decided(answer).verdict.outcome)).toEqual(Array(4).fill('ACCEPTED'));
    expect(await kept(commitmentId)).toEqual({
      state: 'APPROVED',
      amount: '30.00',
      firm: '30.00',
      committed: '30.00',
      version: 6,
    });
  });

  it('D-110 leaves every balance the sum of its entries, and verify finds nothing', async () => {
    await approved('10.00').then((commitmentId) =>
      path.accepted(acts.closeCommitment, { commitmentId, expectedVersion: 3, reason }, by),
    );
    expect(await differences(path)).toEqual([]);
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    await database.close();
  });
});
