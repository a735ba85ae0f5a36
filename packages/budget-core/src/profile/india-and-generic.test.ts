import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, record } from '../testing/commands.ts';
import { outcome, transfer } from '../testing/country-budget.ts';
import { setAuthority } from '../testing/line-commands.ts';
import { recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';

describe('India', () => {
  const india = (): TestBudget => {
    const budget = new TestBudget('SINGLE', 'FREE', 'in-central').given(recordDecision('D1'));
    const lines = {
      R: ['revenue', 'voted'],
      R2: ['revenue', 'voted'],
      K: ['capital', 'voted'],
      X: ['revenue', 'charged'],
    };
    for (const [code, [section = '', vote = '']] of Object.entries(lines)) {
      budget.withLine(code, '1000.00', { codes: { section, vote } });
    }
    return budget;
  };

  it.each([
    ['K', 'section', 'revenue', 'capital'],
    ['X', 'vote', 'voted', 'charged'],
  ])('D-85 no re-appropriation to %s: between %s there is none, either way', (other, dimension, from, to) => {
    const refusal = { kind: 'TRANSFER_BETWEEN_CODES_FORBIDDEN', dimension, profile: 'in-central' };
    expect(outcome(india(), transfer('M1', 'R', other, '0.01'))).toMatchObject({ ...refusal, from, to });
    expect(outcome(india(), transfer('M1', other, 'R', '0.01'))).toMatchObject({ ...refusal, from: to, to: from });
    expect(outcome(india(), transfer('M1', 'R', 'R2', '900.00'))).toBe('ACCEPTED');
  });

  it('D-85 bills bind: commitments of 1 500.00 pass on 1 000.00 and are listed, a bill above it does not', () => {
    const budget = india();
    budget.given(record('C1', [['R', '1500.00']])).given(approve('C1'), people.director);
    expect(budget.figures('R').outstanding.toString()).toBe('1500.00');
    budget.withExpense('E1', 'C1', [['C1-1', '1000.00']]);
    budget.withCertified('E2', 'C1', [['C1-1', '0.01']]);
    expect(outcome(budget, approveExpense('E2'), people.controller)).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      available: Amount.of('0.00', 'EUR'),
      shortfall: Amount.of('0.01', 'EUR'),
    });
    expect(budget.book.controlsAt(asId<'BudgetLine'>('R'))).toMatchObject([
      { origin: 'DEFAULT', countedStages: ['EXPENSED'] },
    ]);
  });
});

it('D-85 generic has none of these rules', () => {
  const budget = new TestBudget('DUAL', 'FREE').given(recordDecision('D1'));
  budget.withLine('A', '1000.00', { codes: { ministry: '07', title: '3' } });
  budget.withLine('B', '1000.00', { codes: { ministry: '07', title: '2' }, toPay: '1.00' });
  expect(outcome(budget, transfer('M1', 'A', 'B', '1000.00'))).toBe('ACCEPTED');
  budget.withLine('C', null).given({ ...setAuthority('C', '1000.00'), frozen: null });
  expect(budget.figures('C').commitment.frozen.toString()).toBe('0.00');
});
