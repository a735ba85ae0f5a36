import type { SetSpendingCap, WithdrawSpendingCap } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { setCap, withdrawCap } from '../testing/cap-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, inOtherYear, lineClosed, onUnopenedDay, staleVersion, type Trial } from '../testing/trial.ts';

function setting(): Trial<SetSpendingCap> {
  const budget = aBudget().withLine('22');
  return { budget, command: setCap('22', 'PAYEE', '200.00'), by: people.director, on: '2026-03-02' };
}

describePrecedence<SetSpendingCap>('SetSpendingCap', setting, [
  onUnopenedDay(),
  breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, limit: '200.001' } })),
  breach('INVALID_CAP', ({ command }) => ({ command: { ...command, acts: 3 } })),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, legalReference: ' ' } })),
  breach('INVALID_PERIOD', ({ command }) => ({
    command: { ...command, validFrom: '2026-07-01', validUntil: '2026-06-30' },
  })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, lineId: asId<'BudgetLine'>('9') } })),
  inOtherYear(),
  staleVersion(),
  lineClosed('22'),
]);

function withdrawing(): Trial<WithdrawSpendingCap> {
  const { budget, command, by, on } = setting();
  budget.given(command, by);
  return { budget, command: withdrawCap('cap-22-PAYEE'), by, on };
}

describePrecedence<WithdrawSpendingCap>('WithdrawSpendingCap', withdrawing, [
  onUnopenedDay(),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, capId: asId<'SpendingCap'>('9') } })),
  inOtherYear(),
  staleVersion(),
  breach('WRONG_STATE', ({ budget }) => {
    const cap = budget.book.cap(asId('cap-22-PAYEE'));
    const line = budget.book.line(asId('22'));
    if (!cap || !line) throw new Error('No cap on 22');
    budget.book.apply([{ kind: 'SpendingCapWithdrawn', cap: { ...cap, inForce: false }, line, entries: [] }]);
    return {};
  }),
]);
