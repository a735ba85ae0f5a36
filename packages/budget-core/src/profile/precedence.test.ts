import type { Command, GrantOverride, OpenFiscalYear, SetAuthority } from '../book/command.ts';
import { asId } from '../ids.ts';
import type {
  ApproveBudgetMovement,
  ProposeBudgetMovement,
  WithdrawBudgetMovement,
} from '../movement/movement-command.ts';
import { TestBudget } from '../testing/a-budget.ts';
import { draft, record } from '../testing/commands.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import * as movements from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, lineClosed, staleVersion, type Trial } from '../testing/trial.ts';

/** Lines of 1 000.00 in France, so that 20.00 is the cap: two of staff, one of another title, one of no ministry. */
function budget(): TestBudget {
  const made = new TestBudget('DUAL', 'FREE', 'fr-state').given(movements.recordDecision('D1'));
  for (const [code, codes] of Object.entries({
    T2: { ministry: '07', title: '2' },
    T2b: { ministry: '07', title: '2' },
    T3: { ministry: '07', title: '3' },
    N: { title: '3' },
  })) {
    made.withLine(code, '1000.00', { codes, toPay: '1000.00' });
  }
  return made.withLine('E', null, { codes: { ministry: '07', title: '3' } });
}

function on<Tried extends Command>(command: Tried, ...given: readonly Command[]): Trial<Tried> {
  const made = given.reduce((before, one) => before.given(one), budget());
  return { budget: made, command, by: people.director, on: '2026-03-02' };
}

const legs = (line: string, amount: string) => [{ lineId: asId<'BudgetLine'>(line), amount }];
const allowed = movements.propose('M1', 'TRANSFER', { from: [['T2', '10.00']], to: [['T2b', '10.00']] });

describePrecedence<ProposeBudgetMovement>('ProposeBudgetMovement', () => on(allowed), [
  breach('NO_OWN_AUTHORITY', ({ command }) => ({ command: { ...command, givenTo: legs('E', '10.00') } })),
  breach('TRANSFER_BETWEEN_CODES_FORBIDDEN', ({ command }) => ({
    command: { ...command, takenFrom: legs('T3', '10.00') },
  })),
]);

describePrecedence<ProposeBudgetMovement>('ProposeBudgetMovement', () => on(allowed), [
  breach('CLASSIFICATION_REQUIRED', ({ command }) => ({ command: { ...command, givenTo: legs('N', '10.00') } })),
  breach('TRANSFER_CAP_EXCEEDED', ({ budget: tried }) => {
    tried.given({
      ...allowed,
      movementId: asId<'BudgetMovement'>('M0'),
      takenFrom: legs('T2b', '15.00'),
      givenTo: legs('T2', '15.00'),
    });
    return {};
  }),
  breach('EXCEEDS_UNUSED', ({ budget: tried }) => {
    tried.given(record('C1', [['T2', '995.00']]));
    return {};
  }),
]);

describePrecedence<ApproveBudgetMovement>('ApproveBudgetMovement', () => {
  const trial = on(movements.approveMovement('M1'), allowed);
  trial.budget.given({ ...allowed, movementId: asId<'BudgetMovement'>('M2'), authority: 'PAYMENT' });
  return trial;
}, [
  staleVersion(),
  breach('SELF_APPROVAL', () => ({ by: people.aso })),
  lineClosed('T2'),
  breach('AUTHORITIES_DIFFER', ({ budget: tried }) => {
    tried.given(movements.withdrawMovement('M2'));
    return {};
  }),
]);

describePrecedence<WithdrawBudgetMovement>(
  'WithdrawBudgetMovement',
  () => on(movements.withdrawMovement('M1'), allowed),
  [
    staleVersion(),
    breach('AUTHORITIES_DIFFER', ({ budget: tried }) => {
      tried.given({ ...allowed, movementId: asId<'BudgetMovement'>('M2'), authority: 'PAYMENT' });
      tried.given(movements.approveMovement('M2'), people.director);
      return {};
    }),
  ],
);

describePrecedence<SetAuthority>('SetAuthority', () => on(setAuthority('T2', '1000.00', { version: 3 })), [
  staleVersion(),
  lineClosed('T2'),
  breach('FROZEN_EXCEEDS_AUTHORISED', ({ command }) => ({ command: { ...command, frozen: '2000.00' } })),
  breach('AUTHORITIES_DIFFER', ({ command }) => ({ command: { ...command, amount: '999.99' } })),
]);

describePrecedence<OpenFiscalYear>('OpenFiscalYear', () => {
  const year = { year: 2027, currency: 'EUR', profile: 'fr-state', mode: null, firstMonth: null, distribution: null };
  return on({ kind: 'OpenFiscalYear', ...year });
}, [
  breach('UNKNOWN_CURRENCY', ({ command }) => ({ command: { ...command, currency: 'XAU' } })),
  breach('UNKNOWN_PROFILE', ({ command }) => ({ command: { ...command, profile: 'atlantis' } })),
  breach('PROFILE_NOT_IN_FORCE', ({ command }) => ({ command: { ...command, year: 2024 } })),
  breach('PROFILE_CONTRADICTED', ({ command }) => ({ command: { ...command, mode: 'SINGLE' as const } })),
  breach('ALREADY_TAKEN', ({ command }) => ({
    command: { ...command, year: command.year === 2027 ? 2026 : command.year },
  })),
]);

describePrecedence<GrantOverride>('GrantOverride', () => {
  const trial = on<GrantOverride>({
    kind: 'GrantOverride',
    controlId: asId<'SpendingControl'>('control-L'),
    act: { kind: 'SubmitCommitment', subjectId: asId<'Commitment'>('C'), expectedVersion: 1 },
    amount: '30.00',
    reason: 'Inondation',
  });
  trial.budget.withLine('L', '100.00', { codes: { title: '3', limit: 'estimated' } });
  trial.budget.withLine('M', '100.00', { codes: { title: '3' } });
  trial.budget.given(setControl('L', null, { overrideCap: '50.00', version: 2 }));
  trial.budget.given(setControl('M', null, { overrideCap: '50.00', version: 2 }));
  trial.budget.given(draft('C', [['L', '130.00']]));
  return trial;
}, [
  breach('OVERRIDE_FORBIDDEN', ({ command }) => ({
    command: { ...command, controlId: asId<'SpendingControl'>('control-M') },
  })),
  breach('VERSION_CONFLICT', ({ command }) => ({
    command: { ...command, act: { ...command.act, expectedVersion: 9 } },
  })),
  breach('OVERRIDE_CAP_EXCEEDED', ({ command }) => ({ command: { ...command, amount: '50.01' } })),
]);
