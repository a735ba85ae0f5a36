import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { draft, submit } from '../testing/commands.ts';
import { france, law, outcome, transfer } from '../testing/country-budget.ts';
import { defaultIdsOfNode } from '../testing/default-ids.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import { approveMovement, propose, reverseMovement, withdrawMovement } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import { frState } from './profiles/fr-state.ts';
import { reserveOf } from './reserve.ts';

describe('France: 2 % of initial on virements within a ministry', () => {
  const lines = [
    ['A', '07', '3'],
    ['B', '07', '3'],
    ['C', '07', '6'],
    ['D', '12', '3'],
  ] as const;

  it('D-85 2 % of 1 000 000.00 is 20 000.00, cumulative: 20 000.00 passes and 0.01 more is refused at the source', () => {
    const budget = france(...lines);
    budget.given(transfer('M1', 'A', 'B', '15000.00')).given(approveMovement('M1'), people.director);
    budget.given(transfer('M2', 'A', 'C', '5000.00'));
    const exceeded = {
      kind: 'TRANSFER_CAP_EXCEEDED',
      code: 'A',
      authority: 'COMMITMENT',
      percent: '2',
      initial: Amount.of('1000000.00', 'EUR'),
      cap: Amount.of('20000.00', 'EUR'),
      movedBefore: Amount.of('20000.00', 'EUR'),
      movedAfter: Amount.of('20000.01', 'EUR'),
      ...law('fr-state', 'LOLF, art. 12'),
    };
    expect(outcome(budget, transfer('M3', 'A', 'B', '0.01'))).toEqual(exceeded);
    budget.given(approveMovement('M2'), people.director);
    expect(outcome(budget, transfer('M3', 'A', 'B', '0.01'))).toEqual(exceeded);
  });

  it('D-85 the cap counts at the target as well, and what a line gains counts with what it gives', () => {
    const budget = france(...lines)
      .given(transfer('M1', 'A', 'B', '12000.00'))
      .given(transfer('M2', 'C', 'B', '8000.00'));
    expect(outcome(budget, transfer('M3', 'C', 'B', '0.01'))).toMatchObject({
      kind: 'TRANSFER_CAP_EXCEEDED',
      code: 'B',
    });
    expect(outcome(budget, transfer('M3', 'B', 'C', '0.01'))).toMatchObject({
      kind: 'TRANSFER_CAP_EXCEEDED',
      code: 'B',
    });
    expect(outcome(budget, transfer('M3', 'A', 'C', '8000.00'))).toBe('ACCEPTED');
  });

  it('D-85 transfers between ministries have no cap and count towards none', () => {
    const budget = france(...lines).given(transfer('M1', 'A', 'D', '500000.00'));
    budget.given(approveMovement('M1'), people.director).given(transfer('M2', 'A', 'B', '20000.00'));
    expect(outcome(budget, transfer('M3', 'A', 'B', '0.01'))).toMatchObject({
      initial: Amount.of('1000000.00', 'EUR'),
      movedBefore: Amount.of('20000.00', 'EUR'),
    });
  });

  it('D-85 payment authority has a cap of its own; a freeze, a supplement and a reduction have none', () => {
    const budget = france(...lines).given(transfer('M1', 'A', 'B', '20000.00'));
    expect(
      outcome(
        budget,
        propose('M2', 'TRANSFER', { from: [['A', '20000.00']], to: [['B', '20000.00']], authority: 'PAYMENT' }),
      ),
    ).toBe('ACCEPTED');
    budget.given(propose('M3', 'FREEZE', { from: [['A', '50000.00']] }));
    budget
      .given(propose('M4', 'SUPPLEMENT', { to: [['A', '50000.00']] }))
      .given(approveMovement('M4'), people.director);
    budget
      .given(propose('M5', 'REDUCTION', { from: [['A', '60000.00']] }))
      .given(approveMovement('M5'), people.director);
    // What was voted first stays the measure.
    expect(outcome(budget, transfer('M6', 'A', 'B', '0.01'))).toMatchObject({
      initial: Amount.of('1000000.00', 'EUR'),
    });
  });

  it('D-85 what was withdrawn or taken back counts no more, and its mirror never', () => {
    const budget = france(...lines)
      .given(transfer('M1', 'A', 'B', '20000.00'))
      .given(withdrawMovement('M1'));
    budget.given(transfer('M2', 'A', 'B', '20000.00')).given(approveMovement('M2'), people.director);
    budget.given(reverseMovement('M3', 'M2'), people.aso);
    expect(outcome(budget, transfer('M4', 'A', 'B', '0.01'))).toMatchObject({ kind: 'TRANSFER_CAP_EXCEEDED' });
    budget.given(approveMovement('M3'), people.director);
    expect(outcome(budget, transfer('M4', 'A', 'B', '20000.00'))).toBe('ACCEPTED');
    expect(outcome(budget, transfer('M5', 'A', 'B', '0.01'))).toMatchObject({
      initial: Amount.of('1000000.00', 'EUR'),
      movedBefore: Amount.of('20000.00', 'EUR'),
    });
  });

  it('D-85 a cap that fell while a transfer waited refuses its approval', () => {
    const budget = france(...lines).given(transfer('M1', 'A', 'B', '20000.00'));
    budget.given(setAuthority('A', '999999.99', { version: 3 }));
    expect(outcome(budget, approveMovement('M1'))).toMatchObject({
      kind: 'TRANSFER_CAP_EXCEEDED',
      initial: Amount.of('999999.99', 'EUR'),
      // 2 % is 19 999.9998: a ceiling rounds down.
      cap: Amount.of('19999.99', 'EUR'),
      movedBefore: Amount.of('0.00', 'EUR'),
      movedAfter: Amount.of('20000.00', 'EUR'),
    });
  });

  it('D-85 a line of no ministry is not transferred: the rule fails closed', () => {
    const budget = france(['A', '07', '3']).withLine('B', '1000000.00', { codes: { title: '3' } });
    expect(outcome(budget, transfer('M1', 'A', 'B', '1.00'))).toEqual({
      kind: 'CLASSIFICATION_REQUIRED',
      code: 'B',
      dimension: 'ministry',
      ...law('fr-state', 'LOLF, art. 12'),
    });
  });
});

describe('France: staff credit', () => {
  const lines = [
    ['T2', '07', '2'],
    ['T2b', '12', '2'],
    ['T3', '12', '3'],
  ] as const;

  it('D-85 title 2 funds other titles, and is never funded by them', () => {
    const budget = france(...lines);
    expect(outcome(budget, transfer('M1', 'T2', 'T3', '100.00'))).toBe('ACCEPTED');
    expect(outcome(budget, transfer('M2', 'T2', 'T2b', '100.00'))).toBe('ACCEPTED');
    expect(outcome(budget, transfer('M3', 'T3', 'T2', '0.01'))).toEqual({
      kind: 'TRANSFER_BETWEEN_CODES_FORBIDDEN',
      dimension: 'title',
      from: '3',
      to: '2',
      amount: Amount.of('0.01', 'EUR'),
      ...law('fr-state', 'LOLF, art. 7, II'),
    });
  });

  it('D-85 legs are netted: title 2 may have from title 2, not a cent more', () => {
    const budget = france(...lines);
    const mixed = (staff: string, other: string, given: string) =>
      propose('M1', 'TRANSFER', {
        from: [
          ['T2', staff],
          ['T3', other],
        ],
        to: [['T2b', given]],
      });
    expect(outcome(budget, mixed('100.00', '0.01', '100.01'))).toMatchObject({
      kind: 'TRANSFER_BETWEEN_CODES_FORBIDDEN',
      from: '3',
      amount: Amount.of('0.01', 'EUR'),
    });
  });

  it('D-85 AE = CP: another amount to pay than to commit is refused on title 2 alone', () => {
    const budget = france().withLine('T2', '100.00', { codes: { ministry: '07', title: '2' } });
    budget.withLine('T3', '100.00', { codes: { ministry: '07', title: '3' }, toPay: '99.99' });
    const differ = {
      kind: 'AUTHORITIES_DIFFER',
      code: 'T2',
      commitment: Amount.of('100.00', 'EUR'),
      payment: Amount.of('99.99', 'EUR'),
      ...law('fr-state', 'LOLF, art. 8'),
    };
    expect(outcome(budget, setAuthority('T2', '99.99', { version: 2, authority: 'PAYMENT' }))).toEqual(differ);
    expect(outcome(budget, setAuthority('T2', '100.00', { version: 2, authority: 'PAYMENT' }))).toBe('ACCEPTED');
    expect(outcome(budget, setAuthority('T2', '100.01', { version: 3 }))).toMatchObject({ kind: 'AUTHORITIES_DIFFER' });
    const figures = (paymentAuthorised: string) => ({ commitmentAuthorised: '120.00', paymentAuthorised });
    const stated = (paymentAuthorised: string): Command => ({
      kind: 'ImportBalance',
      lineId: asId<'BudgetLine'>('T2'),
      figures: figures(paymentAuthorised),
      ...defaultIdsOfNode('d'),
    });
    expect(outcome(budget, stated('119.99'))).toMatchObject({ kind: 'AUTHORITIES_DIFFER' });
    expect(outcome(budget, stated('120.00'))).toBe('ACCEPTED');
  });

  it('D-85 AE = CP: a movement of one authority takes effect where the same of the other waits, which then stays', () => {
    const budget = france(...lines);
    const half = (id: string, authority: 'COMMITMENT' | 'PAYMENT') =>
      propose(id, 'TRANSFER', { from: [['T2', '100.00']], to: [['T3', '100.00']], authority });
    budget.given(half('M1', 'COMMITMENT'));
    expect(outcome(budget, approveMovement('M1'))).toMatchObject({
      kind: 'AUTHORITIES_DIFFER',
      commitment: Amount.of('999900.00', 'EUR'),
      payment: Amount.of('1000000.00', 'EUR'),
    });
    budget.given(half('M2', 'PAYMENT')).given(approveMovement('M1'), people.director);
    expect(outcome(budget, withdrawMovement('M2'))).toMatchObject({ kind: 'AUTHORITIES_DIFFER' });
    expect(outcome(budget, approveMovement('M2'))).toBe('ACCEPTED');
    expect(budget.figures('T2').payment.authorised?.toString()).toBe('999900.00');
  });
});

describe('France: reserve and overrides', () => {
  it('D-85 the reserve is 0.5 % of title 2 and 5.5 % of the rest, half up: 5.5055 is 5.51', () => {
    const budget = france()
      .withLine('T2', null, { codes: { title: '2' } })
      .withLine('T3', null, { codes: { title: '3' } });
    budget.withLine('T', null).given({ ...setAuthority('T3', '100.10'), frozen: null });
    expect(budget.figures('T3').commitment.frozen.toString()).toBe('5.51');
    budget.given({ ...setAuthority('T2', '1000.00'), frozen: null });
    expect(budget.figures('T2').commitment.frozen.toString()).toBe('5.00');
    expect(outcome(budget, { ...setAuthority('T', '1.00'), frozen: null })).toMatchObject({
      kind: 'CLASSIFICATION_REQUIRED',
      dimension: 'title',
    });
    expect(outcome(budget, setAuthority('T', '1.00', { frozen: '0.00' }))).toBe('ACCEPTED');
    const line = budget.book.line(asId<'BudgetLine'>('T3'));
    if (!line || !frState[0]) throw new Error('No line');
    expect(reserveOf(frState[0], line, Amount.of('100.10', 'EUR'))).toEqual({
      ok: true,
      value: Amount.of('5.51', 'EUR'),
    });
  });

  it.each([
    [{ title: '3' }, { kind: 'OVERRIDE_FORBIDDEN', code: 'L', ...law('fr-state', 'LOLF, art. 9 et 10') }],
    [{ title: '3', limit: 'estimated' }, 'ACCEPTED'],
  ] as const)('D-71 in France an override on a line %j is %j', (codes, expected) => {
    const budget = france().withLine('L', '100.00', { toPay: '100.00', codes });
    budget.given(setControl('L', null, { overrideCap: '50.00', version: 3 })).given(draft('C', [['L', '130.00']]));
    const grant: Command = {
      kind: 'GrantOverride',
      controlId: asId<'SpendingControl'>('control-L'),
      act: { kind: 'SubmitCommitment', subjectId: asId<'Commitment'>('C'), expectedVersion: 1 },
      amount: '30.00',
      reason: 'Inondation',
    };
    const refused = budget.execute(submit('C'));
    const offered = refused.outcome === 'REFUSED' && refused.cures.some(({ kind }) => kind === 'OVERRIDE');
    expect(offered).toBe(expected === 'ACCEPTED');
    expect(outcome(budget, grant)).toEqual(expected);
  });
});
