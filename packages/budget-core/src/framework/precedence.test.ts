import type { Command } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { approveFramework, closeFramework, recordFramework } from '../testing/framework-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { type Breach, breach, onUnopenedDay, staleVersion, type Trial } from '../testing/trial.ts';
import type { ApproveFramework, CloseFramework, RecordFramework } from './framework-command.ts';

function trialOf<Tried extends Command>(command: Tried, approved = false): Trial<Tried> {
  const budget = aBudget().given(recordFramework('AC', '100.00'));
  if (approved) budget.given(approveFramework('AC'), people.director);
  return { budget, command, by: people.officer, on: '2026-03-02' };
}

const notThere = <Tried extends ApproveFramework | CloseFramework>(): Breach<Tried> =>
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, frameworkId: asId<'Framework'>('AC9') } }));

const alreadyClosed = <Tried extends Command>(): Breach<Tried> =>
  breach('WRONG_STATE', ({ budget }) => {
    const framework = budget.book.framework(asId<'Framework'>('AC'));
    if (!framework) throw new Error('No framework AC');
    budget.book.apply([{ kind: 'FrameworkClosed', framework: { ...framework, state: 'CLOSED' }, entries: [] }]);
    return {};
  });

const lowLimit = <Tried extends Command>(): Breach<Tried> =>
  breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '99.99' } }));

describePrecedence<RecordFramework>('RecordFramework', () => trialOf(recordFramework('AC2', '100.00')), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, purpose: ' ' } })),
  breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, maximum: '10.005' } })),
  breach('INVALID_DATE', ({ command }) => ({ command: { ...command, validFrom: '2026-02-29' } })),
  breach('INVALID_PERIOD', ({ command }) => ({ command: { ...command, validUntil: '2026-01-14' } })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, payeeId: asId<'Payee'>('P9') } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, reference: 'AC' } })),
]);

describePrecedence<ApproveFramework>('ApproveFramework', () => trialOf(approveFramework('AC')), [
  onUnopenedDay(),
  notThere(),
  staleVersion(),
  alreadyClosed(),
  breach('SELF_APPROVAL', ({ by }) => ({ by: { ...by, personId: people.aso.personId } })),
  lowLimit(),
]);

describePrecedence<CloseFramework>('CloseFramework', () => trialOf(closeFramework('AC'), true), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, reason: '' } })),
  notThere(),
  staleVersion(),
  alreadyClosed(),
  lowLimit(),
]);
