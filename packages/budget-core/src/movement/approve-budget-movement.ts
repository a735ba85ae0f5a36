import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import { checkLimit } from '../commitment/approval-limit.ts';
import { checkNotOwn } from '../person/separation.ts';
import { checkEqualAfter } from '../profile/equal-authorities.ts';
import { checkTransferRules } from '../profile/transfer-rules.ts';
import type { BudgetMovement } from './budget-movement.ts';
import { checkDistribution, checkMovedLines, checkRelease } from './check-movement.ts';
import { findMovement } from './find-movement.ts';
import { movedBy } from './moved-by.ts';
import type { ApproveBudgetMovement } from './movement-command.ts';
import { effectEntries } from './movement-entries.ts';
import { reversedBy } from './reversed-by.ts';

/**
 * Gives a proposed movement its effect. What it takes was held since it was proposed (D-84), so it cannot fail for
 * want of authority any more. Its lines get a new version, so that who sets their authority is told (D-30).
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`, `SELF_APPROVAL` (D-101),
 * `LIMIT_EXCEEDED` by the sum of what it moves (D-102), `LINE_NOT_OPEN` of a closed line, `CLASSIFICATION_REQUIRED`,
 * `TRANSFER_BETWEEN_CODES_FORBIDDEN`, `TRANSFER_CAP_EXCEEDED`, `AUTHORITIES_DIFFER` (all four D-85), `EXCEEDS_FROZEN`,
 * `DISTRIBUTION_EXCEEDED` (D-62).
 */
export function approveBudgetMovement(situation: Situation, command: ApproveBudgetMovement): Decided {
  const { state, context, fiscalYear } = situation;
  const found = findMovement(situation, command, 'PROPOSED');
  if (!found.ok) return found;
  const movement = found.value;
  const refusal =
    checkNotOwn(context.actor.personId, [['PROPOSED', movement.proposedBy]]) ??
    checkLimit(movedBy(movement), context.actor, fiscalYear.currency) ??
    checkMovedLines(situation, movement) ??
    checkTransferRules(situation, movement) ??
    checkEqualAfter(situation, movement) ??
    checkRelease(situation, movement) ??
    checkDistribution(situation, movement);
  if (refusal) return refused(refusal);
  const approved: BudgetMovement = {
    ...movement,
    state: 'APPROVED',
    approvedBy: context.actor.personId,
    version: movement.version + 1,
  };
  const lines = [...movement.takenFrom, ...movement.givenTo].map(({ lineId }) => {
    const line = known(state.lines, lineId);
    return { ...line, version: line.version + 1 };
  });
  const reversed = reversedBy(state, movement, 'REVERSED');
  const entries = effectEntries(state, movement);
  return decided([{ kind: 'BudgetMovementApproved', movement: approved, reversed, lines, entries }]);
}
