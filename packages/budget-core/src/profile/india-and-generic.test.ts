import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, record } from '../testing/commands.ts';
import { outcome, transfer } from '../testing/country-budget.ts';
import { importBalance } from '../testing/import-commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setAuthority, setControl, withdrawControl } from '../testing/line-commands.ts';
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
    for (const [index, on] of ['2025-06-30', '2025-09-30', '2025-12-31', '2026-01-31'].entries()) {
      budget.withCertified(`E${index}`, 'C1', [['C1-1', '250.00']]);
      budget.given(approveExpense(`E${index}`), people.controller, on);
    }
    budget.withCertified('E4', 'C1', [['C1-1', '0.01']]);
    expect(refusalOf(budget.execute(approveExpense('E4'), people.controller, '2026-01-31'))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      available: '0.00',
      shortfall: '0.01',
    });
    expect(budget.book.controlsAt(asId<'BudgetLine'>('R'))).toMatchObject([
      { origin: 'DEFAULT', name: null, mode: 'BLOCK', countedStages: ['EXPENSED'] },
      { origin: 'DEFAULT', name: 'quarters', mode: 'BLOCK', countedStages: ['EXPENSED'], limit: null },
      { origin: 'DEFAULT', name: 'months', mode: 'BLOCK', countedStages: ['EXPENSED'], limit: null },
    ]);
  });

  /** What a bill that is approved on a date is short by, and by the control of which name. */
  const billed = (budget: TestBudget, id: string, amount: string, on: string): string => {
    budget.withCertified(id, 'C1', [['C1-1', amount]]);
    const verdict = budget.execute(approveExpense(id), people.controller, on);
    const deciding = verdict.controls.find(({ decides }) => decides);
    return verdict.outcome === 'ACCEPTED' ? 'ACCEPTED' : `${deciding?.name} ${deciding?.shortfall.toString()}`;
  };
  const committed = () =>
    india()
      .given(record('C1', [['R', '5000.00']]))
      .given(approve('C1'), people.director);

  it('D-85 bills of no quarter pass 25, 25, 25 and 33 % of 1 000.00, those of March 15 %', () => {
    const budget = committed();
    expect(billed(budget, 'A', '250.01', '2025-06-30')).toBe('quarters 0.01');
    expect(billed(budget, 'B', '250.00', '2025-06-30')).toBe('ACCEPTED');
    expect(billed(budget, 'C', '250.01', '2025-07-01')).toBe('quarters 0.01');
    expect(billed(budget, 'D', '250.01', '2025-12-31')).toBe('quarters 0.01');
    expect(billed(budget, 'E', '330.01', '2026-01-01')).toBe('quarters 0.01');
    expect(billed(budget, 'F', '150.01', '2026-03-01')).toBe('months 0.01');
    expect(billed(budget, 'G', '150.00', '2026-03-31')).toBe('ACCEPTED');
    expect(billed(budget, 'H', '180.01', '2026-02-28')).toBe('quarters 0.01');
    expect(billed(budget, 'I', '180.00', '2026-02-28')).toBe('ACCEPTED');
  });

  it('D-67 the paces of the profile stand beside a control of the whole year, and give way to one of their name', () => {
    const budget = committed().given(setControl('R', '2000.00', { version: 2, countsFrom: 'EXPENSE' }));
    const names = () => budget.book.controlsAt(asId('R')).map(({ origin, name }) => `${origin} ${name}`);
    expect(names()).toEqual(['DEFAULT quarters', 'DEFAULT months', 'EXPLICIT null']);
    expect(billed(budget, 'A', '250.01', '2025-06-30')).toBe('quarters 0.01');
    const pace = {
      per: 'QUARTER',
      caps: ['40', '20', '20', '20'].map((percent) => ({ percent, amount: null })),
      shares: null,
    } as const;
    budget.given(setControl('R', null, { name: 'quarters', pace, countsFrom: 'EXPENSE', version: 3 }));
    expect(names()).toEqual(['DEFAULT months', 'EXPLICIT null', 'EXPLICIT quarters']);
    expect(billed(budget, 'B', '400.01', '2025-06-30')).toBe('quarters 0.01');
    expect(billed(budget, 'C', '400.00', '2025-06-30')).toBe('ACCEPTED');
    budget.given({ ...withdrawControl('R'), controlId: asId('control-R-quarters') });
    expect(names()).toEqual(['DEFAULT months', 'EXPLICIT null', 'DEFAULT quarters']);
    expect(billed(budget, 'D', '0.01', '2025-06-30')).toBe('quarters 150.01');
  });

  it('D-67 one of their name with dates stands beside them', () => {
    const terms = { name: 'months', version: 2, countsFrom: 'EXPENSE', validFrom: '2026-03-01' } as const;
    const budget = committed().given(setControl('R', '100.00', terms));
    expect(budget.book.controlsAt(asId('R'))).toHaveLength(4);
    expect(billed(budget, 'A', '150.01', '2026-03-31')).toBe('months 50.01');
  });

  it('D-85 what another system states was used before it is stated: paces judge what comes after', () => {
    const budget = new TestBudget('SINGLE', 'FREE', 'in-central').withLine('N');
    const stated = { commitmentAuthorised: '1000.00', committed: '900.00', certified: '400.00', expensed: '400.00' };
    expect(outcome(budget, importBalance('N', stated))).toBe('ACCEPTED');
    expect(budget.book.controlsAt(asId('N')).map(({ name }) => name)).toEqual([null, 'quarters', 'months']);
    expect(outcome(budget, importBalance('N', { certified: '400.01', expensed: '400.01' }))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
    });
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
