import { describe, expect, it } from 'vitest';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { type Charges, record } from '../testing/commands.ts';
import { lineState, setAuthority, setControl } from '../testing/line-commands.ts';

/** Below one chapter, 100.00 on A and so much on others. */
function siblings(others: Readonly<Record<string, string | null>>): TestBudget {
  const budget = aBudget().withLine('22').withLine('A', '100.00', { under: '22' });
  for (const [code, amount] of Object.entries(others)) budget.withLine(code, amount, { under: '22' });
  return budget;
}

/** Where from, and how much, a refusal proposes to transfer. */
function transferFor(budget: TestBudget, charges: Charges): readonly string[] {
  const verdict = budget.execute(record('C1', charges));
  const cures = verdict.outcome === 'REFUSED' ? verdict.cures : [];
  return cures.flatMap((cure) =>
    cure.kind === 'TRANSFER' ? [`${cure.fromCode} ${cure.toCode} ${cure.amount.toString()}`] : [],
  );
}

describe('the transfer that a refusal proposes', () => {
  it('D-69 comes from the sibling with the most room, and is what is missing', () => {
    expect(transferFor(siblings({ B: '300.00', C: '500.00' }), [['A', '150.00']])).toEqual(['C A 50.00']);
    expect(transferFor(siblings({ B: '500.00', C: '300.00' }), [['A', '150.00']])).toEqual(['B A 50.00']);
  });

  it('D-69 of siblings with the same room it is the first by code', () => {
    expect(transferFor(siblings({ C: '300.00', B: '300.00' }), [['A', '150.00']])).toEqual(['B A 50.00']);
    expect(transferFor(siblings({ B: '300.00', C: '300.00' }), [['A', '150.00']])).toEqual(['B A 50.00']);
  });

  it('D-69 boundary: a sibling with 50.00 gives 50.00, one with 49.99 does not', () => {
    expect(transferFor(siblings({ B: '50.00' }), [['A', '150.00']])).toEqual(['B A 50.00']);
    expect(transferFor(siblings({ B: '49.99' }), [['A', '150.00']])).toEqual([]);
  });

  it('D-69 D-82 what the same command or an earlier one takes of a sibling is not to be given away', () => {
    const charges = [
      ['A', '150.00'],
      ['C', '280.00'],
    ] as const;
    expect(transferFor(siblings({ B: '60.00', C: '300.00' }), charges)).toEqual(['B A 50.00']);
    const consumed = siblings({ B: '60.00', C: '300.00' }).given(record('C0', [['C', '280.00']]));
    expect(transferFor(consumed, [['A', '150.00']])).toEqual(['B A 50.00']);
  });

  it('D-69 D-83 what is frozen stays', () => {
    const budget = siblings({ B: '60.00', C: '300.00' });
    budget.given(setAuthority('C', '300.00', { frozen: '280.00', version: 2 }));
    expect(transferFor(budget, [['A', '150.00']])).toEqual(['B A 50.00']);
  });

  it('D-69 a sibling without authority of its own, or a closed one, gives nothing', () => {
    expect(transferFor(siblings({ B: null }), [['A', '150.00']])).toEqual([]);
    const closed = siblings({ B: '0.00', C: '50.00' }).given(lineState('CloseBudgetLine', 'B', 2));
    expect(transferFor(closed, [['A', '150.00']])).toEqual(['C A 50.00']);
  });

  it('D-69 a limit of its own is not raised by a transfer, nor is a root, which has no sibling', () => {
    const limited = siblings({ B: '500.00' }).given(setControl('A', '90.00', { version: 2 }));
    expect(transferFor(limited, [['A', '95.00']])).toEqual([]);
    expect(transferFor(aBudget().withLine('A', '100.00').withLine('B', '500.00'), [['A', '150.00']])).toEqual([]);
  });
});

describe('checks of a verdict', () => {
  it('D-64 name the deepest nodes first, and among those of one depth the first by code', () => {
    const budget = aBudget().withLine('22', '500.00');
    for (const code of ['B', 'A', 'C']) budget.withLine(code, '100.00', { under: '22' });
    const verdict = budget.execute(
      record('C1', [
        ['C', '1.00'],
        ['A', '1.00'],
        ['B', '1.00'],
      ]),
    );
    expect(verdict.controls.map(({ code }) => code)).toEqual(['A', 'B', 'C', '22']);
  });
});

describe('the later day that a refusal proposes', () => {
  it('D-69 is none where a control that begins on it refuses as well', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { validUntil: '2026-06-30', version: 2 }))
      .given(setControl('L', '100.99', { name: 'art-2', validFrom: '2026-07-01', version: 3 }));
    expect(budget.execute(record('C1', [['L', '101.00']]))).toMatchObject({ cures: [{ kind: 'SMALLER_AMOUNT' }] });
    expect(budget.execute(record('C1', [['L', '100.99']]))).toMatchObject({
      cures: [{ kind: 'SMALLER_AMOUNT' }, { kind: 'LATER_PERIOD', from: '2026-07-01' }],
    });
  });
});
