import { describe } from 'vitest';
import type { ApproveExpense, CertifyExpense, RecordDirectExpense } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { approveExpense, certify, recordDirectExpense } from '../testing/commands.ts';
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
  type Trial,
} from '../testing/trial.ts';

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
  breach('NO_CHARGES', ({ command }) => ({ command: { ...command, charges: [] } })),
  breach('INVALID_AMOUNT', ({ command }) => ({ command: { ...command, charges: claimOn('60', '1e3') } })),
  breach('CHARGE_NAMED_TWICE', ({ command }) => ({
    command: { ...command, charges: [...command.charges, ...command.charges] },
  })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E0') } })),
  inOtherYear(),
  lineClosed('60'),
  breach('DUPLICATE_INVOICE', ({ command }) => ({
    command: { ...command, invoiceNumber: 'F-E0', charges: claimOn('60', '10.00') },
  })),
]);

describe('of another amount than there are', () => {
  describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
    onUnopenedDay(),
    breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, charges: claimOn('60', '1.001') } })),
    breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } })),
  ]);

  describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
    onUnopenedDay(),
    breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, charges: claimOn('60', '0.00') } })),
    breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } })),
  ]);
});

describe('on no line, or on one of another nature', () => {
  describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
    breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E0') } })),
    breach('NO_BUDGET_LINE', ({ command }) => ({ command: { ...command, charges: claimOn('99', '60.00') } })),
    inOtherYear(),
  ]);

  /** Two charges, so that a line may be at fault beside another that is not. */
  const onTwo = ({ command }: Trial<RecordDirectExpense>, line: string) => {
    const [first] = command.charges;
    if (!first) throw new Error('No charge');
    const other = { ...first, chargeId: asId<'CommitmentCharge'>('E1-2'), lineId: asId<'BudgetLine'>(line) };
    return { command: { ...command, charges: [first, other] } };
  };

  describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
    breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, expenseId: asId<'Expense'>('E0') } })),
    inOtherYear(),
    lineClosed('60'),
    breach('COMMITMENT_REQUIRED', (trial) => onTwo(trial, '61')),
  ]);

  describePrecedence<RecordDirectExpense>('RecordDirectExpense', direct, [
    breach('COMMITMENT_REQUIRED', ({ budget }) => {
      const line = budget.book.line(asId<'BudgetLine'>('60'));
      if (!line) throw new Error('No line 60');
      budget.book.apply([{ kind: 'BudgetLineHeld', line: { ...line, classifications: [] }, entries: [] }]);
      return {};
    }),
    breach('DUPLICATE_INVOICE', ({ command }) => ({
      command: { ...command, invoiceNumber: 'F-E0', charges: claimOn('60', '10.00') },
    })),
  ]);
});

/** What may be wrong where what no commitment bears is certified or approved. */
const onItsLine = <Tried extends CertifyExpense | ApproveExpense>(): Breach<Tried> => lineClosed('60');

const more = <Tried extends CertifyExpense | ApproveExpense>({ command }: Trial<Tried>): Partial<Trial<Tried>> => ({
  command: { ...command, charges: [{ chargeId: asId<'CommitmentCharge'>('E1-1'), amount: '60.01' }] },
});

describe('without a commitment', () => {
  describePrecedence<CertifyExpense>('CertifyExpense', () => {
    const { budget, command } = direct();
    return { budget: budget.given(command), command: certify('E1'), by: people.officer, on: '2026-03-02' };
  }, [
    ...onExpenseOne<CertifyExpense>(),
    byPerson('SEPARATION_OF_DUTIES', people.aso),
    onItsLine(),
    breach('EXCEEDS_CLAIM', more),
  ]);

  describePrecedence<ApproveExpense>('ApproveExpense', () => {
    const { budget, command } = direct();
    budget.given(command).given(certify('E1'), people.officer);
    return { budget, command: approveExpense('E1'), by: people.controller, on: '2026-03-02' };
  }, [
    ...onExpenseOne<ApproveExpense>(),
    byPerson('SELF_APPROVAL', people.officer),
    onItsLine(),
    breach('EXCEEDS_CERTIFIED', more),
    breach('INSUFFICIENT_COMMITMENT_AUTHORITY', ({ budget }) => {
      budget.withAuthority('60', 'COMMITMENT', '59.99');
      return {};
    }),
  ]);
});
