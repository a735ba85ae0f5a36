import type { ActContext } from '../../book/command.ts';
import type { BudgetMovementState, MovementKind } from '../../movement/budget-movement.ts';
import type {
  ApproveBudgetMovement,
  ProposeBudgetMovement,
  RecordBudgetDecision,
  RejectBudgetMovement,
  ReverseBudgetMovement,
  WithdrawBudgetMovement,
} from '../../movement/movement-command.ts';
import { checkLimit } from './commitments.ts';
import { halfUpShare } from './counting.ts';
import { effectOf, heldBy } from './effects.ts';
import type { Ledger } from './ledger.ts';
import { checkMoved, checkUnused } from './moved.ts';
import type { Leg, Movement } from './nouns.ts';
import { checkEqualMoved } from './profiles.ts';
import { found, refuseIf } from './refuse.ts';

export function recordDecision(ledger: Ledger, { decisionId, number }: RecordBudgetDecision): void {
  refuseIf([...ledger.decisions.values()].includes(number), 'ALREADY_TAKEN');
  ledger.decisions.set(decisionId, number);
}

const taking: readonly MovementKind[] = ['REDUCTION', 'TRANSFER', 'FREEZE'];
const giving: readonly MovementKind[] = ['SUPPLEMENT', 'TRANSFER', 'RELEASE'];

export function proposeMovement(ledger: Ledger, command: ProposeBudgetMovement, { actor }: ActContext): void {
  const { movementId: id, movement: kind, authority, decisionId } = command;
  const takes = command.takenFrom.length > 0;
  const gives = command.givenTo.length > 0;
  refuseIf(takes !== taking.includes(kind) || gives !== giving.includes(kind), 'WRONG_SIDES');
  const takenFrom = command.takenFrom.map((leg) => readLeg(ledger, command, leg));
  const givenTo = command.givenTo.map((leg) => readLeg(ledger, command, leg));
  const lines = [...takenFrom, ...givenTo].map(({ line }) => line);
  refuseIf(new Set(lines).size < lines.length, 'LINE_NAMED_TWICE');
  refuseIf(kind === 'TRANSFER' && total(takenFrom) !== total(givenTo), 'TRANSFER_UNBALANCED');
  refuseIf(authority === 'PAYMENT' && ledger.opened().mode === 'SINGLE', 'AUTHORITY_NOT_USED');
  refuseIf(!ledger.decisions.has(decisionId), 'NOT_FOUND');
  const proposedBy = actor.personId;
  refuseIf(isNotHis(actor, kind), 'MOVEMENT_NOT_OF_ROLE');
  propose(ledger, {
    id,
    kind,
    authority,
    takenFrom,
    givenTo,
    reverses: null,
    proposedBy,
    state: 'PROPOSED',
    version: 1,
  });
}

/** The controller changes what is usable, never what is authorised (D-100). */
function isNotHis({ role }: ActContext['actor'], kind: MovementKind): boolean {
  return role === 'CONTROLLER' && ['SUPPLEMENT', 'REDUCTION', 'TRANSFER'].includes(kind);
}

function readLeg(
  ledger: Ledger,
  { authority }: ProposeBudgetMovement,
  leg: ProposeBudgetMovement['takenFrom'][number],
): Leg {
  if ('amount' in leg) {
    const units = ledger.units(leg.amount);
    refuseIf(units === 0n, 'NOT_POSITIVE');
    return { line: leg.lineId, units };
  }
  found(ledger.lines.get(leg.lineId));
  refuseIf(!ledger.holdsOwn(leg.lineId, authority), 'NO_OWN_AUTHORITY');
  const units = halfUpShare(leg.percent, ledger.own(leg.lineId, authority, 'AUTHORISED'));
  refuseIf(units === 0n, 'NOT_POSITIVE');
  return { line: leg.lineId, units };
}

function total(legs: readonly Leg[]): bigint {
  return legs.reduce((sum, { units }) => sum + units, 0n);
}

function propose(ledger: Ledger, movement: Movement): void {
  checkMoved(ledger, movement);
  checkUnused(ledger, movement);
  ledger.post(...heldBy(movement, 1n));
  ledger.movements.set(movement.id, movement);
}

interface Seen {
  readonly movementId: string;
  readonly expectedVersion: number;
}

function seenMovement(ledger: Ledger, { movementId, expectedVersion }: Seen, allowed: BudgetMovementState): Movement {
  const movement = found(ledger.movements.get(movementId));
  refuseIf(movement.version !== expectedVersion, 'VERSION_CONFLICT');
  refuseIf(movement.state !== allowed, 'WRONG_STATE');
  return movement;
}

function change(movement: Movement | undefined, state: BudgetMovementState): void {
  if (!movement) return;
  movement.state = state;
  movement.version += 1;
}

export function approveMovement(ledger: Ledger, command: ApproveBudgetMovement, context: ActContext): void {
  const movement = seenMovement(ledger, command, 'PROPOSED');
  refuseIf(movement.proposedBy === context.actor.personId, 'SELF_APPROVAL');
  checkLimit(ledger, giving.includes(movement.kind) ? movement.givenTo : movement.takenFrom, context);
  checkMoved(ledger, movement, true);
  ledger.post(...heldBy(movement, -1n), ...effectOf(movement));
  for (const { line } of [...movement.takenFrom, ...movement.givenTo]) found(ledger.lines.get(line)).version += 1;
  change(movement, 'APPROVED');
  change(ledger.movements.get(movement.reverses ?? ''), 'REVERSED');
}

/** What it held is let go (D-84). */
export function turnDownMovement(ledger: Ledger, command: RejectBudgetMovement | WithdrawBudgetMovement): void {
  const movement = seenMovement(ledger, command, 'PROPOSED');
  checkEqualMoved(ledger, movement, false);
  ledger.post(...heldBy(movement, -1n));
  change(movement, command.kind === 'RejectBudgetMovement' ? 'REJECTED' : 'WITHDRAWN');
  change(ledger.movements.get(movement.reverses ?? ''), 'APPROVED');
}

const mirrors: Readonly<Record<MovementKind, MovementKind>> = {
  SUPPLEMENT: 'REDUCTION',
  REDUCTION: 'SUPPLEMENT',
  TRANSFER: 'TRANSFER',
  FREEZE: 'RELEASE',
  RELEASE: 'FREEZE',
};

/** Proposes what takes a movement back: its sides change places (D-80). */
export function reverseMovement(ledger: Ledger, command: ReverseBudgetMovement, { actor }: ActContext): void {
  const { movementId: id, reversedId, expectedVersion, decisionId } = command;
  const reversed = seenMovement(ledger, { movementId: reversedId, expectedVersion }, 'APPROVED');
  refuseIf(!ledger.decisions.has(decisionId), 'NOT_FOUND');
  refuseIf(isNotHis(actor, mirrors[reversed.kind]), 'MOVEMENT_NOT_OF_ROLE');
  propose(ledger, {
    id,
    kind: mirrors[reversed.kind],
    authority: reversed.authority,
    takenFrom: reversed.givenTo,
    givenTo: reversed.takenFrom,
    reverses: reversedId,
    proposedBy: actor.personId,
    state: 'PROPOSED',
    version: 1,
  });
  change(reversed, 'REVERSAL_PROPOSED');
}
