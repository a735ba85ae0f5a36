import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { MovementKind } from '../movement/budget-movement.ts';
import type * as commands from '../movement/movement-command.ts';
import type { Charges } from './commands.ts';

export function recordDecision(number: string): commands.RecordBudgetDecision {
  return {
    kind: 'RecordBudgetDecision',
    decisionId: asId<'BudgetDecision'>(number),
    number,
    takenBy: 'Ministre des comptes publics',
    decidedOn: '2026-02-27' as BusinessDate,
    legalReference: 'LOLF, art. 12',
    documentReference: 'JORF 2026-0049',
  };
}

interface Moved {
  readonly from?: Charges;
  readonly to?: Charges;
  readonly authority?: Authority;
}

/** A movement that cites the decision `D1`. */
export function propose(
  id: string,
  movement: MovementKind,
  { from = [], to = [], authority = 'COMMITMENT' }: Moved,
): commands.ProposeBudgetMovement {
  return {
    kind: 'ProposeBudgetMovement',
    movementId: asId<'BudgetMovement'>(id),
    decisionId: asId<'BudgetDecision'>('D1'),
    movement,
    authority,
    takenFrom: legs(from),
    givenTo: legs(to),
  };
}

/** A freeze of a share of what a line holds. */
export function proposeShare(id: string, line: string, percent: string): commands.ProposeBudgetMovement {
  return { ...propose(id, 'FREEZE', {}), takenFrom: [{ lineId: asId<'BudgetLine'>(line), percent }] };
}

export function approveMovement(id: string, expectedVersion = 1): commands.ApproveBudgetMovement {
  return { kind: 'ApproveBudgetMovement', movementId: asId<'BudgetMovement'>(id), expectedVersion };
}

export function rejectMovement(id: string, expectedVersion = 1): commands.RejectBudgetMovement {
  return {
    kind: 'RejectBudgetMovement',
    movementId: asId<'BudgetMovement'>(id),
    expectedVersion,
    reason: 'Crédits nécessaires',
  };
}

export function withdrawMovement(id: string, expectedVersion = 1): commands.WithdrawBudgetMovement {
  return { ...rejectMovement(id, expectedVersion), kind: 'WithdrawBudgetMovement' };
}

export function reverseMovement(id: string, reversed: string, expectedVersion = 2): commands.ReverseBudgetMovement {
  return {
    kind: 'ReverseBudgetMovement',
    movementId: asId<'BudgetMovement'>(id),
    reversedId: asId<'BudgetMovement'>(reversed),
    expectedVersion,
    decisionId: asId<'BudgetDecision'>('D1'),
  };
}

function legs(charges: Charges): readonly commands.LineAmount[] {
  return charges.map(([line, amount]) => ({ lineId: asId<'BudgetLine'>(line), amount }));
}
