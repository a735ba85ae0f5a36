import type { Decided, Situation } from '../book/decision.ts';
import type { RejectBudgetMovement } from './movement-command.ts';
import { turnDown } from './turn-down.ts';

/**
 * Turns a proposed movement down for good and lets go what it held (D-84).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function rejectBudgetMovement(situation: Situation, command: RejectBudgetMovement): Decided {
  return turnDown(situation, command, { state: 'REJECTED', fact: 'BudgetMovementRejected' });
}
