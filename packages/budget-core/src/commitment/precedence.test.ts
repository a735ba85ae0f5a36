import type {
  ApproveCommitment,
  CancelCommitment,
  ChargeRequest,
  CloseCommitment,
  Command,
  CommitmentContent,
  DraftCommitment,
  EditCommitment,
  RecordCommitment,
  RejectCommitment,
  ReleaseCommitment,
  ReopenCommitment,
  ReturnCommitment,
  SubmitCommitment,
} from '../book/command.ts';
import { asId } from '../ids.ts';
import { aDualBudget } from '../testing/a-budget.ts';
import {
  approve,
  cancel,
  close,
  draft,
  edit,
  record,
  reject,
  release,
  reopen,
  sendBack,
  submit,
} from '../testing/commands.ts';
import { notApproved, nowClosed, ordersElsewhere, otherPayee } from '../testing/framework-breaches.ts';
import { approveFramework, recordFramework, under } from '../testing/framework-commands.ts';
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

type OnCommitment = Exclude<Extract<Command, { commitmentId: unknown; expectedVersion: number }>, EditCommitment>;
type WithContent = Command & CommitmentContent;

const lineId = asId<'BudgetLine'>('2210');
const extraId = asId<'CommitmentCharge'>('extra');

function trialOf<Tried extends Command>(command: Tried, ...before: readonly Command[]): Trial<Tried> {
  const budget = aDualBudget()
    .withLine('2210', '500.00', { toPay: '500.00' })
    .given(draft('OTHER', [['2210', '1.00']]));
  for (const step of before)
    budget.given(
      step,
      ['ApproveCommitment', 'CloseCommitment', 'ApproveFramework'].includes(step.kind) ? people.director : people.aso,
    );
  return { budget, command, by: people.officer, on: '2026-03-02' };
}

function extraCharge<Tried extends WithContent>(changes: Partial<ChargeRequest>) {
  return ({ command }: Trial<Tried>): Partial<Trial<Tried>> => ({
    command: {
      ...command,
      charges: [...command.charges, { chargeId: extraId, lineId, amount: '1.00', ...changes }],
    },
  });
}

const faultyContent = <Tried extends WithContent>(): readonly Breach<Tried>[] => [
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, purpose: ' ' } })),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('NOT_POSITIVE', extraCharge({ amount: '0.00' })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: { ...command, charges: [...command.charges, ...command.charges] },
  })),
  breach('INVALID_DATE', ({ command }) => ({
    command: { ...command, paymentSchedule: [{ dueOn: '2026-02-29', amount: '60.00' }] },
  })),
  breach('SCHEDULE_MISMATCH', ({ command }) => ({
    command: {
      ...command,
      paymentSchedule: [...(command.paymentSchedule ?? []), { dueOn: '2026-03-31', amount: '0.01' }],
    },
  })),
];

const lineOnHold = <Tried extends Command>(): Breach<Tried> =>
  breach('LINE_NOT_OPEN', ({ budget }) => {
    budget.withHold('2210');
    return {};
  });

const linesAbove = <Tried extends WithContent>(): readonly Breach<Tried>[] => [
  breach('NO_BUDGET_LINE', ({ command }) => ({
    command: { ...command, charges: command.charges.map((charge) => ({ ...charge, lineId: asId<'BudgetLine'>('9') })) },
  })),
  breach('LINE_NOT_OPEN', ({ budget, command }) => {
    budget.withLine('22').withLine('221', null, { under: '22' });
    const charges = command.charges.map((charge) => ({ ...charge, lineId: asId<'BudgetLine'>('22') }));
    return { command: { ...command, charges } };
  }),
];

const unknownPayee = <Tried extends WithContent>(): Breach<Tried> =>
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } }));

const notThere = <Tried extends OnCommitment>(): Breach<Tried> =>
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, commitmentId: asId<'Commitment'>('C9') } }));

const alreadyClosed = <Tried extends Command>(): Breach<Tried> =>
  breach('WRONG_STATE', ({ budget }) => {
    putCommitment(budget, 'C1', 'CLOSED');
    return {};
  });

const shortOfFunds = <Tried extends Command>(): Breach<Tried> =>
  breach('INSUFFICIENT_COMMITMENT_AUTHORITY', ({ budget }) => {
    budget.withAuthority('2210', 'COMMITMENT', '59.99');
    return {};
  });

const noReason = <Tried extends Extract<Command, { reason: string; expectedVersion: number }>>(): Breach<Tried> =>
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } }));

const standing = <Tried extends OnCommitment>(): readonly Breach<Tried>[] => [
  notThere(),
  inOtherYear(),
  staleVersion(),
  alreadyClosed(),
];

const idTaken = <Tried extends DraftCommitment | RecordCommitment>(): Breach<Tried> =>
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, commitmentId: asId<'Commitment'>('OTHER') } }));

/** A framework of 100.00 that takes orders. */
const opened = [recordFramework('AC', '100.00'), approveFramework('AC')] as const;

function trialUnder(command: RecordCommitment): Trial<RecordCommitment> {
  return trialOf(under('AC', command), ...opened);
}

const amount = [['2210', '60.00']] as const;

describePrecedence<DraftCommitment>('DraftCommitment', () => trialOf(draft('C1', amount)), [
  onUnopenedDay(),
  ...faultyContent<DraftCommitment>(),
  unknownPayee(),
  idTaken(),
  otherPayee(),
  notApproved(),
  ...linesAbove<DraftCommitment>(),
]);

describePrecedence<RecordCommitment>('RecordCommitment', () => trialUnder(record('C1', amount)), [
  onUnopenedDay(),
  ...faultyContent<RecordCommitment>(),
  unknownPayee(),
  idTaken(),
  otherPayee(),
  notApproved(),
  inOtherYear(),
  lineOnHold(),
  ordersElsewhere(),
  shortOfFunds(),
  capped('2210'),
]);

describePrecedence<EditCommitment>('EditCommitment', () => trialOf(edit('C1', amount), draft('C1', amount)), [
  onUnopenedDay(),
  ...faultyContent<EditCommitment>(),
  unknownPayee(),
  breach('ALREADY_TAKEN', extraCharge({ chargeId: asId<'CommitmentCharge'>('OTHER-1') })),
  inOtherYear(),
  staleVersion(),
  alreadyClosed(),
  otherPayee(),
  notApproved(),
  ...linesAbove<EditCommitment>(),
]);

describePrecedence<SubmitCommitment>(
  'SubmitCommitment',
  () => trialOf(submit('C1'), ...opened, under('AC', draft('C1', amount))),
  [
    onUnopenedDay(),
    ...standing<SubmitCommitment>(),
    lineOnHold(),
    nowClosed(),
    ordersElsewhere(),
    shortOfFunds(),
    capped('2210'),
  ],
);

describePrecedence<ApproveCommitment>('ApproveCommitment', () => trialOf(approve('C1'), record('C1', amount)), [
  onUnopenedDay(),
  ...standing<ApproveCommitment>(),
  breach('SELF_APPROVAL', ({ by }) => ({ by: { ...by, personId: people.aso.personId } })),
  breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '59.99' } })),
]);

describePrecedence<ReturnCommitment>('ReturnCommitment', () => trialOf(sendBack('C1'), record('C1', amount)), [
  onUnopenedDay(),
  noReason(),
  ...standing<ReturnCommitment>(),
]);

describePrecedence<RejectCommitment>('RejectCommitment', () => trialOf(reject('C1'), record('C1', amount)), [
  onUnopenedDay(),
  noReason(),
  ...standing<RejectCommitment>(),
]);

const claimCertified = <Tried extends Command>(kind: 'HAS_EXPENSES' | 'CLAIM_UNDECIDED'): Breach<Tried> =>
  breach(kind, ({ budget }) => {
    budget.withCertified('E1', 'C1', [['C1-1', '10.00']]);
    return {};
  });

describePrecedence<CancelCommitment>(
  'CancelCommitment',
  () => trialOf(cancel('C1'), record('C1', amount), approve('C1')),
  [
    onUnopenedDay(),
    noReason(),
    ...standing<CancelCommitment>(),
    breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '59.99' } })),
    claimCertified('HAS_EXPENSES'),
  ],
);

const approved = [record('C1', amount), approve('C1')] as const;
const lowLimit = <Tried extends Command>(): Breach<Tried> =>
  breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '59.99' } }));

describePrecedence<CloseCommitment>('CloseCommitment', () => trialOf(close('C1'), ...approved), [
  onUnopenedDay(),
  noReason(),
  ...standing<CloseCommitment>(),
  lowLimit(),
  claimCertified('CLAIM_UNDECIDED'),
]);

describePrecedence<ReopenCommitment>(
  'ReopenCommitment',
  () => trialOf(reopen('C1'), ...opened, under('AC', record('C1', amount)), approve('C1'), close('C1')),
  [
    onUnopenedDay(),
    noReason(),
    notThere(),
    inOtherYear(),
    staleVersion(),
    breach('WRONG_STATE', ({ budget }) => {
      putCommitment(budget, 'C1', 'CANCELLED');
      return {};
    }),
    breach('SELF_APPROVAL', ({ by }) => ({ by: { ...by, personId: people.aso.personId } })),
    lowLimit(),
    lineOnHold(),
    nowClosed(),
    ordersElsewhere(),
    shortOfFunds(),
    capped('2210'),
  ],
);

const releaseOf = (charge: string, given: string): Trial<ReleaseCommitment>['command'] =>
  release('C1', [[charge, given]]);

describePrecedence<ReleaseCommitment>('ReleaseCommitment', () => trialOf(releaseOf('C1-1', '50.00'), ...approved), [
  onUnopenedDay(),
  noReason(),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, charges: releaseOf('C1-1', '0.00').charges } })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: {
      ...command,
      charges: [...command.charges, ...releaseOf('C1-1', '1.00').charges, ...releaseOf('C1-1', '1.00').charges],
    },
  })),
  ...standing<ReleaseCommitment>(),
  lowLimit(),
  breach('BELOW_EXPENSED', ({ budget }) => {
    budget.withCertified('E1', 'C1', [['C1-1', '10.01']]);
    return {};
  }),
]);
