import { describe, expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { refusalOf } from '../testing/json.ts';
import { approveMovement, propose, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';

describe('who moves budget', () => {
  it('D-102 who approves a movement needs a limit that covers the sum of what it moves', () => {
    const budget = aBudget().withLine('2210', '20000.00').withLine('2220', '20000.00').given(recordDecision('D1'));
    const legs = {
      from: [
        ['2210', '6000.00'],
        ['2220', '4000.01'],
      ],
    } as const;
    budget.given(propose('M1', 'REDUCTION', legs));
    expect(refusalOf(budget.execute(approveMovement('M1'), people.officer))).toEqual({
      kind: 'LIMIT_EXCEEDED',
      amount: '10000.01',
      limit: '10000.00',
      nextRank: 'DEPUTY_SECRETARY',
    });
    expect(refusalOf(budget.execute(approveMovement('M1'), people.controller))).toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: null,
    });
    budget.given(approveMovement('M1'), people.deputy);
    budget.given(propose('M2', 'SUPPLEMENT', { to: [['2210', '10000.00']] }));
    budget.given(approveMovement('M2'), people.officer);
  });

  it('D-100 the controller freezes and releases, and another person approves; he proposes no other movement', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withLine('2220', '500.00')
      .given(recordDecision('D1'))
      .given(propose('M1', 'FREEZE', { from: [['2210', '50.00']] }), people.controller)
      .given(approveMovement('M1'), people.director)
      .given(propose('M2', 'RELEASE', { to: [['2210', '20.00']] }), people.controller);
    expect(refusalOf(budget.execute(approveMovement('M2'), people.controller))).toMatchObject({
      kind: 'SELF_APPROVAL',
    });
    budget.given(approveMovement('M2'), people.director);
    const { frozen, available } = budget.figures('2210').commitment;
    expect([frozen, available].map(String)).toEqual(['30.00', '970.00']);
    for (const [kind, legs] of [
      ['SUPPLEMENT', { to: [['2210', '1.00']] }],
      ['REDUCTION', { from: [['2210', '1.00']] }],
      ['TRANSFER', { from: [['2210', '1.00']], to: [['2220', '1.00']] }],
    ] as const) {
      expect(refusalOf(budget.execute(propose('M3', kind, legs), people.controller))).toEqual({
        kind: 'MOVEMENT_NOT_OF_ROLE',
        role: 'CONTROLLER',
        movement: kind,
      });
    }
  });
});
