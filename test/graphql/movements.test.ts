import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry, type Seen } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';

interface Moved {
  readonly movement: Seen;
}

describe('budget movements over GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await ministry.accepted(officer, 'recordBudgetDecision', {
      number: 'D-1',
      takenBy: 'Minister',
      decidedOn: '2026-02-27',
      legalReference: 'LOLF, art. 12',
    });
  });
  afterAll(() => ministry.close());

  const held = async (): Promise<unknown> => {
    const { line } = await ministry.read<{ line: { figures: { commitment: unknown } } }>(
      'READER',
      `{ line: budgetLine(fiscalYear: 2026, code: "1-1-1") { figures { commitment { authorised frozen held available } } } }`,
    );
    return line.figures.commitment;
  };

  it('D-84 a reduction holds its amount until another person decides', async () => {
    const content = {
      decisionNumber: 'D-1',
      kind: 'REDUCTION',
      authority: 'COMMITMENT',
      takenFrom: [{ lineCode: '1-1-1', amount: '100.00' }],
    };
    const fields =
      'movement { id version state decision { number legalReference } takenFrom { amount line { code } } }';
    const { movement } = await ministry.accepted<Moved>(officer, 'proposeBudgetMovement', content, fields);
    expect(movement).toMatchObject({
      state: 'PROPOSED',
      decision: { number: 'D-1', legalReference: 'LOLF, art. 12' },
      takenFrom: [{ amount: '100.00', line: { code: '1-1-1' } }],
    });
    expect(await held()).toEqual({ authorised: '1000.00', frozen: '0.00', held: '100.00', available: '900.00' });

    const seen = { movementId: movement.id, expectedVersion: movement.version };
    const denied = await ministry.act(officer, 'approveBudgetMovement', seen);
    expect(denied.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const done = await ministry.accepted<Moved>(
      'DIRECTOR',
      'approveBudgetMovement',
      seen,
      'movement { id state version }',
    );
    expect(done.movement).toMatchObject({ state: 'APPROVED', version: 2 });
    expect(await held()).toEqual({ authorised: '900.00', frozen: '0.00', held: '0.00', available: '900.00' });
  });

  it('D-82 says at most how much can be taken, in both languages', async () => {
    const content = {
      decisionNumber: 'D-1',
      kind: 'FREEZE',
      authority: 'COMMITMENT',
      takenFrom: [{ lineCode: '1-1-1', amount: '900.01' }],
    };
    const fields = 'refusal { french: message(language: FR) ... on ExceedsUnused { lineCode unused over } }';
    const { refusal } = await ministry.refused('CONTROLLER', 'proposeBudgetMovement', content, fields);
    expect(refusal).toMatchObject({ code: 'EXCEEDS_UNUSED', lineCode: '1-1-1', unused: '900.00', over: '0.01' });
    expect(refusal?.message).toMatch(/^At most 900\.00/);
    expect(refusal).toMatchObject({ french: expect.stringMatching(/^On peut prendre au plus 900,00/) });
  });

  it('D-102 no limit set cannot approve, and the next rank is named', async () => {
    const content = {
      decisionNumber: 'D-1',
      kind: 'FREEZE',
      authority: 'COMMITMENT',
      takenFrom: [{ lineCode: '1-1-1', amount: '5.00' }],
    };
    const { movement } = await ministry.accepted<Moved>(
      'CONTROLLER',
      'proposeBudgetMovement',
      content,
      'movement { id version }',
    );
    const seen = { movementId: movement.id, expectedVersion: movement.version };
    const fields = 'refusal { ... on LimitExceeded { amount limit nextRank } }';
    const { refusal } = await ministry.refused('DEPUTY_SECRETARY', 'approveBudgetMovement', seen, fields);
    expect(refusal).toMatchObject({ code: 'LIMIT_EXCEEDED', amount: '5.00', limit: null, nextRank: 'DIRECTOR' });
  });

  it('D-100 the controller proposes freezes and releases only', async () => {
    const content = {
      decisionNumber: 'D-1',
      kind: 'SUPPLEMENT',
      authority: 'COMMITMENT',
      givenTo: [{ lineCode: '1-1-1', amount: '5.00' }],
    };
    const fields = 'refusal { french: message(language: FR) ... on MovementNotOfRole { role movement } }';
    const { refusal } = await ministry.refused('CONTROLLER', 'proposeBudgetMovement', content, fields);
    expect(refusal).toMatchObject({ code: 'MOVEMENT_NOT_OF_ROLE', role: 'CONTROLLER', movement: 'SUPPLEMENT' });
    expect(refusal).toMatchObject({ french: expect.stringMatching(/^Seuls les gels et les dégels sont proposés/) });
  });

  it('D-80 lists the movements of a year by their state', async () => {
    const { movements } = await ministry.read<{ movements: { edges: readonly { node: object }[] } }>(
      'AUDITOR',
      `{ movements: budgetMovements(fiscalYear: 2026, states: [APPROVED], first: 10) {
        edges { node { kind proposedBy { id } approvedBy { id } history { kind } } } } }`,
    );
    expect(movements.edges).toHaveLength(1);
    expect(movements.edges[0]?.node).toMatchObject({
      kind: 'REDUCTION',
      history: [{ kind: 'ProposeBudgetMovement' }, { kind: 'ApproveBudgetMovement' }],
    });
  });
});
