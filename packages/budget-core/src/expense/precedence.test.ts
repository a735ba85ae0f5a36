import { describe } from 'vitest';
import type {
  ApproveExpense,
  CertifyExpense,
  ChargeAmount,
  Command,
  CreditExpense,
  PayExpense,
  RecordExpense,
  RejectExpense,
  ResumeExpense,
  ReverseExpense,
  SuspendExpense,
} from '../book/command.ts';
import { asId } from '../ids.ts';
import type { Actor } from '../person/actor.ts';
import { aDualBudget, TestBudget } from '../testing/a-budget.ts';
import {
  approveExpense,
  certify,
  credit,
  pay,
  recordExpense,
  rejectExpense,
  release,
  resumeExpense,
  reverseExpense,
  suspendExpense,
} from '../testing/commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import {
  type Breach,
  breach,
  byPerson,
  inOtherYear,
  lineClosed,
  onExpenseOne,
  onUnopenedDay,
  putCommitment,
  putCreditNote,
  type Trial,
} from '../testing/trial.ts';

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
  ...onExpenseOne<CertifyExpense>(),
  byPerson('SEPARATION_OF_DUTIES', people.aso),
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
      ...onExpenseOne<ApproveExpense>(),
      byPerson('SELF_APPROVAL', person),
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
}, [onUnopenedDay(), ...onExpenseOne<PayExpense>(), byPerson('SEPARATION_OF_DUTIES', people.officer)]);

describePrecedence<RejectExpense>(
  'RejectExpense',
  () => trialOf(rejectExpense('E1', 2), people.officer, claim, certify('E1')),
  [
    onUnopenedDay(),
    breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
    ...onExpenseOne<RejectExpense>(),
  ],
);

describePrecedence<SuspendExpense>(
  'SuspendExpense',
  () => trialOf(suspendExpense('E1', 2), people.controller, claim, certify('E1')),
  [
    onUnopenedDay(),
    breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
    ...onExpenseOne<SuspendExpense>(),
  ],
);

describePrecedence<ResumeExpense>(
  'ResumeExpense',
  () => trialOf(resumeExpense('E1', 2), people.controller, claim, suspendExpense('E1')),
  [onUnopenedDay(), ...onExpenseOne<ResumeExpense>()],
);

function approvedTrial<Tried extends Command>(command: Tried): Trial<Tried> {
  const trial = trialOf(command, people.controller, claim, certify('E1'));
  trial.budget.given(approveExpense('E1'), people.controller);
  return trial;
}

describePrecedence<ReverseExpense>('ReverseExpense', () => approvedTrial(reverseExpense('E1')), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
  ...onExpenseOne<ReverseExpense>(),
]);

describePrecedence<CreditExpense>('CreditExpense', () => approvedTrial(credit('E1', [['C1-1', '300.00']])), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, creditNoteNumber: '' } })),
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, charges: [{ chargeId, amount: '0.00' }] } })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: { ...command, charges: [...command.charges, ...command.charges] },
  })),
  ...onExpenseOne<CreditExpense>(),
  breach('ALREADY_TAKEN', ({ budget, command }) => {
    const { id: creditNoteId } = putCreditNote(budget, 'N0', 'E0', '1.00');
    return { command: { ...command, creditNoteId } };
  }),
  breach('DUPLICATE_CREDIT_NOTE', ({ budget, command }) => {
    const { number: creditNoteNumber } = putCreditNote(budget, 'N1', 'E0', command.charges[0]?.amount ?? '1.00');
    return { command: { ...command, creditNoteNumber } };
  }),
  breach('CREDIT_EXCEEDS_EXPENSE', ({ command }) => ({
    command: { ...command, charges: [{ chargeId, amount: '300.01' }] },
  })),
  lineClosed('2210'),
]);

describe('beyond the commitment', () => {
  describePrecedence<ApproveExpense>('ApproveExpense', () => {
    const budget = new TestBudget('DUAL', 'FREE', 'generic', { allowedExcessPercent: '10' })
      .withLine('2210', '5000.00', { toPay: '5000.00' })
      .withCommitment('C1', [
        ['2210', '500.00'],
        ['2210', '500.00'],
      ])
      .withCertified('E1', 'C1', [['C1-1', '600.00']]);
    return { budget, command: approveExpense('E1'), by: people.controller, on: '2026-03-02' };
  }, [
    ...onExpenseOne<ApproveExpense>(),
    byPerson('SELF_APPROVAL', people.officer),
    lineClosed('2210'),
    breach('EXCEEDS_OUTSTANDING', ({ budget }) => {
      const expectedVersion = budget.commitment('C1')?.version ?? 0;
      budget.given(release('C1', [['C1-2', '100.00']], expectedVersion), people.director);
      return {};
    }),
    breach('INSUFFICIENT_COMMITMENT_AUTHORITY', ({ budget }) => {
      budget.withAuthority('2210', 'COMMITMENT', '1000.00');
      return {};
    }),
  ]);
});
