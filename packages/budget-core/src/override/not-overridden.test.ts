import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { approveExpense } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { GrantOverride } from './grant-override.ts';

function grant(act: GrantOverride['act'], amount: string): GrantOverride {
  return { kind: 'GrantOverride', controlId: asId('control-L'), act, amount, reason: 'Inondation du dépôt' };
}

const ofCommitment = (expectedVersion = 2) =>
  ({ kind: 'ApproveCommitment', subjectId: asId<'Commitment'>('C'), expectedVersion }) as const;
const ofExpense = (expectedVersion = 2) =>
  ({ kind: 'ApproveExpense', subjectId: asId<'Expense'>('E'), expectedVersion }) as const;

/** 130.00 certified under a control of 100.00 that counts from expense on. */
const certified = (): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { overrideCap: '50.00', countsFrom: 'EXPENSE', version: 2 }))
    .withCommitment('C', [['L', '130.00']])
    .withCertified('E', 'C', [['C-1', '130.00']]);

const said = ({ controls }: Verdict) => controls.map(({ shortfall, outcome }) => `${shortfall.toString()} ${outcome}`);

describe('what is no approval to override', () => {
  it('D-71 an approval that has happened is not overridden any more', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { overrideCap: '50.00', countsFrom: 'APPROVE', version: 2 }))
      .withCommitment('C', [['L', '60.00']]);
    expect(refusalOf(budget.execute(grant(ofCommitment(3), '30.00'), people.director))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'Commitment',
      state: 'APPROVED',
      allowed: ['SUBMITTED'],
    });
  });

  it('D-71 it is for all that is claimed: naming the charges again, even in full, is another act', () => {
    const budget = certified().given(grant(ofExpense(), '30.00'), people.director);
    expect(said(budget.execute(approveExpense('E', [['C-1', '130.00']]), people.controller))).toEqual([
      '30.00 REFUSED',
    ]);
  });

  it('D-71 the claim has to be there, as it was seen, certified', () => {
    const granted = (act: GrantOverride['act']) => refusalOf(certified().execute(grant(act, '30.00'), people.director));
    expect(granted({ ...ofExpense(), subjectId: asId<'Expense'>('F') })).toEqual({
      kind: 'NOT_FOUND',
      noun: 'Expense',
      id: 'F',
    });
    expect(granted({ ...ofCommitment(), subjectId: asId<'Commitment'>('D') })).toEqual({
      kind: 'NOT_FOUND',
      noun: 'Commitment',
      id: 'D',
    });
    expect(granted(ofExpense(1))).toEqual({ kind: 'VERSION_CONFLICT', noun: 'Expense', expected: 1, actual: 2 });
    const approved = certified()
      .given(grant(ofExpense(), '30.00'), people.director)
      .given(approveExpense('E'), people.controller);
    expect(refusalOf(approved.execute(grant(ofExpense(3), '1.00'), people.director))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'Expense',
      state: 'APPROVED',
      allowed: ['CERTIFIED'],
    });
  });

  it('D-101 nobody grants one for a claim that he recorded or certified, nor for a file that he submitted or edited', () => {
    const by = (budget: TestBudget, act: GrantOverride['act'], who: keyof typeof people) =>
      refusalOf(budget.execute(grant(act, '30.00'), people[who]));
    expect(by(certified(), ofExpense(), 'aso')).toEqual({ kind: 'SELF_APPROVAL', earlierDuty: 'RECORDED' });
    expect(by(certified(), ofExpense(), 'officer')).toEqual({ kind: 'SELF_APPROVAL', earlierDuty: 'CERTIFIED' });
    expect(by(certified(), ofExpense(), 'deputy')).toBe('ACCEPTED');
  });
});
