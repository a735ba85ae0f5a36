import type { Command, CommitmentContent } from '../book/command.ts';
import { asId } from '../ids.ts';
import { record } from './commands.ts';
import { closeFramework, recordFramework, under } from './framework-commands.ts';
import { people } from './people.ts';
import { type Breach, breach } from './trial.ts';

type WithContent = Command & CommitmentContent;

export const otherPayee = <Tried extends WithContent>(): Breach<Tried> =>
  breach('FRAMEWORK_MISMATCH', ({ budget, command }) => {
    budget.given({ kind: 'RegisterPayee', payeeId: asId<'Payee'>('P2'), reference: 'P2', name: 'Papeterie' });
    budget.given({ ...recordFramework('AC-P2', '100.00'), payeeId: asId<'Payee'>('P2') });
    return { command: { ...command, frameworkId: asId<'Framework'>('AC-P2') } };
  });

export const notApproved = <Tried extends WithContent>(): Breach<Tried> =>
  breach('FRAMEWORK_NOT_IN_FORCE', ({ budget, command }) => {
    budget.given(recordFramework('AC-NEW', '100.00'));
    return { command: { ...command, frameworkId: asId<'Framework'>('AC-NEW') } };
  });

export const nowClosed = <Tried extends Command>(): Breach<Tried> =>
  breach('FRAMEWORK_NOT_IN_FORCE', ({ budget }) => {
    budget.given(closeFramework('AC'), people.director);
    return {};
  });

export const ordersElsewhere = <Tried extends Command>(): Breach<Tried> =>
  breach('FRAMEWORK_MAX_EXCEEDED', ({ budget }) => {
    budget.withLine('3000', '100.00').given(under('AC', record('ELSEWHERE', [['3000', '40.01']])));
    return {};
  });
