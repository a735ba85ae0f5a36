import { expect, it } from 'vitest';
import type { SetSpendingControl } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, inOtherYear, lineClosed, onUnopenedDay, staleVersion, type Trial } from '../testing/trial.ts';

/** A limit of 200.00 on a programme that has handed out 100.00. */
function trial(): Trial<SetSpendingControl> {
  const budget = aBudget('STRICT').withLine('22').withLine('2210', '100.00', { under: '22' });
  return { budget, command: setControl('22', '200.00', { version: 2 }), by: people.director, on: '2026-03-02' };
}

it('DISTRIBUTION_EXCEEDED comes before the BELOW_CONSUMPTION of the default that would stand again', () => {
  const { budget } = trial();
  budget.given(setControl('22', null, { mode: 'WARN', version: 2 }));
  budget.given(setControl('2210', null, { mode: 'WARN', version: 2 })).given(record('C1', [['2210', '200.01']]));
  budget.given(setAuthority('22', '50.00', { version: 3 }), people.director);
  const dated = setControl('22', '99.99', { validFrom: '2026-07-01', version: 4 });
  expect(refusalOf(budget.execute(dated, people.director))).toMatchObject({ kind: 'DISTRIBUTION_EXCEEDED' });
});

describePrecedence<SetSpendingControl>('SetSpendingControl', trial, [
  onUnopenedDay(),
  breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, limit: '200.001' } })),
  breach('INVALID_PERCENT', ({ command }) => ({
    command: { ...command, tolerance: { percent: '1e3', amount: null } },
  })),
  breach('INVALID_PACE', ({ command }) => ({
    command: { ...command, pace: { per: 'QUARTER', caps: null, shares: ['1'] } },
  })),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, legalReference: ' ' } })),
  breach('INVALID_PERIOD', ({ command }) => ({
    command: { ...command, validFrom: '2026-07-01', validUntil: '2026-06-30' },
  })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, lineId: asId<'BudgetLine'>('9') } })),
  inOtherYear(),
  staleVersion(),
  lineClosed('22'),
  breach('DISTRIBUTION_EXCEEDED', ({ command }) => ({ command: { ...command, limit: '99.99' } })),
  breach('BELOW_CONSUMPTION', ({ budget }) => {
    budget.given(setControl('2210', null, { mode: 'WARN', version: 2 })).given(record('C1', [['2210', '200.01']]));
    return {};
  }),
]);
