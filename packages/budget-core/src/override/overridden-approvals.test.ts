import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, edit, record, sendBack, submit } from '../testing/commands.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { GrantOverride } from './grant-override.ts';

const bound = { controlId: asId<'SpendingControl'>('control-L'), reason: 'Inondation du dépôt' };

function grantApproval(amount: string, expectedVersion = 2): GrantOverride {
  const act = { kind: 'ApproveCommitment', subjectId: asId<'Commitment'>('C'), expectedVersion } as const;
  return { kind: 'GrantOverride', ...bound, act, amount };
}

function grantExpense(amount: string, expectedVersion = 2): GrantOverride {
  const act = { kind: 'ApproveExpense', subjectId: asId<'Expense'>('E'), expectedVersion } as const;
  return { kind: 'GrantOverride', ...bound, act, amount };
}

/** A control of 100 that counts from approval on, and a submitted commitment of 130 below it. */
const submitted = (): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { countsFrom: 'APPROVE', overrideCap: '50.00', version: 2 }))
    .given(record('C', [['L', '130.00']]));

/** A control of 100 on what may be paid, and a certified claim of 130 below it. */
const certified = (): TestBudget =>
  aDualBudget()
    .withLine('L', '1000.00', { toPay: '1000.00' })
    .given(setControl('L', '100.00', { authority: 'PAYMENT', countsFrom: 'EXPENSE', overrideCap: '50.00', version: 3 }))
    .withCommitment('C', [['L', '500.00']])
    .withCertified('E', 'C', [['C-1', '130.00']]);

const said = ({ controls }: Verdict) => controls.map(({ shortfall, outcome }) => `${shortfall.toString()} ${outcome}`);
const kindOf = (verdict: Verdict) => (verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome);
const factsOf = (verdict: Verdict) => (verdict.outcome === 'ACCEPTED' ? verdict.facts.map(({ kind }) => kind) : []);
const used = (budget: TestBudget) =>
  budget.book.overrides().map(({ usedBy, excess, version }) => [usedBy !== null, excess?.toString() ?? null, version]);

describe('overrides of an approval', () => {
  it('D-71 one for the approval of a commitment lets it pass by what is missing, and is used up', () => {
    const budget = submitted();
    expect(said(budget.execute(approve('C'), people.director))).toEqual(['30.00 REFUSED']);
    budget.given(grantApproval('30.00'), people.director);
    expect(used(budget)).toEqual([[false, null, 1]]);
    const passed = budget.execute(approve('C'), people.director);
    expect([...said(passed), ...factsOf(passed)]).toEqual(['30.00 OVERRIDDEN', 'OverrideUsed', 'CommitmentApproved']);
    expect(used(budget)).toEqual([[true, '30.00', 2]]);
    expect(budget.figures('L').commitment.committed.toString()).toBe('130.00');
    budget.given(record('D', [['L', '0.01']]));
    expect(said(budget.execute(approve('D'), people.director))).toEqual(['30.01 REFUSED']);
  });

  it('D-71 one of 29.99 does not lift the refusal of an approval for want of 30.00', () => {
    const budget = submitted().given(grantApproval('29.99'), people.director);
    expect(kindOf(budget.execute(approve('C'), people.director))).toBe('INSUFFICIENT_COMMITMENT_AUTHORITY');
    expect(used(budget)).toEqual([[false, null, 1]]);
  });

  it('D-71 returning, editing and submitting the commitment again voids the one for its approval', () => {
    const budget = submitted()
      .given(grantApproval('30.00'), people.director)
      .given(sendBack('C'), people.officer)
      .given(edit('C', [['L', '130.00']], 3))
      .given(submit('C', 4));
    expect(kindOf(budget.execute(approve('C', 5), people.director))).toBe('INSUFFICIENT_COMMITMENT_AUTHORITY');
    budget.given(grantApproval('20.00', 5), people.director);
    expect(said(budget.execute(approve('C', 5), people.director))).toEqual(['30.00 REFUSED']);
  });

  it('D-71 one for the approval of an expense lets it pass by what is missing, and is used up', () => {
    const budget = certified();
    const refused = budget.execute(approveExpense('E'), people.controller);
    expect([kindOf(refused), ...said(refused)]).toEqual(['INSUFFICIENT_PAYMENT_AUTHORITY', '30.00 REFUSED']);
    budget.given(grantExpense('30.00'), people.director);
    const passed = budget.execute(approveExpense('E'), people.controller);
    expect([...said(passed), ...factsOf(passed)]).toEqual(['30.00 OVERRIDDEN', 'OverrideUsed', 'ExpenseApproved']);
    expect(used(budget)).toEqual([[true, '30.00', 2]]);
    expect(budget.figures('L').payment.expensed.toString()).toBe('130.00');
  });

  it('D-71 one for the approval of an expense is bound to its version and to this act', () => {
    const budget = certified().given(grantExpense('29.99'), people.director);
    expect(kindOf(budget.execute(approveExpense('E'), people.controller))).toBe('INSUFFICIENT_PAYMENT_AUTHORITY');
    expect(budget.execute(grantExpense('10.00', 1), people.director)).toMatchObject({
      refusal: { kind: 'VERSION_CONFLICT', noun: 'Expense' },
    });
    expect(budget.execute(grantApproval('10.00', 3), people.director)).toMatchObject({
      refusal: { kind: 'WRONG_STATE', noun: 'Commitment' },
    });
    expect(used(budget)).toEqual([[false, null, 1]]);
  });
});
