import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dawdling } from '../concurrency/sabotage.ts';
import { amount, commitment, decided, head, officer, request, WritePath } from './write-desk.fixture.ts';

describe('spending caps on the write path', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
    await path.line('31', '2', '100000.00');
    await path.line('32', '2', '100000.00');
  });
  afterAll(() => path.close());

  const perPayee = { kind: 'PAYEE', mode: 'BLOCK', limit: amount('1000.00') } as const;
  const record = async (line: string, text: string, desk = path.desk) =>
    decided(await desk.perform(acts.recordCommitment, request(commitment(line, text)))).verdict;
  const versionOf = async (code: string) => {
    const [row] = await path.rows<{ version: number }>('select version from budget_line where code = $1', [code]);
    return row?.version ?? 0;
  };
  const differences = async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    const found = await verify(database.pool, officer.organisationId);
    await database.close();
    return found;
  };

  it('D-68 100 documents of one payee at once, on two lines through two slow processes: never past the cap above both', async () => {
    await path.accepted(acts.setSpendingCap, { ...perPayee, lineCode: '2', expectedVersion: await versionOf('2') });
    const other = path.anotherDesk({ batchLimit: 10 });
    await path.rows(dawdling);
    const verdicts = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const first = index < 50;
        return record(first ? '31' : '32', '30.00', first ? path.desk : other);
      }),
    );
    await path.rows('drop trigger act_dawdles on act');
    const accepted = verdicts.filter(({ outcome }) => outcome === 'ACCEPTED');
    expect(accepted).toHaveLength(33);
    const kinds = new Set(verdicts.flatMap((one) => (one.outcome === 'REFUSED' ? [one.refusal.kind] : [])));
    expect([...kinds]).toEqual(['PAYEE_CAP_EXCEEDED']);
    expect(await path.rows(`select sum(amount)::text as held from commitment where state = 'SUBMITTED'`)).toEqual([
      { held: '990.00' },
    ]);
  });

  it('D-68 pending amendments count, also of commitments that the act is not about', async () => {
    const { subject } = await path.accepted(acts.recordCommitment, commitment('31', '4.00'));
    const commitmentId = subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
    const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
      commitmentId,
    ]);
    await path.accepted(acts.recordCommitmentAmendment, {
      commitmentId,
      expectedVersion: 3,
      purpose: 'More',
      increases: [{ chargeId: charge?.id ?? '', amount: amount('5.00') }],
      decreases: [],
    });
    expect(await record('32', '1.01')).toMatchObject({
      outcome: 'REFUSED',
      caps: [{ before: '999.00', over: '0.01' }],
    });
    expect((await record('32', '1.00')).outcome).toBe('ACCEPTED');
  });

  it('D-68 a cap that is set in a batch judges the acts behind it, with all that the payee has already', async () => {
    const { subject } = await path.accepted(acts.setSpendingCap, {
      ...perPayee,
      limit: amount('5000.00'),
      lineCode: '2',
      expectedVersion: await versionOf('2'),
    });
    await path.accepted(acts.withdrawSpendingCap, { capId: subject?.id ?? '', expectedVersion: 1 });
    const again = { ...perPayee, lineCode: '2', expectedVersion: await versionOf('2') };
    const [set, recorded] = await Promise.all([path.accepted(acts.setSpendingCap, again), record('31', '0.01')]);
    expect(set.verdict.outcome).toBe('ACCEPTED');
    expect(recorded).toMatchObject({ outcome: 'REFUSED', caps: [{ before: '1000.00', over: '0.01' }] });
  });

  it('verify finds nothing amiss in the end, and finds what was changed behind the desk', async () => {
    expect(await differences()).toEqual([]);
    await path.rows(`alter table spending_cap disable trigger user`);
    await path.rows(`update spending_cap set limit_amount = 2000 where in_force`);
    await path.rows(`alter table commitment disable trigger user`);
    await path.rows(`update commitment set submitted_on = '2026-01-01' where amount = 4`);
    expect(await differences()).toMatchObject([
      { kind: 'CAP', figure: 'limit', kept: '2000', expected: '1000' },
      { kind: 'CONTENT', figure: 'submitted on', kept: '2026-01-01', expected: '2026-03-02' },
    ]);
  });
});
