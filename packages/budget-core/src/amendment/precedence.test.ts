import type {
  ApproveCommitmentAmendment,
  Command,
  RecordCommitmentAmendment,
  RejectCommitmentAmendment,
  WithdrawCommitmentAmendment,
} from '../book/command.ts';
import { asId } from '../ids.ts';
import { aDualBudget } from '../testing/a-budget.ts';
import { amend, approveAmendment, rejectAmendment, withdrawAmendment } from '../testing/amendment-commands.ts';
import { approve, record } from '../testing/commands.ts';
import { approveFramework, closeFramework, recordFramework, under } from '../testing/framework-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import {
  type Breach,
  breach,
  capped,
  inOtherYear,
  onUnopenedDay,
  putCommitment,
  staleVersion,
  type Trial,
} from '../testing/trial.ts';

type OnAmendment = ApproveCommitmentAmendment | RejectCommitmentAmendment | WithdrawCommitmentAmendment;

const changes = { more: [['C1-2', '40.00']], less: [['C1-1', '50.00']] } as const;
/** On the whole it adds, as caps see it. */
const rising = { ...changes, more: [['C1-2', '60.00']] } as const;

/** 60.00 and 60.00 are committed, and another amendment waits. */
function trialOf<Tried extends Command>(command: Tried): Trial<Tried> {
  const budget = aDualBudget().withLine('2210', '500.00', { toPay: '500.00' });
  const charges = [
    ['2210', '60.00'],
    ['2210', '60.00'],
  ] as const;
  budget
    .given(recordFramework('AC', '250.00'))
    .given(approveFramework('AC'), people.director)
    .given(under('AC', record('C1', charges)))
    .given(approve('C1'), people.director);
  budget.given(amend('WAITING', 'C1', changes));
  return { budget, command, by: people.officer, on: '2026-03-02' };
}

const closed = <Tried extends Command>(): Breach<Tried> =>
  breach('WRONG_STATE', ({ budget }) => {
    putCommitment(budget, 'C1', 'CLOSED');
    return {};
  });

const certified = <Tried extends Command>(): Breach<Tried> =>
  breach('BELOW_EXPENSED', ({ budget }) => {
    budget.withCertified('E1', 'C1', [['C1-1', '10.01']]);
    return {};
  });

const notThere = <Tried extends OnAmendment>(): Breach<Tried> =>
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, commitmentId: asId<'Commitment'>('C9') } }));

const ofCommitment = (budget: Trial<Command>['budget'], originYear: number) => {
  const commitment = budget.commitment('C1');
  if (commitment) {
    budget.book.apply([{ kind: 'CommitmentAmended', commitment: { ...commitment, originYear }, entries: [] }]);
  }
};

describePrecedence<RecordCommitmentAmendment>('RecordCommitmentAmendment', () => trialOf(amend('A1', 'C1', rising)), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, purpose: ' ' } })),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, increases: [], decreases: [] } })),
  breach('NOT_POSITIVE', ({ command }) => ({
    command: { ...command, increases: [{ chargeId: asId<'CommitmentCharge'>('C1-2'), amount: '0.00' }] },
  })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => {
    const twice = { chargeId: asId<'CommitmentCharge'>('C1-1'), amount: '1.00' };
    return { command: { ...command, decreases: [...command.decreases, twice, twice] } };
  }),
  breach('ALREADY_TAKEN', ({ command }) => ({
    command: { ...command, amendmentId: asId<'CommitmentAmendment'>('WAITING') },
  })),
  breach('NOT_FOUND', ({ command }) => {
    const other = { chargeId: asId<'CommitmentCharge'>('other'), amount: '1.00' };
    return { command: { ...command, decreases: [...command.decreases, other] } };
  }),
  inOtherYear(),
  staleVersion(),
  closed(),
  breach('LINE_NOT_OPEN', ({ budget }) => {
    budget.withHold('2210');
    return {};
  }),
  breach('MADE_IN_EARLIER_YEAR', ({ budget }) => {
    ofCommitment(budget, 2024);
    return {};
  }),
  certified(),
  breach('FRAMEWORK_NOT_IN_FORCE', ({ budget }) => {
    budget.given(closeFramework('AC'), people.director);
    return {};
  }),
  breach('FRAMEWORK_MAX_EXCEEDED', ({ budget, command }) => {
    budget.withLine('3000', '100.00').given(under('AC', record('ELSEWHERE', [['3000', '20.00']])));
    const [first] = command.increases;
    return first ? { command: { ...command, increases: [{ ...first, amount: '70.01' }] } } : {};
  }),
  breach('INSUFFICIENT_COMMITMENT_AUTHORITY', ({ budget }) => {
    budget.withAuthority('2210', 'COMMITMENT', '199.99');
    return {};
  }),
  capped('2210'),
]);

describePrecedence<ApproveCommitmentAmendment>(
  'ApproveCommitmentAmendment',
  () => trialOf(approveAmendment('WAITING')),
  [
    onUnopenedDay(),
    notThere(),
    inOtherYear(),
    staleVersion(),
    closed(),
    breach('SELF_APPROVAL', ({ by }) => ({ by: { ...by, personId: people.aso.personId } })),
    breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '109.99' } })),
    certified(),
  ],
);

const endings = [
  ['RejectCommitmentAmendment', rejectAmendment('WAITING')],
  ['WithdrawCommitmentAmendment', withdrawAmendment('WAITING')],
] as const;

for (const [kind, command] of endings) {
  describePrecedence<RejectCommitmentAmendment | WithdrawCommitmentAmendment>(kind, () => trialOf(command), [
    onUnopenedDay(),
    breach('INVALID_TEXT', (trial) => ({ command: { ...trial.command, reason: '' } })),
    notThere(),
    inOtherYear(),
    staleVersion(),
    breach('WRONG_STATE', ({ budget }) => {
      const [waiting] = budget.book.amendments();
      if (waiting) {
        const amendment = { ...waiting, state: 'APPROVED' } as const;
        budget.book.apply([{ kind: 'CommitmentAmendmentApproved', amendment, entries: [] }]);
      }
      return {};
    }),
  ]);
}
