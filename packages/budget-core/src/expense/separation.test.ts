import { describe, expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { approveExpense, certify, pay, recordExpense } from '../testing/commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

function withClaim() {
  const budget = aBudget()
    .withLine('2210', '1000.00')
    .withCommitment('C1', [['2210', '500.00']]);
  return budget.given(recordExpense('E1', 'C1', [['C1-1', '100.00']]));
}

describe('who may do what to an expense', () => {
  it('D-100 the recorder does not certify delivery', () => {
    const budget = withClaim();
    expect(refusalOf(budget.execute(certify('E1'), people.aso))).toEqual({
      kind: 'SEPARATION_OF_DUTIES',
      duty: 'CERTIFY',
      earlierDuty: 'RECORDED',
    });
    expect(budget.execute(certify('E1'), people.officer).outcome).toBe('ACCEPTED');
  });

  it('D-101 neither the recorder nor whoever certified delivery approves', () => {
    const budget = withClaim().given(certify('E1'), people.officer);
    const own = (earlierDuty: string) => ({ kind: 'SELF_APPROVAL', earlierDuty });
    expect(refusalOf(budget.execute(approveExpense('E1'), people.aso))).toEqual(own('RECORDED'));
    expect(refusalOf(budget.execute(approveExpense('E1'), people.officer))).toEqual(own('CERTIFIED'));
    expect(budget.execute(approveExpense('E1'), people.controller).outcome).toBe('ACCEPTED');
  });

  it('D-101 whoever certified or approved does not record the payment', () => {
    const budget = withClaim().given(certify('E1'), people.officer).given(approveExpense('E1'), people.controller);
    const duty = { kind: 'SEPARATION_OF_DUTIES', duty: 'PAY' };
    expect(refusalOf(budget.execute(pay('E1'), people.officer))).toEqual({ ...duty, earlierDuty: 'CERTIFIED' });
    expect(refusalOf(budget.execute(pay('E1'), people.controller))).toEqual({ ...duty, earlierDuty: 'APPROVED' });
    expect(budget.execute(pay('E1'), people.accountant).outcome).toBe('ACCEPTED');
  });
});

describe('recording an expense', () => {
  it('keeps the claim with the payee of its commitment', () => {
    expect(asJson(withClaim().expense('E1'))).toEqual({
      id: 'E1',
      fiscalYear: 2026,
      reference: 'E1',
      invoiceNumber: 'F-E1',
      commitmentId: 'C1',
      payeeId: 'P1',
      state: 'RECORDED',
      amount: '100.00',
      charges: [
        {
          chargeId: 'C1-1',
          lineId: '2210',
          claimed: '100.00',
          certified: '0.00',
          approved: '0.00',
          credited: '0.00',
          recoverable: '0.00',
          excess: '0.00',
        },
      ],
      final: false,
      effectiveDate: '2026-03-02',
      recordedBy: 'amina',
      certifiedBy: null,
      approvedBy: null,
      paidBy: null,
      paidOn: null,
      reason: null,
      version: 1,
    });
  });

  it('refuses what it names wrongly', () => {
    const budget = withClaim();
    const command = recordExpense('E2', 'C1', [['C1-1', '1.00']]);
    const refusal = (changes: object) => refusalOf(budget.execute({ ...command, ...changes }));
    expect(refusal({ reference: '' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'reference' });
    expect(refusal({ invoiceNumber: '1\n2' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'invoiceNumber' });
    expect(refusal({ charges: [] })).toEqual({ kind: 'NO_CHARGES' });
    expect(refusal({ commitmentId: 'C9' })).toEqual({ kind: 'NOT_FOUND', noun: 'Commitment', id: 'C9' });
    expect(refusal({ charges: [{ chargeId: 'C9-1', amount: '1.00' }] })).toEqual({
      kind: 'NOT_FOUND',
      noun: 'CommitmentCharge',
      id: 'C9-1',
    });
    expect(refusal({ expenseId: 'E1' })).toEqual({ kind: 'ALREADY_TAKEN', noun: 'Expense', value: 'E1' });
    expect(refusal({ reference: 'E1' })).toEqual({ kind: 'ALREADY_TAKEN', noun: 'Expense', value: 'E1' });
  });

  it('D-7 goes on to the payment on a line on hold', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '500.00']])
      .withHold('2210');
    budget.withExpense('E1', 'C1', [['C1-1', '100.00']]).given(pay('E1'), people.accountant);
    expect(budget.expense('E1')?.state).toBe('PAID');
  });
});
