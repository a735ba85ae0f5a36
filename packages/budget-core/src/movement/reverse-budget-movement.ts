import { type Decided, refused, type Situation } from '../book/decision.ts';
import { type BudgetMovement, type MovementLeg, shapes } from './budget-movement.ts';
import { findMovement } from './find-movement.ts';
import type { ReverseBudgetMovement } from './movement-command.ts';
import { checkDecision, propose } from './propose.ts';

/**
 * Puts forward the mirror of a movement that took effect: its sides change places. It is checked and approved like
 * any other, and a movement is reversed once (D-80); a mirror that is turned down may be put forward anew.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`, then those of a proposal
 * from `MOVEMENT_NOT_OF_ROLE` on.
 */
export function reverseBudgetMovement(situation: Situation, command: ReverseBudgetMovement): Decided {
  const { reversedId, movementId: id, expectedVersion, decisionId } = command;
  const found = findMovement(situation, { movementId: reversedId, expectedVersion }, 'APPROVED');
  if (!found.ok) return found;
  const undecided = checkDecision(situation, decisionId);
  if (undecided) return refused(undecided);
  const reversed = found.value;
  const mirror: BudgetMovement = {
    ...reversed,
    id,
    kind: shapes[reversed.kind].mirror,
    decisionId,
    takenFrom: reversed.givenTo.map(uncapped),
    givenTo: reversed.takenFrom.map(uncapped),
    reverses: reversedId,
    state: 'PROPOSED',
    proposedBy: situation.context.actor.personId,
    approvedBy: null,
    version: 1,
  };
  return propose(situation, mirror, { ...reversed, state: 'REVERSAL_PROPOSED', version: reversed.version + 1 });
}

/** Taking back moves nothing anew: the reversed movement counts no more, and its mirror never did. */
function uncapped(leg: MovementLeg): MovementLeg {
  return { ...leg, capped: false };
}
