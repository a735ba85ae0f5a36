import { acts } from 'budget-api/application/acts/acts.ts';
import type { Desk } from 'budget-api/application/desk.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import type { BusinessDate } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amount, commitment, decided, head, officer, request, WritePath } from './write-desk.fixture.ts';

describe('framework commitments on the write path', () => {
  let path: WritePath;
  let lines = 0;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  /** An approved framework, and a line of its own with room enough. */
  const framework = async (reference: string, maximum: string) => {
    lines += 1;
    const line = `4${lines}`;
    await path.line(line, '2', '900000.00');
    const { subject } = await path.accepted(acts.recordFramework, {
      reference,
      payeeReference: 'P-1',
      purpose: 'Paper',
      maximum: amount(maximum),
      validFrom: '2026-01-15' as BusinessDate,
      validUntil: '2030-01-14' as BusinessDate,
    });
    const seen = { frameworkId: subject?.id ?? '', expectedVersion: 1 };
    await path.accepted(acts.approveFramework, seen, { caller: head });
    return { id: seen.frameworkId, line };
  };
  const order = (line: string, text: string, frameworkReference: string) => ({
    ...commitment(line, text),
    frameworkReference,
  });
  const outcome = async (desk: Desk, input: ReturnType<typeof order>) => {
    const { verdict } = decided(await desk.perform(acts.recordCommitment, request(input)));
    return verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome;
  };
  const ordered = async (id: string) =>
    (await path.rows<{ ordered: string }>('select ordered from framework where id = $1', [id]))[0]?.ordered;

  it('D-32 60 000 + 40 000.01 on 100 000 is refused, and the order is stored with what it holds', async () => {
    const { id, line } = await framework('AC-1', '100000.00');
    expect(await outcome(path.desk, order(line, '60000.00', 'AC-1'))).toBe('ACCEPTED');
    expect(await outcome(path.desk, order(line, '40000.01', 'AC-1'))).toBe('FRAMEWORK_MAX_EXCEEDED');
    expect(await outcome(path.desk, order(line, '40000.00', 'AC-1'))).toBe('ACCEPTED');
    expect(await ordered(id)).toBe('100000.00');
    expect(await path.rows('select state, version, approved_by from framework where id = $1', [id])).toEqual([
      { state: 'APPROVED', version: 2, approved_by: head.actor.personId },
    ]);
  });

  it('D-32 orders in one batch, and acts that give back, leave what the orders hold', async () => {
    const { id, line } = await framework('AC-2', '100.00');
    const made = await Promise.all(
      ['60.00', '40.00', '0.01'].map((text) => outcome(path.desk, order(line, text, 'AC-2'))),
    );
    expect(made).toEqual(['ACCEPTED', 'ACCEPTED', 'FRAMEWORK_MAX_EXCEEDED']);
    const [first] = await path.rows<{ id: string }>(
      'select id from commitment where framework_id = $1 and amount = 60',
      [id],
    );
    const seen = { commitmentId: first?.id ?? '', reason: 'Not now' };
    await path.accepted(acts.returnCommitment, { ...seen, expectedVersion: 2 }, { caller: head });
    expect(await ordered(id)).toBe('40.00');
    await path.accepted(acts.submitCommitment, { commitmentId: seen.commitmentId, expectedVersion: 3 });
    await path.accepted(
      acts.approveCommitment,
      { commitmentId: seen.commitmentId, expectedVersion: 4 },
      { caller: head },
    );
    expect(await ordered(id)).toBe('100.00');
    await path.accepted(acts.closeCommitment, { ...seen, expectedVersion: 5 }, { caller: head });
    expect(await ordered(id)).toBe('40.00');
    expect(await outcome(path.desk, order(line, '60.01', 'AC-2'))).toBe('FRAMEWORK_MAX_EXCEEDED');
    expect(await outcome(path.desk, order(line, '60.00', 'AC-2'))).toBe('ACCEPTED');
    const again = request({ ...seen, expectedVersion: 6 }, { caller: head });
    expect(decided(await path.desk.perform(acts.reopenCommitment, again)).verdict).toMatchObject({
      refusal: { kind: 'FRAMEWORK_MAX_EXCEEDED', over: '60.00' },
    });
  });

  it('D-32 in one batch, an order that is returned and moved to another framework counts there and no longer here', async () => {
    const from = await framework('AC-3', '100.00');
    const to = await framework('AC-4', '100.00');
    const { subject } = await path.accepted(acts.recordCommitment, order(from.line, '70.00', 'AC-3'));
    const commitmentId = subject?.id ?? '';
    await Promise.all([
      path.accepted(acts.returnCommitment, { commitmentId, expectedVersion: 2, reason: 'Lot 2' }, { caller: head }),
      path.accepted(acts.editCommitment, { ...order(from.line, '80.00', 'AC-4'), commitmentId, expectedVersion: 3 }),
      path.accepted(acts.submitCommitment, { commitmentId, expectedVersion: 4 }),
    ]);
    expect([await ordered(from.id), await ordered(to.id)]).toEqual(['0.00', '80.00']);
  });

  it('D-32 processes that order at once never pass the maximum together: exactly what fits is accepted', async () => {
    const { id } = await framework('AC-5', '10.00');
    // Each on a line and below a root of its own, so that nothing but the framework makes them wait for each other.
    const roots = ['R1', 'R2', 'R3', 'R4'];
    for (const root of roots) await path.line(root, null, '900000.00');
    const desks = roots.map(() => path.anotherDesk({ batchLimit: 3 }));
    const outcomes = await Promise.all(
      desks.flatMap((desk, index) =>
        Array.from({ length: 6 }, () => outcome(desk, order(roots[index] ?? '', '1.00', 'AC-5'))),
      ),
    );
    expect(outcomes.filter((one) => one === 'ACCEPTED')).toHaveLength(10);
    expect(outcomes.filter((one) => one === 'FRAMEWORK_MAX_EXCEEDED')).toHaveLength(14);
    expect(await ordered(id)).toBe('10.00');
  });

  it('the database lets no orders hold more than the maximum, and no order leave its framework without other content', async () => {
    await expect(path.rows(`update framework set ordered = 100000.01 where reference = 'AC-1'`)).rejects.toMatchObject({
      constraint: 'framework_ordered_within_maximum',
    });
    await expect(
      path.rows('update commitment set framework_id = null, version = version + 1 where framework_id is not null'),
    ).rejects.toMatchObject({ constraint: 'commitment_framework_stays' });
  });

  it('verify finds nothing amiss in the end, and a changed figure by its id', async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    const [tampered] = await path.rows<{ id: string }>(
      `update framework set ordered = 99999.99 where reference = 'AC-1' returning id`,
    );
    expect(await verify(database.pool, officer.organisationId)).toEqual([
      { kind: 'ORDERED', subject: tampered?.id, figure: 'ordered', kept: '99999.99', expected: '100000.00' },
    ]);
    await database.close();
  });
});
