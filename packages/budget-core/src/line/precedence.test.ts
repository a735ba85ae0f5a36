import type { AddBudgetLine, SetAuthority } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { addLine, setAuthority, setControl } from '../testing/line-commands.ts';
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

/** A line is to come below a programme. */
function added(): Trial<AddBudgetLine> {
  const budget = aBudget().withLine('22', '100.00').withLine('other');
  const command = addLine('2210', '22', { nature: 'utilities' });
  return { budget, command, by: people.director, on: '2026-03-02' };
}

const nature = { dimension: 'nature', code: 'works' };

describePrecedence<AddBudgetLine>('AddBudgetLine', added, [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, labels: { fr: ' ', en: 'Water' } } })),
  breach('DIMENSION_NAMED_TWICE', ({ command }) => ({ command: { ...command, classifications: [nature, nature] } })),
  inOtherYear(),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, code: 'other' } })),
  lineClosed('22'),
  breach('LINE_IN_USE', ({ budget }) => {
    budget.given(record('C1', [['22', '10.00']]));
    return {};
  }),
]);
