import type { Decided, Situation } from '../book/decision.ts';
import type { WithdrawBudgetMovement } from './movement-command.ts';
import { turnDown } from './turn-down.ts';

/**
 * Takes a proposal back before it is decided and lets go what it held (D-84).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function withdrawBudgetMovement(situation: Situation, command: WithdrawBudgetMovement): Decided {
  return turnDown(situation, command, { state: 'WITHDRAWN', fact: 'BudgetMovementWithdrawn' });
}
