import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, record } from '../testing/commands.ts';
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

/** 130.00 reserved under a control of 100.00 that counts from approval on. */
const submitted = (): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { overrideCap: '50.00', countsFrom: 'APPROVE', version: 2 }))
    .given(record('C', [['L', '130.00']]));

/** 130.00 certified under a control of 100.00 that counts from expense on. */
const certified = (): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { overrideCap: '50.00', countsFrom: 'EXPENSE', version: 2 }))
    .withCommitment('C', [['L', '130.00']])
    .withCertified('E', 'C', [['C-1', '130.00']]);

const said = ({ controls }: Verdict) => controls.map(({ shortfall, outcome }) => `${shortfall.toString()} ${outcome}`);
const facts = (verdict: Verdict) => (verdict.outcome === 'ACCEPTED' ? verdict.facts.map(({ kind }) => kind) : []);

describe('overriding an approval', () => {
  it('D-71 an override lets a commitment be approved 30.00 above a control that counts from approval on', () => {
    expect(said(submitted().execute(approve('C'), people.director))).toEqual(['30.00 REFUSED']);
    const budget = submitted().given(grant(ofCommitment(), '30.00'), people.director);
    const verdict = budget.execute(approve('C'), people.director);
    expect(said(verdict)).toEqual(['30.00 OVERRIDDEN']);
    expect(facts(verdict)).toEqual(['OverrideUsed', 'CommitmentApproved']);
    expect(budget.commitment('C')).toMatchObject({ state: 'APPROVED', version: 3 });
    expect(budget.figures('L').commitment.committed.toString()).toBe('130.00');
  });

  it('D-71 one of 29.99, or for another version or act, does not', () => {
    const small = submitted().given(grant(ofCommitment(), '29.99'), people.director);
    expect(said(small.execute(approve('C'), people.director))).toEqual(['30.00 REFUSED']);
    const other = submitted().execute(grant(ofCommitment(1), '30.00'), people.director);
    expect(refusalOf(other)).toEqual({ kind: 'VERSION_CONFLICT', noun: 'Commitment', expected: 1, actual: 2 });
    const early = grant({ ...ofCommitment(), kind: 'SubmitCommitment' }, '30.00');
    expect(refusalOf(submitted().execute(early, people.director))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'Commitment',
      state: 'SUBMITTED',
      allowed: ['DRAFT', 'RETURNED'],
    });
  });

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

  it('D-71 an override lets an expense be approved 30.00 above a control that counts from expense on', () => {
    expect(said(certified().execute(approveExpense('E'), people.controller))).toEqual(['30.00 REFUSED']);
    const budget = certified().given(grant(ofExpense(), '30.00'), people.director);
    const verdict = budget.execute(approveExpense('E'), people.controller);
    expect(said(verdict)).toEqual(['30.00 OVERRIDDEN']);
    expect(facts(verdict)).toEqual(['OverrideUsed', 'ExpenseApproved']);
    expect(budget.expense('E')?.state).toBe('APPROVED');
    expect(JSON.parse(JSON.stringify(budget.book.overrides()))).toMatchObject([{ excess: '30.00', version: 2 }]);
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
