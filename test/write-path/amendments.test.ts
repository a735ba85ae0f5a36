import type { Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { amount, commitment, head, officer, WritePath } from './write-desk.fixture.ts';

describe('amendments', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const idOf = ({ subject }: Decided): string => subject?.id ?? '';
  const by = { caller: head };

  const found = async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    const [unlike, different] = [await verify(database.pool, officer.organisationId), await differences(path)];
    await database.close();
    return [...unlike, ...different];
  };

  it('D-25 D-110 an amendment is kept, approved once, and every figure stays the sum of its entries', async () => {
    const commitmentId = idOf(await path.accepted(acts.recordCommitment, commitment('21', '300.00')));
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, by);
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    const chargeId = charge?.id ?? '';
    const ask = { commitmentId, expectedVersion: 3, purpose: 'Second lot', decreases: null };
    const increases = [{ chargeId, amount: amount('200.00') }];
    await path.accepted(acts.recordCommitmentAmendment, { ...ask, increases });
    expect(await found()).toEqual([]);
    const [amendment] = await path.rows<{ id: string }>('select id from commitment_amendment');
    const amendmentId = amendment?.id ?? '';
    await path.accepted(acts.approveCommitmentAmendment, { commitmentId, amendmentId, expectedVersion: 1 }, by);
    expect(await path.rows('select amount, committed from commitment_charge where id = $1', [chargeId])).toEqual([
      { amount: '500.00', committed: '500.00' },
    ]);
    expect(await path.rows('select amount, version from commitment where id = $1', [commitmentId])).toEqual([
      { amount: '500.00', version: 4 },
    ]);
    expect(await path.rows('select state, approved_by, version from commitment_amendment')).toEqual([
      { state: 'APPROVED', approved_by: 'dominique', version: 2 },
    ]);
    const again = `update commitment_amendment set state = 'REJECTED', approved_by = null, version = version + 1`;
    await expect(path.rows(again)).rejects.toMatchObject({ constraint: 'commitment_amendment_decided_once' });
    expect(await found()).toEqual([]);
  });
});
