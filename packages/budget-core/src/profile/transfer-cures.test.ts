import { describe, expect, it } from 'vitest';
import { TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, record } from '../testing/commands.ts';
import { france, transfer } from '../testing/country-budget.ts';
import { approveMovement, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

const offered = (verdict: Verdict): readonly string[] =>
  verdict.outcome === 'REFUSED'
    ? verdict.cures.flatMap((cure) =>
        cure.kind === 'TRANSFER' ? `${cure.amount.toString()} from ${cure.fromCode} to ${cure.toCode}` : [],
      )
    : [];

describe('the transfers that a refusal proposes', () => {
  /** A parent with lines of 1 000 000.00 of one ministry, by title. */
  const siblings = (...titles: Readonly<[code: string, title: string]>[]): TestBudget => {
    const budget = france().withLine('P');
    for (const [code, title] of titles) {
      budget.withLine(code, '1000000.00', { under: 'P', toPay: '1000000.00', codes: { ministry: '07', title } });
    }
    return budget;
  };
  const asked = (budget: TestBudget, line: string, amount: string) =>
    offered(budget.execute(record('C', [[line, amount]])));

  it('D-85 D-69 stay within 2 % of initial, of both lines, with what was moved before', () => {
    const budget = siblings(['A', '3'], ['B', '3']);
    expect(asked(budget, 'A', '1020000.00')).toEqual(['20000.00 from B to A']);
    expect(asked(budget, 'A', '1020000.01')).toEqual([]);
    budget.given(transfer('M1', 'B', 'A', '15000.00')).given(approveMovement('M1'), people.director);
    expect(asked(budget, 'A', '1020000.00')).toEqual(['5000.00 from B to A']);
    expect(asked(budget, 'A', '1020000.01')).toEqual([]);
  });

  it('D-85 D-69 fund no staff credit from other titles, nor move one authority of it alone', () => {
    const budget = siblings(['A', '3'], ['S', '2'], ['T', '2']);
    expect(asked(budget, 'S', '1000000.01')).toEqual([]);
    expect(asked(siblings(['A', '3'], ['S', '2']), 'A', '1000000.01')).toEqual([]);
    expect(asked(siblings(['A', '3'], ['B', '6']), 'A', '1000000.01')).toEqual(['0.01 from B to A']);
  });

  it('D-85 D-69 come from a sibling that may give where the roomiest may not', () => {
    const budget = new TestBudget('SINGLE', 'FREE', 'in-central').given(recordDecision('D1')).withLine('P');
    for (const [code, section, amount] of [
      ['K', 'capital', '9000.00'],
      ['R', 'revenue', '1000.00'],
      ['S', 'revenue', '1000.00'],
    ] as const) {
      budget.withLine(code, amount, { under: 'P', codes: { section, vote: 'voted' } });
    }
    budget.given(record('C', [['R', '2000.00']])).given(approve('C'), people.director);
    for (const [id, on] of [
      ['E1', '2025-06-30'],
      ['E2', '2025-09-30'],
      ['E3', '2025-12-31'],
      ['E4', '2026-01-31'],
    ] as const) {
      budget.withCertified(id, 'C', [['C-1', '250.00']]).given(approveExpense(id), people.controller, on);
    }
    budget.withCertified('E5', 'C', [['C-1', '50.00']]);
    expect(offered(budget.execute(approveExpense('E5'), people.controller, '2026-01-31'))).toEqual([
      '50.00 from S to R',
    ]);
  });
});
