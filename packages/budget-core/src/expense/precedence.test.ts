import { describe } from 'vitest';
import type {
  ApproveExpense,
  CertifyExpense,
  ChargeAmount,
  Command,
  CreditExpense,
  PayExpense,
  RecordDirectExpense,
  RecordExpense,
  RejectExpense,
  ResumeExpense,
  ReverseExpense,
  SuspendExpense,
} from '../book/command.ts';
import { asId } from '../ids.ts';
import type { Actor } from '../person/actor.ts';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import {
  approveExpense,
  certify,
  credit,
  pay,
  recordDirectExpense,
  recordExpense,
  rejectExpense,
  resumeExpense,
  reverseExpense,
  suspendExpense,
} from '../testing/commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import {
  type Breach,
  breach,
  inOtherYear,
  lineClosed,
  onUnopenedDay,
  putCommitment,
  putExpense,
  staleVersion,
  type Trial,
} from '../testing/trial.ts';

type OnExpense = Extract<Command, { expenseId: unknown; expectedVersion: number }>;

const chargeId = asId<'CommitmentCharge'>('C1-1');

/** A claim of 300.00 on 500.00, with 100.00 of the same commitment expensed before. */
function trialOf<Tried extends Command>(command: Tried, by: Actor, ...before: readonly Command[]): Trial<Tried> {
  const budget = aDualBudget()
    .withLine('2210', '500.00', { toPay: '500.00' })
    .withCommitment('C1', [['2210', '500.00']]);
  budget.withExpense('E0', 'C1', [['C1-1', '100.00']]);
  for (const step of before) budget.given(step, step.kind === 'RecordExpense' ? people.aso : people.officer);
  return { budget, command, by, on: '2026-03-02' };
}

const claim = recordExpense('E1', 'C1', [['C1-1', '300.00']]);

function named<Tried extends CertifyExpense | ApproveExpense>(...charges: readonly Partial<ChargeAmount>[]) {
  return ({ command }: Trial<Tried>): Partial<Trial<Tried>> => ({
    command: { ...command, charges: charges.map((charge) => ({ chargeId, amount: '1.00', ...charge })) },
  });
}

const faultyCharges = <Tried extends CertifyExpense | ApproveExpense>(): readonly Breach<Tried>[] => [
  breach('NO_CHARGES', named()),
  breach('NOT_POSITIVE', named({ amount: '0.00' })),
  breach('CHARGE_NAMED_TWICE', named({}, {})),
];

const standing = <Tried extends OnExpense>(): readonly Breach<Tried>[] => [
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E9') } })),
  inOtherYear(),
  staleVersion(),
  breach('WRONG_STATE', ({ budget }) => {
    putExpense(budget, 'E1', 'REJECTED');
    return {};
  }),
];

const by = <Tried extends Command>(kind: 'SELF_APPROVAL' | 'SEPARATION_OF_DUTIES', person: Actor): Breach<Tried> =>
  breach(kind, () => ({ by: person }));

describePrecedence<RecordExpense>('RecordExpense', () => trialOf(claim, people.aso), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, invoiceNumber: ' ' } })),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, charges: [{ chargeId, amount: '0.00' }] } })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: { ...command, charges: [...command.charges, ...command.charges] },
  })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, commitmentId: asId<'Commitment'>('C9') } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E0') } })),
  inOtherYear(),
  breach('WRONG_STATE', ({ budget }) => {
    putCommitment(budget, 'C1', 'CLOSED');
    return {};
  }),
  breach('DUPLICATE_INVOICE', ({ budget, command }) => {
    const amount = budget.expense('E0')?.amount.toString() ?? '';
    return { command: { ...command, invoiceNumber: 'F-E0', charges: [{ chargeId, amount }] } };
  }),
]);

describe('of more than is outstanding', () => {
  describePrecedence<RecordExpense>('RecordExpense', () => trialOf(claim, people.aso), [
    inOtherYear(),
    breach('EXCEEDS_OUTSTANDING', ({ command }) => ({
      command: { ...command, charges: [{ chargeId, amount: '400.01' }] },
    })),
  ]);
});

describePrecedence<CertifyExpense>('CertifyExpense', () => trialOf(certify('E1'), people.officer, claim), [
  onUnopenedDay(),
  ...faultyCharges<CertifyExpense>(),
  ...standing<CertifyExpense>(),
  by('SEPARATION_OF_DUTIES', people.aso),
  breach('EXCEEDS_CLAIM', named({ amount: '300.01' })),
  breach('EXCEEDS_OUTSTANDING', ({ budget }) => {
    budget.withCertified('E2', 'C1', [['C1-1', '200.00']]);
    return {};
  }),
]);

describe.each([
  ['recorded', people.aso],
  ['certified', people.officer],
])('by whoever %s the claim', (_duty, person) => {
  describePrecedence<ApproveExpense>(
    'ApproveExpense',
    () => trialOf(approveExpense('E1'), people.controller, claim, certify('E1')),
    [
      onUnopenedDay(),
      ...faultyCharges<ApproveExpense>(),
      ...standing<ApproveExpense>(),
      by('SELF_APPROVAL', person),
      breach('EXCEEDS_CERTIFIED', named({ amount: '300.01' })),
      breach('CLAIM_UNDECIDED', ({ budget }) => {
        const expense = budget.expense('E1');
        if (!expense) throw new Error('No expense E1');
        budget.withCertified('E2', 'C1', [['C1-1', '50.00']]);
        budget.book.apply([{ kind: 'ExpenseCertified', expense: { ...expense, final: true }, entries: [] }]);
        return {};
      }),
      breach('INSUFFICIENT_PAYMENT_AUTHORITY', ({ budget }) => {
        budget.withAuthority('2210', 'PAYMENT', '399.99');
        return {};
      }),
    ],
  );
});

describePrecedence<PayExpense>('PayExpense', () => {
  const trial = trialOf(pay('E1'), people.accountant, claim, certify('E1'));
  trial.budget.given(approveExpense('E1'), people.controller);
  return trial;
}, [onUnopenedDay(), ...standing<PayExpense>(), by('SEPARATION_OF_DUTIES', people.officer)]);

describePrecedence<RejectExpense>(
  'RejectExpense',
  () => trialOf(rejectExpense('E1', 2), people.officer, claim, certify('E1')),
  [
    onUnopenedDay(),
    breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
    ...standing<RejectExpense>(),
  ],
);

describePrecedence<SuspendExpense>(
  'SuspendExpense',
  () => trialOf(suspendExpense('E1', 2), people.controller, claim, certify('E1')),
  [
    onUnopenedDay(),
    breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
    ...standing<SuspendExpense>(),
  ],
);

describePrecedence<ResumeExpense>(
  'ResumeExpense',
  () => trialOf(resumeExpense('E1', 2), people.controller, claim, suspendExpense('E1')),
  [onUnopenedDay(), ...standing<ResumeExpense>()],
);

function approvedTrial<Tried extends Command>(command: Tried): Trial<Tried> {
  const trial = trialOf(command, people.controller, claim, certify('E1'));
  trial.budget.given(approveExpense('E1'), people.controller);
  return trial;
}

describePrecedence<ReverseExpense>('ReverseExpense', () => approvedTrial(reverseExpense('E1')), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
  ...standing<ReverseExpense>(),
]);

describePrecedence<CreditExpense>('CreditExpense', () => approvedTrial(credit('E1', [['C1-1', '300.00']])), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, creditNoteNumber: '' } })),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, charges: [{ chargeId, amount: '0.00' }] } })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: { ...command, charges: [...command.charges, ...command.charges] },
  })),
  ...standing<CreditExpense>(),
  breach('CREDIT_EXCEEDS_EXPENSE', ({ command }) => ({
    command: { ...command, charges: [{ chargeId, amount: '300.01' }] },
  })),
  lineClosed('2210'),
]);

/** 60.00 of utilities are to be recorded without a commitment. */
function direct(): Trial<RecordDirectExpense> {
  const budget = aBudget()
    .withLine('60', '100.00', { codes: { nature: 'utilities' } })
    .withLine('61', '100.00')
    .given(recordDirectExpense('E0', [['60', '10.00']]));
  return { budget, command: recordDirectExpense('E1', [['60', '60.00']]), by: people.aso, on: '2026-03-02' };
}

const claimOn = (line: string, amount: string) => recordDirectExpense('E1', [[line, amount]]).charges;

describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, invoiceNumber: ' ' } })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E0') } })),
  inOtherYear(),
  lineClosed('60'),
  breach('DUPLICATE_INVOICE', ({ command }) => ({
    command: { ...command, invoiceNumber: 'F-E0', charges: claimOn('60', '10.00') },
  })),
]);
