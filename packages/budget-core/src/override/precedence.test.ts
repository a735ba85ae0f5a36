import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { draft } from '../testing/commands.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, inOtherYear, onUnopenedDay, type Trial } from '../testing/trial.ts';
import type { GrantOverride } from './grant-override.ts';

/** Leave to pass a control of 100.00 by 30.00, for a draft that the officer made. */
function trial(): Trial<GrantOverride> {
  const budget = aBudget()
    .withLine('2210', '1000.00')
    .given(setControl('2210', '100.00', { overrideCap: '50.00', version: 2 }))
    .given(draft('C1', [['2210', '130.00']]));
  const command: GrantOverride = {
    kind: 'GrantOverride',
    controlId: asId('control-2210'),
    act: { kind: 'SubmitCommitment', subjectId: asId('C1'), expectedVersion: 1 },
    amount: '30.00',
    reason: 'Inondation du dépôt',
  };
  return { budget, command, by: people.director, on: '2026-03-02' };
}

describePrecedence<GrantOverride>('GrantOverride', trial, [
  onUnopenedDay(),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, amount: '0.00' } })),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: ' ' } })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, controlId: asId('9') } })),
  inOtherYear(),
  breach('OVERRIDE_NOT_ALLOWED', ({ budget }) => {
    const control = budget.book.control(asId('control-2210'));
    const line = budget.book.line(asId('2210'));
    if (!control || !line) throw new Error('No control on 2210');
    const strict = { ...control, overrideCap: null };
    budget.book.apply([{ kind: 'SpendingControlSet', control: strict, line, entries: [] }]);
    return {};
  }),
  breach('VERSION_CONFLICT', ({ command }) => ({
    command: { ...command, act: { kind: 'SubmitCommitment', subjectId: asId('C1'), expectedVersion: 99 } },
  })),
  breach('SELF_APPROVAL', () => ({ by: people.aso })),
  breach('OVERRIDE_CAP_EXCEEDED', ({ command }) => ({ command: { ...command, amount: '50.01' } })),
]);
