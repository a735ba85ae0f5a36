import type { Command } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { setControl } from '../testing/line-commands.ts';
import * as movements from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import {
  type Breach,
  breach,
  inOtherYear,
  lineClosed,
  onUnopenedDay,
  staleVersion,
  type Trial,
} from '../testing/trial.ts';
import type { ApproveBudgetMovement, ProposeBudgetMovement, ReverseBudgetMovement } from './movement-command.ts';

const transfer = movements.propose('M1', 'TRANSFER', { from: [['2210', '10.00']], to: [['2220', '10.00']] });
const supplement = movements.propose('M1', 'SUPPLEMENT', { to: [['2210', '10.00']] });
const release = movements.propose('M1', 'RELEASE', { to: [['2210', '10.00']] });

/** A programme that may hand out 300.00, two lines of 100.00 in it and one of none; of the first, 10.00 is frozen. */
function budget(): TestBudget {
  const made = aBudget('STRICT').withLine('22').withLine('2210', '100.00', { under: '22' });
  made.withLine('2220', '100.00', { under: '22' }).withLine('2230', null, { under: '22' });
  made.given(setControl('22', '300.00', { version: 2 })).given(movements.recordDecision('D1'));
  made.given(movements.propose('M0', 'FREEZE', { from: [['2210', '10.00']] }));
  return made.given(movements.approveMovement('M0'), people.director);
}

function on<Tried extends Command>(command: Tried, ...given: readonly Command[]): Trial<Tried> {
  return {
    budget: given.reduce((made, one) => made.given(one), budget()),
    command,
    by: people.director,
    on: '2026-03-02',
  };
}

/** Puts the movement into a state as a store may hold it. */
function inState<Tried extends Command>(id: string, state: 'REVERSED' | 'WITHDRAWN'): Breach<Tried> {
  return breach('WRONG_STATE', ({ budget: tried }) => {
    const movement = tried.book.movement(asId<'BudgetMovement'>(id));
    if (!movement) throw new Error(`No movement ${id}`);
    const changed = { ...movement, state };
    tried.book.apply([{ kind: 'BudgetMovementRejected', movement: changed, reversed: null, lines: [], entries: [] }]);
    return {};
  });
}

function lowLimit<Tried extends Command>(): Breach<Tried> {
  return breach('DISTRIBUTION_EXCEEDED', ({ budget: tried }) => {
    const [control] = tried.book.controlsAt(asId<'BudgetLine'>('22'));
    const line = tried.book.line(asId<'BudgetLine'>('22'));
    if (!control?.limit || !line) throw new Error('No control on 22');
    const limit = control.limit.minus(control.limit);
    tried.book.apply([{ kind: 'SpendingControlSet', control: { ...control, limit }, line, entries: [] }]);
    return {};
  });
}

describePrecedence('RecordBudgetDecision', () => on(movements.recordDecision('D2')), [
  onUnopenedDay(),
  breach('INVALID_TEXT', ({ command }) => ({ command: { ...command, takenBy: ' ' } })),
  breach('ALREADY_TAKEN', ({ command }) => ({ command: { ...command, number: 'D1' } })),
]);

const leg = { lineId: asId<'BudgetLine'>('2210'), amount: '10.00' };

describePrecedence<ProposeBudgetMovement>('ProposeBudgetMovement', () => on(transfer), [
  onUnopenedDay(),
  breach('NOT_POSITIVE', ({ command }) => ({ command: { ...command, takenFrom: [{ ...leg, amount: '0.00' }] } })),
  breach('TRANSFER_UNBALANCED', ({ command }) => ({
    command: { ...command, takenFrom: [{ ...leg, amount: '9.00' }] },
  })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, decisionId: asId<'BudgetDecision'>('D9') } })),
  inOtherYear(),
  breach('MOVEMENT_NOT_OF_ROLE', () => ({ by: people.controller })),
  lineClosed('2210'),
  breach('NO_OWN_AUTHORITY', ({ command }) => ({
    command: { ...command, givenTo: [{ ...leg, lineId: asId<'BudgetLine'>('2230') }] },
  })),
  breach('EXCEEDS_UNUSED', ({ budget: tried }) => {
    tried.given(record('C1', [['2210', '80.01']]));
    return {};
  }),
]);

describePrecedence<ProposeBudgetMovement>('ProposeBudgetMovement', () => on(supplement), [
  breach('WRONG_SIDES', ({ command }) => ({ command: { ...command, takenFrom: [leg] } })),
  breach('INVALID_SCALE', ({ command }) => ({ command: { ...command, givenTo: [{ ...leg, amount: '1.001' }] } })),
  breach('LINE_NAMED_TWICE', ({ command }) => ({ command: { ...command, givenTo: [leg, leg] } })),
  breach('AUTHORITY_NOT_USED', ({ command }) => ({ command: { ...command, authority: 'PAYMENT' } })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, decisionId: asId<'BudgetDecision'>('D9') } })),
  lineClosed('2210'),
  lowLimit(),
]);

describePrecedence<ApproveBudgetMovement>(
  'ApproveBudgetMovement',
  () => on(movements.approveMovement('M1'), supplement),
  [
    onUnopenedDay(),
    breach('NOT_FOUND', ({ command }) => ({ command: { ...command, movementId: asId<'BudgetMovement'>('M9') } })),
    inOtherYear(),
    staleVersion(),
    inState('M1', 'WITHDRAWN'),
    breach('SELF_APPROVAL', () => ({ by: people.aso })),
    breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: '9.99' } })),
    lineClosed('2210'),
    lowLimit(),
  ],
);

describePrecedence<ApproveBudgetMovement>('ApproveBudgetMovement', () => on(movements.approveMovement('M1'), release), [
  breach('SELF_APPROVAL', ({ by }) => ({ by: { ...by, personId: people.aso.personId } })),
  breach('LIMIT_EXCEEDED', ({ by }) => ({ by: { ...by, approvalLimit: null } })),
  lineClosed('2210'),
  breach('EXCEEDS_FROZEN', ({ budget: tried }) => {
    tried.given({ ...release, movementId: asId<'BudgetMovement'>('M2') });
    tried.given(movements.approveMovement('M2'), people.director);
    return {};
  }),
]);

for (const command of [movements.rejectMovement('M1'), movements.withdrawMovement('M1')]) {
  describePrecedence(command.kind, () => on(command, transfer), [
    onUnopenedDay(),
    breach('INVALID_TEXT', (trial) => ({ command: { ...trial.command, reason: '' } })),
    breach('NOT_FOUND', (trial) => ({ command: { ...trial.command, movementId: asId<'BudgetMovement'>('M9') } })),
    inOtherYear(),
    staleVersion(),
    inState('M1', 'WITHDRAWN'),
  ]);
}

describePrecedence<ReverseBudgetMovement>('ReverseBudgetMovement', () => {
  const trial = on(movements.reverseMovement('M2', 'M1'), supplement);
  trial.budget.given(movements.approveMovement('M1'), people.director);
  return trial;
}, [
  onUnopenedDay(),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, reversedId: asId<'BudgetMovement'>('M9') } })),
  inOtherYear(),
  staleVersion(),
  inState('M1', 'REVERSED'),
  breach('MOVEMENT_NOT_OF_ROLE', () => ({ by: people.controller })),
  lineClosed('2210'),
  breach('EXCEEDS_UNUSED', ({ budget: tried }) => {
    tried.given(record('C1', [['2210', '95.00']]));
    return {};
  }),
]);
