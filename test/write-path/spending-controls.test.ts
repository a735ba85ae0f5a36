import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amount, commitment, decided, head, officer, request, WritePath } from './write-desk.fixture.ts';

describe('spending controls on the write path', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  const terms = { authority: 'COMMITMENT', mode: 'BLOCK' } as const;
  const outcome = async (line: string, text: string, options: object = {}) =>
    decided(await path.desk.perform(acts.recordCommitment, request(commitment(line, text), options))).verdict.outcome;

  it('D-63 the guard lets through what is tolerated, a ceiling follows its base, and verify adds all of it up', async () => {
    await path.line('31', '2', '333.33');
    await path.accepted(acts.setSpendingControl, {
      ...terms,
      lineCode: '31',
      expectedVersion: 3,
      tolerance: { percent: '10' },
    });
    expect(await outcome('31', '366.67')).toBe('REFUSED');
    expect(await outcome('31', '366.66')).toBe('ACCEPTED');
    const raised = { authority: 'COMMITMENT', amount: amount('666.66'), frozen: amount('0') } as const;
    await path.accepted(acts.setAuthority, { ...raised, lineCode: '31', expectedVersion: 4 });
    expect(await path.rows(`select ceiling from spending_control where tolerance_percent = 10`)).toEqual([
      { ceiling: '733.32' },
    ]);
  });

  it('a batch passes the guard whose acts are dated within and outside of a control', async () => {
    await path.line('32', '2', '1000.00');
    const period = { validUntil: '2026-06-30', limit: amount('100.00') };
    await path.accepted(acts.setSpendingControl, { ...terms, ...period, lineCode: '32', expectedVersion: 3 });
    const outcomes = await Promise.all([
      outcome('32', '100.00'),
      outcome('32', '500.00', { effectiveDate: '2026-07-01' }),
      outcome('32', '0.01'),
    ]);
    expect(outcomes).toEqual(['ACCEPTED', 'ACCEPTED', 'REFUSED']);
  });

  it('D-21 a control that counts from approval is compared where approval is', async () => {
    await path.line('33', '2', '1000.00');
    const counting = { countsFrom: 'APPROVE', limit: amount('100.00') } as const;
    await path.accepted(acts.setSpendingControl, { ...terms, ...counting, lineCode: '33', expectedVersion: 3 });
    const answers = [];
    for (const text of ['60.00', '60.00']) {
      const { subject } = await path.accepted(acts.recordCommitment, commitment('33', text));
      const approval = request({ commitmentId: subject?.id ?? '', expectedVersion: 2 }, { caller: head });
      answers.push(decided(await path.desk.perform(acts.approveCommitment, approval)).verdict.outcome);
    }
    expect(answers).toEqual(['ACCEPTED', 'REFUSED']);
  });

  it('D-71 the guard lets exactly the excess of an override pass, and nothing of the next act', async () => {
    await path.line('34', '2', '1000.00');
    const capped = { limit: amount('100.00'), overrideCap: amount('50.00') };
    const set = await path.accepted(acts.setSpendingControl, {
      ...terms,
      ...capped,
      lineCode: '34',
      expectedVersion: 3,
    });
    const draft = await path.accepted(acts.draftCommitment, commitment('34', '130.00'));
    const subject = { subjectId: draft.subject?.id ?? '', expectedVersion: 1 };
    const leave = { controlId: set.subject?.id ?? '', act: 'SubmitCommitment', reason: 'Flood' } as const;
    await path.accepted(
      acts.grantOverride,
      { ...leave, ...subject, amount: amount('30.00') },
      {
        caller: head,
      },
    );
    const submission = request({ commitmentId: subject.subjectId, expectedVersion: 1 });
    // In one batch with an act that comes after it.
    const [submitted, next] = await Promise.all([
      path.desk.perform(acts.submitCommitment, submission),
      outcome('34', '0.01'),
    ]);
    expect(decided(submitted).verdict).toMatchObject({
      outcome: 'ACCEPTED',
      controls: [{ outcome: 'OVERRIDDEN', shortfall: '30.00' }],
    });
    expect(next).toBe('REFUSED');
    expect(await path.rows('select amount, excess, used_by from spending_override')).toEqual([
      { amount: '30.00', excess: '30.00', used_by: decided(submitted).actId },
    ]);
  });

  it('verify finds nothing amiss in the end', async () => {
    const database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    expect(await verify(database.pool, officer.organisationId)).toEqual([]);
    await database.close();
  });
});
