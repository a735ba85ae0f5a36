import { type Role, roles } from 'budget-core';
import { describe, expect, it } from 'vitest';
import { holds, type Permission, permissions, permissionsOf } from './permissions.ts';

const all = Object.keys(permissions) as Permission[];
const acts = all.filter((permission) => !permission.startsWith('read') && permission !== 'checkCommitment');

function actsOf(role: Role): readonly Permission[] {
  return permissionsOf(role).filter((permission) => acts.includes(permission));
}

describe('permissions', () => {
  it('names all 47 acts, and each is held by somebody', () => {
    expect(acts).toHaveLength(47);
    for (const act of acts)
      expect(
        roles.filter((role) => holds(role, act)),
        act,
      ).not.toHaveLength(0);
  });

  it('D-100 the reader sees aggregates and himself, and does nothing', () => {
    expect(permissionsOf('READER')).toEqual(['readSelf', 'readFigures']);
  });

  it('D-100 the auditor reads all and does nothing', () => {
    expect(actsOf('AUDITOR')).toEqual([]);
    expect(permissionsOf('AUDITOR')).toEqual(all.filter((permission) => permission.startsWith('read')));
  });

  it('D-100 the assistant section officer records and submits, and approves nothing', () => {
    expect(actsOf('ASSISTANT_SECTION_OFFICER')).toEqual([
      'registerPayee',
      'draftCommitment',
      'recordCommitment',
      'editCommitment',
      'submitCommitment',
      'cancelCommitment',
      'recordCommitmentAmendment',
      'withdrawCommitmentAmendment',
      'recordFramework',
      'closeFramework',
      'recordExpense',
      'recordBudgetDecision',
      'proposeBudgetMovement',
      'withdrawBudgetMovement',
      'reverseBudgetMovement',
    ]);
  });

  it('D-100 the section officer decides on commitments and certifies delivery', () => {
    expect(actsOf('SECTION_OFFICER')).toEqual([
      'approveCommitment',
      'returnCommitment',
      'rejectCommitment',
      'cancelCommitment',
      'closeCommitment',
      'reopenCommitment',
      'releaseCommitment',
      'approveCommitmentAmendment',
      'rejectCommitmentAmendment',
      'approveFramework',
      'closeFramework',
      'certifyExpense',
    ]);
  });

  it('D-100 the controller decides on expenses, corrects them and puts movements forward, the accountant only pays', () => {
    expect(actsOf('CONTROLLER')).toEqual([
      'approveExpense',
      'rejectExpense',
      'suspendExpense',
      'resumeExpense',
      'reverseExpense',
      'creditExpense',
      'recordBudgetDecision',
      'proposeBudgetMovement',
      'withdrawBudgetMovement',
      'reverseBudgetMovement',
    ]);
    expect(actsOf('ACCOUNTANT')).toEqual(['payExpense']);
  });

  it('D-105 the administrator keeps years and lines, and moves no money', () => {
    expect(actsOf('ADMINISTRATOR')).toEqual([
      'openFiscalYear',
      'prepareFiscalYear',
      'openPreparedFiscalYear',
      'beginFiscalYearClosing',
      'addBudgetLine',
      'holdBudgetLine',
      'resumeBudgetLine',
      'closeBudgetLine',
    ]);
  });

  it('D-100 the Deputy Secretary and the Director set authority and controls and decide on commitments; the Director closes years and imports', () => {
    const heads: readonly Permission[] = [
      'setAuthority',
      'setSpendingControl',
      'withdrawSpendingControl',
      'setSpendingCap',
      'withdrawSpendingCap',
      'grantOverride',
      'approveCommitment',
      'returnCommitment',
      'rejectCommitment',
      'cancelCommitment',
      'closeCommitment',
      'reopenCommitment',
      'releaseCommitment',
      'approveCommitmentAmendment',
      'rejectCommitmentAmendment',
      'approveFramework',
      'closeFramework',
      'approveBudgetMovement',
      'rejectBudgetMovement',
    ];
    expect(actsOf('DEPUTY_SECRETARY')).toEqual(heads);
    const years = ['openPreparedFiscalYear', 'beginFiscalYearClosing', 'closeFiscalYear', 'reverseFiscalYearClosing'];
    expect(actsOf('DIRECTOR')).toEqual([...years, ...heads, 'importBalance', 'importCarriedCommitment']);
  });

  it('lets whoever does an act see the noun and the verdict that it answers with', () => {
    const reads: readonly [RegExp, Permission][] = [
      [/Commitment(Amendment)?$/, 'readCommitments'],
      [/Expense$/, 'readExpenses'],
      [/Payee$/, 'readPayees'],
      [/Movement$/, 'readMovements'],
      [/./, 'readVerdicts'],
    ];
    for (const act of acts) {
      for (const [noun, read] of reads.filter(([pattern]) => pattern.test(act))) {
        for (const role of roles.filter((one) => holds(one, act))) {
          expect(holds(role, read), `${role} ${act} ${noun}`).toBe(true);
        }
      }
    }
  });
});
