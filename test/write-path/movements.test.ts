import { acts } from 'budget-api/application/acts/acts.ts';
import type { ProposeBudgetMovementInput } from 'budget-api/application/acts/propose-budget-movement.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import type { BusinessDate } from 'budget-core';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { amount, commitment, controller, decided, head, refusalOf, request, WritePath } from './write-desk.fixture.ts';

describe('budget movements', () => {
  let path: WritePath;
  let pool: Pool;
  beforeAll(async () => {
    path = await WritePath.open();
    pool = new Pool({ connectionString: path.url, options: '-c role=budget_app' });
    await path.accepted(acts.recordBudgetDecision, {
      number: 'D-1',
      takenBy: 'Minister',
      decidedOn: '2026-02-27' as BusinessDate,
      legalReference: 'LOLF, art. 12',
      documentReference: null,
    });
  });
  afterAll(async () => {
    await pool.end();
    await path.close();
  });

  const blank = {
    decisionNumber: 'D-1',
    authority: 'COMMITMENT',
    takenFrom: [],
    sharesTakenFrom: [],
    givenTo: [],
  } as const;
  /** The controller proposes freezes and releases alone (D-100). */
  const proposer = (kind: string) => (kind === 'FREEZE' || kind === 'RELEASE' ? { caller: controller } : {});
  const leg = (lineCode: string, text: string) => ({ lineCode, amount: amount(text) });
  const proposed = async (
    input: Omit<ProposeBudgetMovementInput, keyof typeof blank> & Partial<ProposeBudgetMovementInput>,
  ) => {
    const { subject } = await path.accepted(acts.proposeBudgetMovement, { ...blank, ...input }, proposer(input.kind));
    return subject?.id ?? '';
  };
  const approved = (movementId: string) =>
    path.accepted(acts.approveBudgetMovement, { movementId, expectedVersion: 1 }, { caller: head });
  const balance = async (code: string) =>
    (
      await path.rows(
        `select own_commitment_authorised::text as authorised, own_commitment_frozen::text as frozen,
           own_commitment_held::text as held, commitment_held::text as rolled
         from line_balance join budget_line line on line.id = line_id where line.code = $1`,
        [code],
      )
    )[0];

  it('D-84 a proposed transfer holds its amount at the source and at the nodes above, until it is approved', async () => {
    const id = await proposed({ kind: 'TRANSFER', takenFrom: [leg('21', '200.00')], givenTo: [leg('22', '200.00')] });
    expect(await balance('21')).toEqual({ authorised: '1000.00', frozen: '0', held: '200.00', rolled: '200.00' });
    expect(await balance('1')).toMatchObject({ held: '0', rolled: '200.00' });
    expect(await verify(pool, 'ministry')).toEqual([]);
    await approved(id);
    expect(await balance('21')).toEqual({ authorised: '800.00', frozen: '0', held: '0.00', rolled: '0.00' });
    expect(await balance('22')).toMatchObject({ authorised: '700.00' });
  });

  it('D-83 freezes 5 % and releases part of it', async () => {
    await approved(await proposed({ kind: 'FREEZE', sharesTakenFrom: [{ lineCode: '21', percent: '5' }] }));
    expect(await balance('21')).toMatchObject({ authorised: '800.00', frozen: '40.00', held: '0.00' });
    await approved(await proposed({ kind: 'RELEASE', givenTo: [leg('21', '15.00')] }));
    expect(await balance('21')).toMatchObject({ authorised: '800.00', frozen: '25.00' });
  });

  it('D-80 takes a movement back by its mirror, once, and keeps the states of both', async () => {
    const id = await proposed({ kind: 'SUPPLEMENT', givenTo: [leg('22', '50.00')] });
    await approved(id);
    const reversal = { movementId: id, expectedVersion: 2, decisionNumber: 'D-1' };
    const first = await path.accepted(acts.reverseBudgetMovement, reversal);
    const mirror = first.subject?.id ?? '';
    await path.accepted(
      acts.rejectBudgetMovement,
      { movementId: mirror, expectedVersion: 1, reason: 'Needed after all' },
      { caller: head },
    );
    const again = await path.accepted(acts.reverseBudgetMovement, { ...reversal, expectedVersion: 4 });
    await approved(again.subject?.id ?? '');
    const states = await path.rows(
      `select state, version from budget_movement where id = $1 or reverses = $1 order by recorded_at`,
      [id],
    );
    expect(states).toEqual([
      { state: 'REVERSED', version: 6 },
      { state: 'REJECTED', version: 2 },
      { state: 'APPROVED', version: 2 },
    ]);
  });

  it('D-82 two who each want the last of a line: one is refused', async () => {
    const reduction = { ...blank, kind: 'REDUCTION', takenFrom: [leg('21', '500.00')] } as const;
    const answers = await Promise.all([
      path.desk.perform(acts.proposeBudgetMovement, request(reduction)),
      path.anotherDesk().perform(acts.proposeBudgetMovement, request(reduction)),
    ]);
    const outcomes = answers.map((answer) => decided(answer).verdict.outcome);
    expect(outcomes.toSorted()).toEqual(['ACCEPTED', 'REFUSED']);
    const [accepted] = answers.map(decided).filter(({ verdict }) => verdict.outcome === 'ACCEPTED');
    const movementId = accepted?.subject?.id ?? '';
    await path.accepted(acts.withdrawBudgetMovement, { movementId, expectedVersion: 1, reason: 'Twice' });
    expect(await balance('21')).toMatchObject({ authorised: '800.00', held: '0.00' });
  });

  it('D-82 what was consumed meanwhile is not taken', async () => {
    await path.accepted(acts.recordCommitment, commitment('22', '650.00'));
    const reduction = { ...blank, kind: 'REDUCTION', takenFrom: [leg('22', '100.00')] } as const;
    const answer = decided(await path.desk.perform(acts.proposeBudgetMovement, request(reduction)));
    expect(refusalOf(answer.verdict)).toMatchObject({
      kind: 'EXCEEDS_UNUSED',
      unused: '50.00',
      over: '50.00',
    });
  });

  it('D-80 the database keeps what took effect', async () => {
    await expect(
      path.rows(`update budget_movement set state = 'PROPOSED', version = version + 1 where state = 'APPROVED'`),
    ).rejects.toThrow('not permitted');
  });

  it('D-110 reconciles to the cent', async () => {
    expect(await differences(path)).toEqual([]);
    expect(await verify(pool, 'ministry')).toEqual([]);
  });
});
