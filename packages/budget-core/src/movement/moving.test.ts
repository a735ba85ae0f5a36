import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { entriesOf, refusalOf } from '../testing/json.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import {
  approveMovement,
  propose,
  proposeShare,
  recordDecision,
  rejectMovement,
  reverseMovement,
  withdrawMovement,
} from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';

/** Two lines of 1 000.00 and 500.00 in 2026, and the decision that movements cite. */
function twoLines(): TestBudget {
  return aBudget().withLine('2210', '1000.00').withLine('2220', '500.00').given(recordDecision('D1'));
}

function approved(budget: TestBudget, ...[id, kind, sides]: Parameters<typeof propose>): TestBudget {
  return budget.given(propose(id, kind, sides)).given(approveMovement(id), people.director);
}

function commitmentOf(budget: TestBudget, code: string) {
  const { authorised, frozen, held, available } = budget.figures(code).commitment;
  return [authorised, frozen, held, available].map(String);
}

describe('budget movements', () => {
  it('D-80 every movement cites a decision that was recorded', () => {
    const budget = aBudget().withLine('2210', '1000.00');
    const supplement = propose('M1', 'SUPPLEMENT', { to: [['2210', '100.00']] });
    expect(refusalOf(budget.execute(supplement))).toEqual({ kind: 'NOT_FOUND', noun: 'BudgetDecision', id: 'D1' });
    budget.given(recordDecision('D1'));
    expect(refusalOf(budget.execute(supplement))).toBe('ACCEPTED');
  });

  it('D-80 the number of a decision is unique in its year', () => {
    expect(refusalOf(twoLines().execute(recordDecision('D1')))).toEqual({
      kind: 'ALREADY_TAKEN',
      noun: 'BudgetDecision',
      value: 'D1',
    });
  });

  it('D-80 approval by another person precedes effect', () => {
    const budget = twoLines().given(propose('M1', 'SUPPLEMENT', { to: [['2210', '100.00']] }));
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '0.00', '0.00', '1000.00']);
    expect(refusalOf(budget.execute(approveMovement('M1')))).toEqual({
      kind: 'SELF_APPROVAL',
      earlierDuty: 'PROPOSED',
    });
    budget.given(approveMovement('M1'), people.director);
    expect(commitmentOf(budget, '2210')).toEqual(['1100.00', '0.00', '0.00', '1100.00']);
  });

  it('D-80 the mirror takes a transfer back, once', () => {
    const budget = approved(twoLines(), 'M1', 'TRANSFER', { from: [['2210', '200.00']], to: [['2220', '200.00']] });
    budget.given(reverseMovement('M2', 'M1'));
    expect(refusalOf(budget.execute(reverseMovement('M3', 'M1', 3)))).toMatchObject({
      kind: 'WRONG_STATE',
      state: 'REVERSAL_PROPOSED',
    });
    budget.given(approveMovement('M2'), people.director);
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '0.00', '0.00', '1000.00']);
    expect(commitmentOf(budget, '2220')).toEqual(['500.00', '0.00', '0.00', '500.00']);
    expect(refusalOf(budget.execute(reverseMovement('M3', 'M1', 4)))).toMatchObject({
      kind: 'WRONG_STATE',
      state: 'REVERSED',
    });
  });

  it('D-80 a mirror is checked like any other, and may be put forward again when it was turned down', () => {
    const budget = approved(twoLines(), 'M1', 'SUPPLEMENT', { to: [['2210', '100.00']] });
    budget.given(reverseMovement('M2', 'M1')).given(rejectMovement('M2'), people.director);
    budget.given(record('C1', [['2210', '1050.00']]));
    expect(refusalOf(budget.execute(reverseMovement('M3', 'M1', 4)))).toEqual({
      kind: 'EXCEEDS_UNUSED',
      code: '2210',
      authority: 'COMMITMENT',
      unused: '50.00',
      over: '50.00',
    });
  });

  it('D-80 an approved movement stays as it is: it is neither approved, rejected nor withdrawn again', () => {
    const budget = approved(twoLines(), 'M1', 'SUPPLEMENT', { to: [['2210', '100.00']] });
    for (const again of [approveMovement('M1', 2), rejectMovement('M1', 2), withdrawMovement('M1', 2)]) {
      expect(refusalOf(budget.execute(again, people.director))).toMatchObject({
        kind: 'WRONG_STATE',
        state: 'APPROVED',
      });
    }
  });

  it('D-81 a transfer sums to 0.00, its source is not its target, and it stays in one authority and year', () => {
    const budget = twoLines();
    const transfer = (from: string, to: string, amount: string) =>
      refusalOf(budget.execute(propose('M1', 'TRANSFER', { from: [[from, '200.00']], to: [[to, amount]] })));
    expect(transfer('2210', '2220', '199.99')).toEqual({
      kind: 'TRANSFER_UNBALANCED',
      taken: '200.00',
      given: '199.99',
    });
    expect(transfer('2210', '2210', '200.00')).toEqual({ kind: 'LINE_NAMED_TWICE', lineId: '2210' });
    expect(transfer('2210', '2220', '200.00')).toBe('ACCEPTED');
    expect(refusalOf(budget.execute(propose('M2', 'TRANSFER', { from: [['2210', '200.00']] })))).toEqual({
      kind: 'WRONG_SIDES',
      movement: 'TRANSFER',
    });
    const toPay = propose('M3', 'SUPPLEMENT', { to: [['2210', '1.00']], authority: 'PAYMENT' });
    expect(refusalOf(budget.execute(toPay))).toEqual({ kind: 'AUTHORITY_NOT_USED', authority: 'PAYMENT' });
  });

  it('D-81 a line without authority of its own takes part in no movement', () => {
    const budget = twoLines().withLine('2230');
    expect(refusalOf(budget.execute(propose('M1', 'SUPPLEMENT', { to: [['2230', '1.00']] })))).toEqual({
      kind: 'NO_OWN_AUTHORITY',
      code: '2230',
      authority: 'COMMITMENT',
    });
  });

  it.each(['BLOCK', 'WARN', 'TRACK'] as const)(
    'D-82 of 1 000 authorised and 900 consumed, taking 150 is refused and 100 is the most, under %s',
    (mode) => {
      const budget = twoLines().given(setControl('2210', '5000.00', { mode, version: 2 }));
      budget.given(record('C1', [['2210', '900.00']]));
      expect(refusalOf(budget.execute(propose('M1', 'REDUCTION', { from: [['2210', '150.00']] })))).toEqual({
        kind: 'EXCEEDS_UNUSED',
        code: '2210',
        authority: 'COMMITMENT',
        unused: '100.00',
        over: '50.00',
      });
      expect(refusalOf(budget.execute(propose('M2', 'FREEZE', { from: [['2210', '100.01']] })))).toMatchObject({
        kind: 'EXCEEDS_UNUSED',
        over: '0.01',
      });
      expect(refusalOf(budget.execute(propose('M3', 'REDUCTION', { from: [['2210', '100.00']] })))).toBe('ACCEPTED');
    },
  );

  it('D-82 what is frozen on a line cannot be moved, though the lines below it have room', () => {
    const budget = aBudget().withLine('22').withLine('2210', '1000.00', { under: '22' }).given(recordDecision('D1'));
    budget.given(setAuthority('22', '1000.00', { frozen: '500.00', version: 2 }));
    expect(refusalOf(budget.execute(propose('M1', 'REDUCTION', { from: [['22', '500.01']] })))).toMatchObject({
      kind: 'EXCEEDS_UNUSED',
      unused: '500.00',
      over: '0.01',
    });
  });

  it('D-82 what several lines give up below one node is added up there', () => {
    const budget = aBudget().withLine('22', '0.00').withLine('2210', '100.00', { under: '22' });
    budget.withLine('2220', '100.00', { under: '22' }).withLine('2230', null, { under: '22' });
    budget.given(recordDecision('D1')).given(record('C1', [['2230', '50.00']]));
    const reduction = propose('M1', 'REDUCTION', {
      from: [
        ['2210', '80.00'],
        ['2220', '80.00'],
      ],
    });
    expect(refusalOf(budget.execute(reduction))).toMatchObject({ code: '22', unused: '150.00', over: '10.00' });
  });

  it('D-83 5 % frozen of 1 000 is 50: usable 950, authorised still 1 000; 20 released: usable 970', () => {
    const budget = twoLines().given(proposeShare('M1', '2210', '5'), people.controller);
    budget.given(approveMovement('M1'), people.director);
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '50.00', '0.00', '950.00']);
    approved(budget, 'M2', 'RELEASE', { to: [['2210', '20.00']] });
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '30.00', '0.00', '970.00']);
    expect(refusalOf(budget.execute(propose('M3', 'RELEASE', { to: [['2210', '30.01']] })))).toEqual({
      kind: 'EXCEEDS_FROZEN',
      code: '2210',
      authority: 'COMMITMENT',
      frozen: '30.00',
      over: '0.01',
    });
    expect(refusalOf(budget.execute(propose('M4', 'FREEZE', { from: [['2210', '970.01']] })))).toMatchObject({
      kind: 'EXCEEDS_UNUSED',
      unused: '970.00',
    });
  });

  it('D-83 a share is rounded half up, and is a plain percentage', () => {
    const budget = aBudget().withLine('2210', '0.10').given(recordDecision('D1'));
    expect(refusalOf(budget.execute(proposeShare('M1', '2210', '5 %')))).toMatchObject({
      kind: 'INVALID_AMOUNT',
      field: 'takenFrom.0.percent',
    });
    budget.given(proposeShare('M1', '2210', '5'));
    expect(commitmentOf(budget, '2210')).toEqual(['0.10', '0.00', '0.01', '0.09']);
  });

  it('D-83 two releases of the same reserve: the second is refused when it is approved', () => {
    const budget = approved(twoLines(), 'M1', 'FREEZE', { from: [['2210', '50.00']] });
    budget.given(propose('M2', 'RELEASE', { to: [['2210', '40.00']] }));
    budget.given(propose('M3', 'RELEASE', { to: [['2210', '40.00']] }));
    budget.given(approveMovement('M2'), people.director);
    expect(refusalOf(budget.execute(approveMovement('M3'), people.director))).toMatchObject({
      kind: 'EXCEEDS_FROZEN',
      frozen: '10.00',
    });
  });

  it('D-84 a proposed reduction of 100 holds it at the source until it is decided', () => {
    const budget = twoLines().given(propose('M1', 'REDUCTION', { from: [['2210', '100.00']] }));
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '0.00', '100.00', '900.00']);
    expect(refusalOf(budget.execute(record('C1', [['2210', '900.01']])))).toMatchObject({ shortfall: '0.01' });
    budget.given(rejectMovement('M1'), people.director);
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '0.00', '0.00', '1000.00']);
    budget.given(propose('M2', 'REDUCTION', { from: [['2210', '100.00']] })).given(withdrawMovement('M2'));
    expect(commitmentOf(budget, '2210')).toEqual(['1000.00', '0.00', '0.00', '1000.00']);
  });

  it('D-84 what is held cannot be taken away by setting the authority anew', () => {
    const budget = twoLines().given(propose('M1', 'REDUCTION', { from: [['2210', '100.00']] }));
    expect(refusalOf(budget.execute(setAuthority('2210', '99.99', { version: 2 })))).toEqual({
      kind: 'HELD_EXCEEDS_USABLE',
      code: '2210',
      authority: 'COMMITMENT',
      held: '100.00',
      usable: '99.99',
    });
  });

  it('D-84 approval moves what was held and gives the lines a new version', () => {
    const budget = twoLines().given(
      propose('M1', 'TRANSFER', { from: [['2210', '200.00']], to: [['2220', '200.00']] }),
    );
    expect(entriesOf(budget.execute(approveMovement('M1'), people.director))).toEqual([
      ' 2210 COMMITMENT HELD -200.00',
      ' 2210 COMMITMENT AUTHORISED -200.00',
      ' 2220 COMMITMENT AUTHORISED 200.00',
      '2220-COMMITMENT 2220 COMMITMENT CEILING 200.00',
    ]);
    expect(refusalOf(budget.execute(setAuthority('2220', '500.00', { version: 2 })))).toMatchObject({
      kind: 'VERSION_CONFLICT',
    });
  });

  it('D-62 under strict distribution a transfer within a node is free, and a supplement keeps to its limit', () => {
    const budget = aBudget('STRICT').withLine('22').withLine('2210', '60.00', { under: '22' });
    budget.withLine('2220', '40.00', { under: '22' }).given(setControl('22', '100.00', { version: 2 }));
    budget.given(recordDecision('D1'));
    const transfer = propose('M1', 'TRANSFER', { from: [['2210', '10.00']], to: [['2220', '10.00']] });
    expect(refusalOf(budget.execute(transfer))).toBe('ACCEPTED');
    expect(refusalOf(budget.execute(propose('M2', 'SUPPLEMENT', { to: [['2220', '0.01']] })))).toEqual({
      kind: 'DISTRIBUTION_EXCEEDED',
      code: '22',
      authority: 'COMMITMENT',
      limit: '100.00',
      distributed: '100.01',
    });
  });

  it('D-82 the golden scenario: transfer out 20 000 / 16 000, then freeze 100 000 more to commit', () => {
    const budget = aDualBudget().withLine('A', '1000000.00', { toPay: '800000.00' });
    budget.withLine('B', '1000000.00', { toPay: '800000.00' }).given(recordDecision('D1'));
    budget.given(setAuthority('A', '1000000.00', { frozen: '50000.00', version: 3 }));
    budget.given(setAuthority('A', '800000.00', { frozen: '40000.00', authority: 'PAYMENT', version: 4 }));
    budget.withCommitment('C1', [['A', '344000.00']]).withExpense('E1', 'C1', [['C1-1', '69000.00']]);
    const available = () => {
      const { commitment, payment } = budget.figures('A');
      return [String(commitment.available), String(payment.available)];
    };
    expect(available()).toEqual(['606000.00', '691000.00']);
    approved(budget, 'M1', 'TRANSFER', { from: [['A', '20000.00']], to: [['B', '20000.00']] });
    const toPay = { from: [['A', '16000.00']], to: [['B', '16000.00']], authority: 'PAYMENT' } as const;
    approved(budget, 'M2', 'TRANSFER', toPay);
    expect(available()).toEqual(['586000.00', '675000.00']);
    approved(budget, 'M3', 'FREEZE', { from: [['A', '100000.00']] });
    expect(available()).toEqual(['486000.00', '675000.00']);
    expect(refusalOf(budget.execute(record('C2', [['A', '486000.01']])))).toMatchObject({ shortfall: '0.01' });
  });
});
