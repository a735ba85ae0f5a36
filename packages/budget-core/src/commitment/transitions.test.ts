import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import {
  approve,
  cancel,
  close,
  draft,
  edit,
  record,
  recordExpense,
  reject,
  release,
  reopen,
  sendBack,
  submit,
} from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';
import type { CommitmentState } from './commitment.ts';

const amount = [['2210', '60.00']] as const;

/** What brings a commitment into each state that commands reach, and its version there. */
const waysTo: Readonly<Record<CommitmentState, readonly Command[]>> = {
  DRAFT: [draft('C1', amount)],
  SUBMITTED: [record('C1', amount)],
  APPROVED: [record('C1', amount), approve('C1')],
  RETURNED: [record('C1', amount), sendBack('C1')],
  REJECTED: [record('C1', amount), reject('C1')],
  CANCELLED: [record('C1', amount), cancel('C1', 2)],
  CLOSED: [record('C1', amount), approve('C1'), close('C1')],
};

const commands: Readonly<Record<string, (version: number) => Command>> = {
  EditCommitment: (version) => edit('C1', amount, version),
  SubmitCommitment: (version) => submit('C1', version),
  ApproveCommitment: (version) => approve('C1', version),
  ReturnCommitment: (version) => sendBack('C1', version),
  RejectCommitment: (version) => reject('C1', version),
  CancelCommitment: (version) => cancel('C1', version),
  CloseCommitment: (version) => close('C1', version),
  ReopenCommitment: (version) => reopen('C1', version),
  ReleaseCommitment: (version) => release('C1', [['C1-1', '1.00']], version),
};

const allowedStates: Readonly<Record<string, readonly CommitmentState[]>> = {
  EditCommitment: ['DRAFT', 'RETURNED'],
  SubmitCommitment: ['DRAFT', 'RETURNED'],
  ApproveCommitment: ['SUBMITTED'],
  ReturnCommitment: ['SUBMITTED'],
  RejectCommitment: ['SUBMITTED'],
  CancelCommitment: ['DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED'],
  CloseCommitment: ['APPROVED'],
  ReopenCommitment: ['CLOSED'],
  ReleaseCommitment: ['APPROVED'],
};

function inState(state: CommitmentState): TestBudget {
  const budget = aBudget().withLine('2210', '100.00');
  for (const command of waysTo[state]) {
    budget.given(
      command,
      command.kind === 'ApproveCommitment' || command.kind === 'CloseCommitment' ? people.director : people.aso,
    );
  }
  return budget;
}

const states: readonly CommitmentState[] = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'CLOSED',
  'RETURNED',
  'REJECTED',
  'CANCELLED',
];

const table = Object.keys(commands).flatMap((kind) => states.map((state) => [kind, state] as const));

describe('states of a commitment', () => {
  it.each(table)('D-29 %s in the state %s', (kind, state) => {
    const budget = inState(state);
    const allowed = allowedStates[kind] ?? [];
    const command = commands[kind]?.(budget.commitment('C1')?.version ?? 0);
    const answer = command && refusalOf(budget.execute(command, people.officer));
    const wrong = { kind: 'WRONG_STATE', noun: 'Commitment', state, allowed };
    expect(answer).toEqual(allowed.includes(state) ? 'ACCEPTED' : wrong);
  });

  it.each(states.filter((state) => state !== 'APPROVED'))('no expense is recorded in the state %s', (state) => {
    const budget = inState(state);
    expect(refusalOf(budget.execute(recordExpense('E1', 'C1', [['C1-1', '1.00']])))).toEqual({
      kind: 'WRONG_STATE',
      noun: 'Commitment',
      state,
      allowed: ['APPROVED'],
    });
  });

  it.each(Object.keys(commands))('D-30 %s on another version than it expects is VERSION_CONFLICT', (kind) => {
    const budget = inState('SUBMITTED');
    const command = commands[kind]?.(1);
    expect(command && refusalOf(budget.execute(command, people.officer))).toEqual({
      kind: 'VERSION_CONFLICT',
      noun: 'Commitment',
      expected: 1,
      actual: 2,
    });
  });
});
