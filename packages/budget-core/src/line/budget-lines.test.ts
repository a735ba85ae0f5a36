import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { approve, cancel, record } from '../testing/commands.ts';
import { addLine, lineState, setAuthority, setControl, withdrawControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { Verdict } from '../verdict/verdict.ts';

function refusalOf(verdict: Verdict): Refusal | null {
  return verdict.outcome === 'REFUSED' ? verdict.refusal : null;
}

describe('the tree', () => {
  it('D-7 a code is unique in its fiscal year', () => {
    expect(refusalOf(aBudget().withLine('L').execute(addLine('L')))).toEqual({
      kind: 'ALREADY_TAKEN',
      noun: 'BudgetLine',
      value: 'L',
    });
  });

  it('D-7 a code is one that people can tell from others', () => {
    const budget = aBudget().withLine('22');
    const reasonOf = (code: string) => refusalOf(budget.execute({ ...addLine('other'), code }));
    const invalid = { kind: 'INVALID_TEXT', field: 'code', longest: 100 };
    expect(reasonOf('22 ')).toEqual({ ...invalid, reason: 'BLANK_AT_END' });
    expect(reasonOf('2\u200b2')).toEqual({ ...invalid, reason: 'INVISIBLE_CHARACTER' });
    expect(reasonOf('e\u0301')).toEqual({ ...invalid, reason: 'NOT_NORMALISED' });
  });

  it('D-7 a line hangs below a line that is there', () => {
    expect(refusalOf(aBudget().execute(addLine('L', 'nowhere')))).toMatchObject({ kind: 'NOT_FOUND', id: 'nowhere' });
  });

  it('D-7 a leaf that holds acts is not divided', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(record('C', [['L', '60.00']]));
    expect(JSON.parse(JSON.stringify(refusalOf(budget.execute(addLine('below', 'L')))))).toEqual({
      kind: 'LINE_IN_USE',
      code: 'L',
      reserved: '60.00',
      outstanding: '0.00',
      payable: '0.00',
      openChildren: 0,
    });
  });

  it('D-7 a line on hold takes no new consumption while approval and release go on', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(record('C', [['L', '10.00']]))
      .given(record('D', [['L', '20.00']]))
      .given(lineState('HoldBudgetLine', 'L', 2));
    expect(refusalOf(budget.execute(record('E', [['L', '1.00']])))).toEqual({
      kind: 'LINE_NOT_OPEN',
      code: 'L',
      reason: 'HOLD',
    });
    expect(budget.execute(approve('C'), people.officer).outcome).toBe('ACCEPTED');
    expect(budget.execute(cancel('D', 2)).outcome).toBe('ACCEPTED');
    expect(budget.given(lineState('ResumeBudgetLine', 'L', 3)).execute(record('F', [['L', '1.00']])).outcome).toBe(
      'ACCEPTED',
    );
  });

  it('D-7 a line with open amounts is not closed; a closed one takes nothing', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(record('C', [['L', '10.00']]));
    expect(refusalOf(budget.execute(lineState('CloseBudgetLine', 'L', 2)))).toMatchObject({ kind: 'LINE_IN_USE' });
    budget.given(cancel('C', 2)).given(lineState('CloseBudgetLine', 'L', 2));
    expect(refusalOf(budget.execute(record('D', [['L', '1.00']])))).toMatchObject({ reason: 'CLOSED' });
    expect(refusalOf(budget.execute(lineState('ResumeBudgetLine', 'L', 3)))).toMatchObject({ kind: 'WRONG_STATE' });
    expect(refusalOf(budget.execute(setAuthority('L', '5.00', { version: 3 })))).toMatchObject({
      kind: 'LINE_NOT_OPEN',
    });
  });

  it('D-7 a node is closed after its children', () => {
    const budget = aBudget().withLine('P').withLine('L', null, { under: 'P' });
    expect(refusalOf(budget.execute(lineState('CloseBudgetLine', 'P', 2)))).toMatchObject({ openChildren: 1 });
    budget.given(lineState('CloseBudgetLine', 'L'));
    expect(budget.execute(lineState('CloseBudgetLine', 'P', 2)).outcome).toBe('ACCEPTED');
  });

  it('D-14 a charge on no line is a visible refusal', () => {
    expect(refusalOf(aBudget().execute(record('C', [['nowhere', '1.00']])))).toEqual({
      kind: 'NO_BUDGET_LINE',
      line: 'nowhere',
    });
  });

  it('D-14 a charge on a node that is no leaf is a visible refusal', () => {
    const budget = aBudget().withLine('P', '100.00').withLine('L', null, { under: 'P' });
    expect(refusalOf(budget.execute(record('C', [['P', '1.00']])))).toEqual({
      kind: 'LINE_NOT_OPEN',
      code: 'P',
      reason: 'NOT_A_LEAF',
    });
  });

  it('D-14 a node on hold holds all that lies below it', () => {
    const budget = aBudget().withLine('P').withLine('L', '100.00', { under: 'P' });
    budget.given(lineState('HoldBudgetLine', 'P', 2));
    expect(refusalOf(budget.execute(record('C', [['L', '1.00']])))).toMatchObject({ code: 'P', reason: 'HOLD' });
  });

  it('D-30 changing the state of a line needs its present version', () => {
    expect(
      refusalOf(
        aBudget()
          .withLine('L')
          .execute(lineState('HoldBudgetLine', 'L', 7)),
      ),
    ).toEqual({
      kind: 'VERSION_CONFLICT',
      noun: 'BudgetLine',
      expected: 7,
      actual: 1,
    });
  });
});

describe('changes of a line by several people', () => {
  const conflict = (expected: number, actual: number) => ({
    kind: 'VERSION_CONFLICT',
    noun: 'BudgetLine',
    expected,
    actual,
  });

  it('D-30 of two who set an authority on what both saw, the second is refused and overwrites nothing', () => {
    const budget = aBudget().withLine('L');
    budget.given(setAuthority('L', '200.00', { version: 1 }));
    expect(refusalOf(budget.execute(setAuthority('L', '300.00', { version: 1 })))).toEqual(conflict(1, 2));
    expect(budget.figures('L').commitment.authorised?.toString()).toBe('200.00');
    budget.given(setAuthority('L', '300.00', { version: 2 }));
    expect(budget.figures('L').commitment.authorised?.toString()).toBe('300.00');
  });

  it('D-30 a first authority and the default control that comes with it are one change of the line', () => {
    const budget = aBudget().withLine('L').given(setAuthority('L', '200.00'));
    const lineId = asId<'BudgetLine'>('L');
    expect(budget.book.controlsAt(lineId)).toHaveLength(1);
    expect(budget.book.line(lineId)?.version).toBe(2);
  });

  it('D-30 of two who set a control on what both saw, the second is refused and replaces nothing', () => {
    const budget = aBudget().withLine('L').given(setControl('L', '50.00'));
    expect(refusalOf(budget.execute(setControl('L', '70.00')))).toEqual(conflict(1, 2));
    expect(budget.book.headroom(asId<'BudgetLine'>('L'), 'COMMITMENT')?.toString()).toBe('50.00');
  });

  it('D-30 a control is not set on a line whose control was withdrawn meanwhile', () => {
    const budget = aBudget().withLine('L').given(setControl('L', '50.00')).given(withdrawControl('L'));
    expect(refusalOf(budget.execute(setControl('L', '70.00', { version: 2 })))).toEqual(conflict(2, 3));
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L'))).toEqual([]);
  });

  it('D-30 a line is not closed by somebody who has not seen its new authority', () => {
    const budget = aBudget().withLine('L', '100.00');
    expect(refusalOf(budget.execute(lineState('CloseBudgetLine', 'L', 1)))).toEqual(conflict(1, 2));
  });
});

describe('authority and availability', () => {
  it('D-9 the figures of a node are the sum of its own and its children’s, at any size', () => {
    const budget = aBudget()
      .withLine('P', '0.01')
      .withLine('A', '9999999999999999.99', { under: 'P' })
      .withLine('B', '0.02', { under: 'P' });
    expect(budget.figures('P').commitment.authorised?.toString()).toBe('10000000000000000.02');
  });

  it('D-10 authority never granted is null, which is not 0.00', () => {
    const budget = aDualBudget().withLine('none').withLine('zero', '0.00', { toPay: '0.00' });
    const { commitment, payment } = budget.figures('none');
    expect([commitment.authorised, commitment.available, payment.authorised, payment.available]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const zero = budget.figures('zero');
    expect([zero.commitment.available?.toString(), zero.payment.available?.toString()]).toEqual(['0.00', '0.00']);
  });

  it('D-10 usage is consumed over what is authorised and not frozen, null where that is 0', () => {
    const budget = aBudget()
      .withLine('L')
      .given(setAuthority('L', '1000.00', { frozen: '100.00' }))
      .given(record('C', [['L', '300.00']]))
      .withLine('zero', '0.00');
    expect(budget.figures('L').commitment.usage).toBe('0.3333');
    expect(budget.figures('zero').commitment.usage).toBeNull();
  });

  it('D-10 the headroom of a leaf is the least room over all controls above it', () => {
    const budget = aBudget()
      .withLine('P')
      .withLine('A', '60.00', { under: 'P' })
      .withLine('B', '60.00', { under: 'P' })
      .given(setControl('P', '100.00', { version: 2 }))
      .given(record('C', [['A', '50.00']]));
    const headroom = (code: string) => budget.book.headroom(asId<'BudgetLine'>(code), 'COMMITMENT')?.toString();
    expect([headroom('A'), headroom('B')]).toEqual(['10.00', '50.00']);
  });

  it('D-8 single and dual budgets commit alike; only the dual one has something to pay from', () => {
    const single = aBudget()
      .withLine('L', '100.00')
      .given(record('C', [['L', '40.00']]));
    const dual = aDualBudget()
      .withLine('L', '100.00', { toPay: '80.00' })
      .given(record('C', [['L', '40.00']]));
    expect([single.availableToCommit('L'), dual.availableToCommit('L')]).toEqual(['60.00', '60.00']);
    expect(single.figures('L').payment.available).toBeNull();
    expect(dual.figures('L').payment.available?.toString()).toBe('80.00');
    expect(refusalOf(single.execute(setAuthority('L', '1.00', { authority: 'PAYMENT' })))).toEqual({
      kind: 'AUTHORITY_NOT_USED',
      authority: 'PAYMENT',
    });
  });

  it('D-82 authority 1 000 with 900 consumed: at most 100 is taken away', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(record('C', [['L', '900.00']]));
    expect(JSON.parse(JSON.stringify(refusalOf(budget.execute(setAuthority('L', '850.00', { version: 2 })))))).toEqual({
      kind: 'BELOW_CONSUMPTION',
      code: 'L',
      authority: 'COMMITMENT',
      consumed: '900.00',
      usable: '850.00',
    });
    expect(budget.execute(setAuthority('L', '900.00', { version: 2 })).outcome).toBe('ACCEPTED');
  });

  it('D-83 no more is frozen than is authorised', () => {
    const budget = aBudget().withLine('L');
    expect(refusalOf(budget.execute(setAuthority('L', '100.00', { frozen: '100.01' })))?.kind).toBe(
      'FROZEN_EXCEEDS_AUTHORISED',
    );
  });

  it('D-90 a date in no opened year is refused', () => {
    expect(refusalOf(aBudget().withLine('L').execute(setAuthority('L', '1.00'), people.aso, '2027-01-01'))).toEqual({
      kind: 'YEAR_NOT_OPEN',
      date: '2027-01-01',
    });
  });
});
