import type { SetAuthority } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, inOtherYear, lineClosed, onUnopenedDay, staleVersion, type Trial } from '../testing/trial.ts';

/** 100.00 on a line under a programme that may hand out 200.00: they are to become 90.00. */
function trial(): Trial<SetAuthority> {
  const budget = aBudget('STRICT')
    .withLine('22')
    .withLine('2210', '100.00', { under: '22' })
    .given(setControl('22', '200.00', { version: 2 }));
  return { budget, command: setAuthority('2210', '90.00', { version: 2 }), by: people.director, on: '2026-03-02' };
}

describePrecedence<SetAuthority>('SetAuthority', trial, [
  onUnopenedDay(),
  breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, amount: '90.001' } })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, lineId: asId<'BudgetLine'>('9') } })),
  inOtherYear(),
  staleVersion(),
  lineClosed('2210'),
  breach('FROZEN_EXCEEDS_AUTHORISED', ({ command }) => ({ command: { ...command, frozen: '900.00' } })),
  breach('DISTRIBUTION_EXCEEDED', ({ command }) => ({ command: { ...command, amount: '200.01' } })),
  breach('BELOW_CONSUMPTION', ({ budget }) => {
    budget.given(record('C1', [['2210', '90.01']]));
    return {};
  }),
]);
