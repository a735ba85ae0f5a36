import { randomUUID } from 'node:crypto';
import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountant, amount, commitment, decided, refusalOf, request, WritePath } from './write-desk.fixture.ts';

describe('a request under a key that was used before', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const kept = async (idempotencyKey: string) => {
    const [counts] = await path.rows<{ acts: number; entries: number }>(
      `select count(distinct act.id)::int as acts, count(entry.sequence)::int as entries
       from act left join journal_entry entry on entry.act_id = act.id where act.idempotency_key = $1`,
      [idempotencyKey],
    );
    return counts;
  };

  it('D-113 gets the first answer and is applied once', async () => {
    const same = request(commitment('21', '10.00'));
    const first = decided(await path.desk.perform(acts.recordCommitment, same));
    const second = await path.desk.perform(acts.recordCommitment, same);
    expect(first).toMatchObject({ replayed: false, verdict: { outcome: 'ACCEPTED' }, subject: { noun: 'Commitment' } });
    expect(second).toEqual({ ...first, replayed: true, leftBehind: {} });
    expect(await kept(same.idempotencyKey)).toEqual({ acts: 1, entries: 1 });
  });

  it('D-113 may write its amounts otherwise', async () => {
    const first = request(commitment('21', '1.00'));
    await path.desk.perform(acts.recordCommitment, first);
    const charges = [{ lineCode: '21', amount: amount('1.0') }];
    const again = { ...first, input: { ...first.input, charges } };
    expect(await path.desk.perform(acts.recordCommitment, again)).toMatchObject({ replayed: true, leftBehind: {} });
  });

  it('D-113 with another body is told so, and nothing happens', async () => {
    const first = request(commitment('21', '10.00'));
    await path.desk.perform(acts.recordCommitment, first);
    const other = { ...first, input: commitment('21', '11.00') };
    expect(await path.desk.perform(acts.recordCommitment, other)).toEqual({ status: 'IDEMPOTENCY_MISMATCH' });
    expect(await kept(first.idempotencyKey)).toEqual({ acts: 1, entries: 1 });
  });

  it('D-113 of another person, or for another mutation, is another request', async () => {
    const first = request(commitment('21', '10.00'));
    await path.desk.perform(acts.recordCommitment, first);
    const elsewhere = { ...first, input: commitment('21', '10.00'), caller: accountant };
    expect(await path.desk.perform(acts.recordCommitment, elsewhere)).toMatchObject({ replayed: false });
    const draft = { ...first, input: commitment('21', '10.00') };
    expect(await path.desk.perform(acts.draftCommitment, draft)).toMatchObject({ replayed: false });
  });

  it('D-113 waits for its twin in the same batch and gets its answer', async () => {
    // The first request holds the desk, so that the twins wait together.
    const holding = path.desk.perform(acts.recordCommitment, request(commitment('21', '1.00')));
    const same = request(commitment('21', '10.00'));
    const other = { ...same, input: commitment('21', '11.00') };
    const [first, twin, stranger] = await Promise.all(
      [same, same, other].map((twin) => path.desk.perform(acts.recordCommitment, twin)),
    );
    await holding;
    expect(first).toMatchObject({ replayed: false });
    expect(twin).toEqual({ ...first, replayed: true, leftBehind: {} });
    expect(stranger).toEqual({ status: 'IDEMPOTENCY_MISMATCH' });
    expect(await kept(same.idempotencyKey)).toEqual({ acts: 1, entries: 1 });
  });

  it('D-113 waits for its twins at other desks and gets their answer, on a line or on none', async () => {
    const desks = [path.desk, path.anotherDesk(), path.anotherDesk()];
    for (let round = 0; round < 10; round++) {
      const same = request(commitment('21', '1.00'));
      const payee = request({ reference: randomUUID(), name: 'Papeterie' });
      const commitments = await Promise.all(desks.map((desk) => desk.perform(acts.recordCommitment, same)));
      const payees = await Promise.all(desks.map((desk) => desk.perform(acts.registerPayee, payee)));
      for (const answers of [commitments, payees]) {
        expect(answers.filter((answer) => !decided(answer).replayed)).toHaveLength(1);
        expect(new Set(answers.map((answer) => decided(answer).actId)).size).toBe(1);
      }
      expect(await kept(same.idempotencyKey)).toEqual({ acts: 1, entries: 1 });
    }
  });

  it('D-113 D-73 gets a refusal again, though it would pass now', async () => {
    const input = commitment('22', '600.00');
    const same = request(input);
    const first = decided(await path.desk.perform(acts.recordCommitment, same));
    expect(refusalOf(first.verdict)).toMatchObject({ shortfall: '100.00' });
    await path.accepted(acts.setAuthority, {
      lineCode: '22',
      expectedVersion: 3,
      authority: 'COMMITMENT',
      amount: amount('600.00'),
      frozen: amount('0'),
    });
    expect(await path.desk.perform(acts.recordCommitment, same)).toEqual({ ...first, replayed: true, leftBehind: {} });
    expect(await kept(same.idempotencyKey)).toEqual({ acts: 1, entries: 0 });
    await path.accepted(acts.recordCommitment, input);
  });
});
