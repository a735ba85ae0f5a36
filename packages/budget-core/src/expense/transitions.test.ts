import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import type { Actor } from '../person/actor.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import {
  approveExpense,
  cancel,
  certify,
  credit,
  pay,
  recordExpense,
  rejectExpense,
  resumeExpense,
  reverseExpense,
  suspendExpense,
} from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';
import type { ExpenseState } from './expense.ts';

type Step = readonly [Command, Actor];

const recorded: Step = [recordExpense('E1', 'C1', [['C1-1', '100.00']]), people.aso];
const certified: Step = [certify('E1'), people.officer];
const approved: Step = [approveExpense('E1'), people.controller];

const waysTo: Readonly<Record<ExpenseState, readonly Step[]>> = {
  RECORDED: [recorded],
  CERTIFIED: [recorded, certified],
  APPROVED: [recorded, certified, approved],
  PAID: [recorded, certified, approved, [pay('E1'), people.accountant]],
  SUSPENDED: [recorded, [suspendExpense('E1'), people.controller]],
  REJECTED: [recorded, [rejectExpense('E1'), people.officer]],
  REVERSED: [recorded, certified, approved, [reverseExpense('E1'), people.controller]],
};

const commands: Readonly<Record<string, (version: number) => Command>> = {
  CertifyExpense: (version) => certify('E1', null, version),
  ApproveExpense: (version) => approveExpense('E1', null, version),
  PayExpense: (version) => pay('E1', version),
  RejectExpense: (version) => rejectExpense('E1', version),
  SuspendExpense: (version) => suspendExpense('E1', version),
  ResumeExpense: (version) => resumeExpense('E1', version),
  ReverseExpense: (version) => reverseExpense('E1', version),
  CreditExpense: (version) => credit('E1', [['C1-1', '1.00']], version),
};

const allowedStates: Readonly<Record<string, readonly ExpenseState[]>> = {
  CertifyExpense: ['RECORDED'],
  ApproveExpense: ['CERTIFIED'],
  PayExpense: ['APPROVED'],
  RejectExpense: ['RECORDED', 'CERTIFIED', 'SUSPENDED'],
  SuspendExpense: ['RECORDED', 'CERTIFIED'],
  ResumeExpense: ['SUSPENDED'],
  ReverseExpense: ['APPROVED'],
  CreditExpense: ['APPROVED', 'PAID'],
};

function inState(state: ExpenseState): TestBudget {
  const budget = aBudget()
    .withLine('2210', '500.00')
    .withCommitment('C1', [['2210', '500.00']]);
  for (const [command, by] of waysTo[state]) budget.given(command, by);
  return budget;
}

const states: readonly ExpenseState[] = [
  'RECORDED',
  'CERTIFIED',
  'APPROVED',
  'PAID',
  'SUSPENDED',
  'REJECTED',
  'REVERSED',
];
const table = Object.keys(commands).flatMap((kind) => states.map((state) => [kind, state] as const));

describe('states of an expense', () => {
  it.each(table)('%s in the state %s', (kind, state) => {
    const budget = inState(state);
    const allowed = allowedStates[kind] ?? [];
    const command = commands[kind]?.(budget.expense('E1')?.version ?? 0);
    const answer = command && refusalOf(budget.execute(command, people.deputy));
    const paid = kind === 'ReverseExpense' && state === 'PAID';
    const wrong = paid
      ? { kind: 'ALREADY_PAID', paidOn: '2026-03-02' }
      : { kind: 'WRONG_STATE', noun: 'Expense', state, allowed };
    expect(answer).toEqual(allowed.includes(state) ? 'ACCEPTED' : wrong);
  });

  it('a claim on a commitment that was cancelled since is not certified', () => {
    const budget = inState('RECORDED').given(cancel('C1'), people.officer);
    expect(refusalOf(budget.execute(certify('E1'), people.officer))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'Commitment',
      state: 'CANCELLED',
      allowed: ['APPROVED'],
    });
  });

  it.each(Object.keys(commands))('D-30 %s on another version than it expects is VERSION_CONFLICT', (kind) => {
    const budget = inState('CERTIFIED');
    const command = commands[kind]?.(7);
    expect(command && refusalOf(budget.execute(command, people.deputy))).toEqual({
      kind: 'VERSION_CONFLICT',
      noun: 'Expense',
      expected: 7,
      actual: 2,
    });
  });
});
