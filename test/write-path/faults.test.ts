import { setTimeout as pause } from 'node:timers/promises';
import type { ActAnswer, ActRequest } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { commitment, decided, officer, refusalOf, request, WritePath } from './write-desk.fixture.ts';

describe('a batch that meets a fault', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  it('is run one by one, so that the one item which breaks the statement fails alone', async () => {
    // The door lets no such key pass; the database refuses it by a CHECK.
    const breaking = request(commitment('21', '1.00'), { idempotencyKey: 'short' });
    const requests = Array.from({ length: 100 }, (_, index) =>
      index === 50 ? breaking : request(commitment('21', '1.00')),
    );
    const settled = await Promise.allSettled(requests.map((each) => path.desk.perform(acts.recordCommitment, each)));
    expect(settled.map(({ status }) => status).indexOf('rejected')).toBe(50);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(99);
    const [count] = await path.rows(`select count(*)::int as kept from act where mutation = 'recordCommitment'`);
    expect(count).toEqual({ kept: 99 });
    expect(await differences(path)).toEqual([]);
  });

  it('keeps refused, unknown and replayed items from disturbing the others', async () => {
    const replayed = request(commitment('21', '1.00'));
    await path.desk.perform(acts.recordCommitment, replayed);
    const holding = path.desk.perform(acts.recordCommitment, request(commitment('21', '1.00')));
    const requests = [
      request(commitment('21', '100000.00')),
      request(commitment('no such line', '1.00')),
      request(commitment('nul \0', '1.00', 'lone \ud800')),
      replayed,
      request(commitment('21', '1.00')),
    ];
    const answers = await Promise.all(requests.map((each) => path.desk.perform(acts.recordCommitment, each)));
    const unknown = request({ commitmentId: 'no id at all', expectedVersion: 1 });
    const refused = decided(await path.desk.perform(acts.approveCommitment, unknown));
    await holding;
    expect(answers.map((answer) => decided(answer).verdict)).toMatchObject([
      { outcome: 'REFUSED', refusal: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY' } },
      { outcome: 'REFUSED', refusal: { kind: 'NO_BUDGET_LINE', line: 'no such line' } },
      { outcome: 'REFUSED', refusal: { kind: 'INVALID_TEXT', reason: 'NOT_WELL_FORMED' } },
      { outcome: 'ACCEPTED' },
      { outcome: 'ACCEPTED' },
    ]);
    expect(refusalOf(refused.verdict)).toEqual({ kind: 'NOT_FOUND', noun: 'Commitment', id: 'no id at all' });
  });

  it('D-73 keeps who tried what, and why it was refused', async () => {
    const same = request(commitment('21', '5000.00', 'C-5000'));
    const answer = decided(await path.desk.perform(acts.recordCommitment, same));
    const rows = await path.rows(
      `select act.id, act.kind, act.accepted, act.subject_id, act.command ->> 'reference' as reference, act.verdict,
         act.rule_version, person.name as who
       from act join person on person.organisation_id = act.organisation_id and person.id = act.actor_id
       where act.idempotency_key = $1`,
      [same.idempotencyKey],
    );
    expect(rows).toEqual([
      {
        id: answer.actId,
        kind: 'RecordCommitment',
        accepted: false,
        subject_id: null,
        reference: 'C-5000',
        verdict: answer.verdict,
        rule_version: 'generic-1',
        who: officer.name,
      },
    ]);
  });

  it('loses and doubles nothing while every connection is cut again and again, and clients retry', async () => {
    const requests = Array.from({ length: 200 }, () => request(commitment('21', '0.01')));
    let answered = 0;
    let cuts = 0;
    const cut = async (): Promise<void> => {
      const cutOff = await path.rows(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'budget-ledger' and state <> 'idle'`);
      cuts += cutOff.length;
    };
    const client = async (index: number): Promise<void> => {
      for (let at = index; at < requests.length; at += 4) {
        const next = requests[at];
        if (next) await untilAnswered(path, next);
        answered++;
        if (answered % 5 === 0) await cut();
      }
    };
    await Promise.all([0, 1, 2, 3].map(client));
    expect(cuts).toBeGreaterThan(5);
    const [count] = await path.rows(
      `select count(*)::int as kept from journal_entry where stage = 'RESERVED' and amount = 0.01`,
    );
    expect(count).toEqual({ kept: 200 });
    expect(await differences(path)).toEqual([]);
  });
});

async function untilAnswered(path: WritePath, each: ActRequest<ReturnType<typeof commitment>>): Promise<ActAnswer> {
  for (;;) {
    const answer = await path.desk.perform(acts.recordCommitment, each).catch(() => null);
    if (answer?.status === 'DECIDED') return answer;
    await pause(20);
  }
}
