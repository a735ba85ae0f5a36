import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { BudgetMovementId } from '../ids.ts';
import { checkExpected } from '../input/expected.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { BudgetMovement, BudgetMovementState } from './budget-movement.ts';

interface OnMovement {
  readonly movementId: BudgetMovementId;
  readonly expectedVersion: number;
}

/**
 * The movement that a command is about, as the caller saw it and in a state that takes the command.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findMovement(
  situation: Situation,
  { movementId, expectedVersion }: OnMovement,
  allowed: BudgetMovementState,
): Outcome<BudgetMovement, Refused> {
  const movement = situation.state.movements.get(movementId);
  if (!movement) return refused({ kind: 'NOT_FOUND', noun: 'BudgetMovement', id: movementId });
  const refusal =
    checkYear(situation, movement.fiscalYear) ?? checkExpected('BudgetMovement', movement, expectedVersion, [allowed]);
  return refusal ? refused(refusal) : accept(movement);
}
