import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { addLine, setAuthority, setControl, withdrawControl } from '../testing/line-commands.ts';
import type { Refused, Verdict } from '../verdict/verdict.ts';

function refused(verdict: Verdict): Refused {
  if (verdict.outcome !== 'REFUSED') throw new Error('The command was accepted');
  return verdict;
}

/** Each control's word as text: code, before, change, after, ceiling, shortfall, outcome. */
function told({ controls }: Verdict): readonly string[] {
  return controls.map((check) =>
    [check.code, check.before, check.change, check.after, check.ceiling, check.shortfall, check.outcome].join(' '),
  );
}

const parentOfTwo = (): TestBudget =>
  aBudget()
    .withLine('parent')
    .withLine('A', '60.00', { under: 'parent' })
    .withLine('B', '60.00', { under: 'parent' })
    .given(setControl('parent', '100.00', { version: 2 }));

describe('the boundary', () => {
  it('D-11 available 500.00: 500.00 passes', () => {
    expect(
      aBudget()
        .withLine('L', '500.00')
        .execute(record('C', [['L', '500.00']])).outcome,
    ).toBe('ACCEPTED');
  });

  it('D-11 available 500.00: 500.01 is refused with shortfall 0.01', () => {
    const verdict = refused(
      aBudget()
        .withLine('L', '500.00')
        .execute(record('C', [['L', '500.01']])),
    );
    expect(JSON.parse(JSON.stringify(verdict.refusal))).toEqual({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      controlId: 'L-COMMITMENT',
      lineId: 'L',
      code: 'L',
      available: '500.00',
      requested: '500.01',
      shortfall: '0.01',
    });
  });
});

describe('several charges', () => {
  it('D-22 the verdict names the charge that fails with its shortfall, and says that the other would have passed', () => {
    const budget = aBudget().withLine('first', '500.00').withLine('second', '150.00');
    const verdict = refused(
      budget.execute(
        record('C', [
          ['first', '300.00'],
          ['second', '200.00'],
        ]),
      ),
    );
    expect(told(verdict)).toEqual([
      'first 0.00 300.00 300.00 500.00 0.00 PASSED',
      'second 0.00 200.00 200.00 150.00 50.00 REFUSED',
    ]);
    expect(verdict.controls.map(({ decides }) => decides)).toEqual([false, true]);
    expect([budget.availableToCommit('first'), budget.availableToCommit('second')]).toEqual(['500.00', '150.00']);
  });

  it('D-23 60 and 60 on the same line with 100 are one consumption of 120', () => {
    const budget = aBudget().withLine('L', '100.00');
    const verdict = budget.execute(
      record('C', [
        ['L', '60.00'],
        ['L', '60.00'],
      ]),
    );
    expect(told(verdict)).toEqual(['L 0.00 120.00 120.00 100.00 20.00 REFUSED']);
  });
});

describe('modes', () => {
  it.each([
    ['BLOCK', 'REFUSED', 'REFUSED', '0.00'],
    ['WARN', 'ACCEPTED', 'WARNED', '150.00'],
    ['TRACK', 'ACCEPTED', 'TRACKED', '150.00'],
  ] as const)(
    'D-60 %s above the ceiling: %s, the check says %s, and consumption is recorded',
    (mode, outcome, check, reserved) => {
      const budget = aBudget()
        .withLine('L', '100.00')
        .given(setControl('L', null, { mode, version: 2 }));
      const verdict = budget.execute(record('C', [['L', '150.00']]));
      expect(verdict.outcome).toBe(outcome);
      expect(verdict.controls.map((control) => control.outcome)).toEqual([check]);
      expect(budget.figures('L').commitment.reserved.toString()).toBe(reserved);
    },
  );
});

describe('the default control', () => {
  it('D-61 a node that holds authority blocks at 100 % of it and of what its children hold', () => {
    const budget = aBudget()
      .withLine('parent')
      .withLine('child', '40.00', { under: 'parent' })
      .withAuthority('parent', 'COMMITMENT', '60.00')
      .given(addLine('bare', 'parent'));
    expect(told(budget.execute(record('C', [['bare', '100.01']])))).toEqual([
      'parent 0.00 100.01 100.01 100.00 0.01 REFUSED',
    ]);
    expect(budget.execute(record('D', [['bare', '100.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-61 an explicit control on the node replaces the default, below it what is left out is indicative', () => {
    const budget = aBudget()
      .withLine('programme', '500.00')
      .given(addLine('line', 'programme'))
      .given(setAuthority('line', '100.00'))
      .given(setControl('line', null, { mode: 'TRACK', version: 2 }));
    const verdict = budget.execute(record('C', [['line', '600.00']]));
    expect(told(verdict)).toEqual([
      'line 0.00 600.00 600.00 100.00 500.00 TRACKED',
      'programme 0.00 600.00 600.00 600.00 0.00 PASSED',
    ]);
  });

  it('D-61 with no authority on the way to the root the charge is refused, NO_AUTHORITY', () => {
    const budget = aBudget().withLine('parent').withLine('L', null, { under: 'parent' });
    expect(refused(budget.execute(record('C', [['L', '1.00']]))).refusal).toEqual({
      kind: 'NO_AUTHORITY',
      code: 'L',
      authority: 'COMMITMENT',
    });
  });

  it('D-61 a sibling’s authority governs nobody but the sibling', () => {
    const budget = aBudget()
      .withLine('parent')
      .withLine('rich', '100.00', { under: 'parent' })
      .withLine('poor', null, { under: 'parent' });
    expect(refused(budget.execute(record('C', [['poor', '1.00']]))).refusal.kind).toBe('NO_AUTHORITY');
  });

  it('D-61 withdrawing the explicit control brings the default back', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(setControl('L', '30.00', { version: 2 }))
      .given(withdrawControl('L'));
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L')).map(({ id, origin }) => [id, origin])).toEqual([
      ['default-again-L', 'DEFAULT'],
    ]);
    expect(budget.execute(record('C', [['L', '100.00']])).outcome).toBe('ACCEPTED');
  });
});

describe('ancestors', () => {
  it('D-62 50 on A passes, 55 on B is refused by the parent at 105 of 100, 50 on B passes', () => {
    const budget = parentOfTwo();
    expect(budget.execute(record('C1', [['A', '50.00']])).outcome).toBe('ACCEPTED');
    const verdict = refused(budget.execute(record('C2', [['B', '55.00']])));
    expect(told(verdict)).toEqual([
      'B 0.00 55.00 55.00 60.00 0.00 PASSED',
      'parent 50.00 55.00 105.00 100.00 5.00 REFUSED',
    ]);
    expect(verdict.refusal).toMatchObject({ code: 'parent' });
    expect(budget.execute(record('C3', [['B', '50.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-62 under strict distribution 60 + 60 under 100 is refused at budgeting time', () => {
    const budget = aBudget('STRICT')
      .withLine('parent')
      .withLine('A', '60.00', { under: 'parent' })
      .withLine('B', null, { under: 'parent' })
      .given(setControl('parent', '100.00', { version: 2 }));
    const verdict = refused(budget.execute(setAuthority('B', '60.00')));
    expect(JSON.parse(JSON.stringify(verdict.refusal))).toEqual({
      kind: 'DISTRIBUTION_EXCEEDED',
      code: 'parent',
      authority: 'COMMITMENT',
      limit: '100.00',
      distributed: '120.00',
    });
    expect(budget.execute(setAuthority('B', '40.00')).outcome).toBe('ACCEPTED');
  });

  it('D-62 under strict distribution a limit below what is handed out is refused too', () => {
    const budget = aBudget('STRICT').withLine('parent').withLine('A', '60.00', { under: 'parent' });
    expect(refused(budget.execute(setControl('parent', '59.99', { version: 2 }))).refusal.kind).toBe(
      'DISTRIBUTION_EXCEEDED',
    );
  });

  it('D-64 of several refusals the largest shortfall decides, of equal ones the deepest node', () => {
    const deep = aBudget()
      .withLine('P')
      .withLine('L', '10.00', { under: 'P' })
      .given(setControl('P', '10.00', { version: 2 }));
    expect(refused(deep.execute(record('C', [['L', '11.00']]))).refusal).toMatchObject({ code: 'L' });
    const large = aBudget()
      .withLine('P')
      .withLine('L', '10.00', { under: 'P' })
      .given(setControl('P', '5.00', { version: 2 }));
    expect(refused(large.execute(record('C', [['L', '11.00']]))).refusal).toMatchObject({ code: 'P' });
  });

  it('D-65 a command that does not lower a headroom is not refused by it, even below zero', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(setControl('L', null, { mode: 'WARN', version: 2 }))
      .given(record('C', [['L', '150.00']]));
    const headroom = budget.book.headroom(asId<'BudgetLine'>('L'), 'COMMITMENT');
    expect(headroom?.toString()).toBe('-50.00');
    expect(budget.execute(setAuthority('L', '120.00', { version: 3 })).outcome).toBe('ACCEPTED');
  });
});

describe('setting controls', () => {
  it('a blocking limit below what is consumed is refused', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(record('C', [['L', '80.00']]));
    expect(refused(budget.execute(setControl('L', '79.99', { version: 2 }))).refusal).toMatchObject({
      kind: 'BELOW_CONSUMPTION',
    });
    expect(budget.execute(setControl('L', '80.00', { version: 2 })).outcome).toBe('ACCEPTED');
  });

  it('a control on an unknown node is refused', () => {
    expect(refused(aBudget().execute(setControl('nowhere', '1.00'))).refusal).toEqual({
      kind: 'NOT_FOUND',
      noun: 'BudgetLine',
      id: 'nowhere',
    });
  });

  it('the payment side of a single budget takes no control; that of a dual one does', () => {
    const payment = setControl('L', '1.00', { authority: 'PAYMENT' });
    expect(refused(aBudget().withLine('L').execute(payment)).refusal.kind).toBe('AUTHORITY_NOT_USED');
    expect(aDualBudget().withLine('L').execute(payment).outcome).toBe('ACCEPTED');
  });

  it('the default control cannot be withdrawn, nor the same one twice', () => {
    const budget = aBudget()
      .withLine('L', '100.00')
      .given(setControl('L', '30.00', { version: 2 }))
      .given(withdrawControl('L'));
    expect(refused(budget.execute(withdrawControl('L', 2))).refusal).toMatchObject({
      kind: 'WRONG_STATE',
      state: 'WITHDRAWN',
    });
  });
});
