import type { Decided, Situation } from '../book/decision.ts';
import { approveBudgetMovement } from './approve-budget-movement.ts';
import type { MovementCommand } from './movement-command.ts';
import { proposeBudgetMovement } from './propose-budget-movement.ts';
import { recordBudgetDecision } from './record-budget-decision.ts';
import { rejectBudgetMovement } from './reject-budget-movement.ts';
import { reverseBudgetMovement } from './reverse-budget-movement.ts';
import { withdrawBudgetMovement } from './withdraw-budget-movement.ts';

/** Decides what moves budget, and the decisions that movements cite. */
export function decideMovement(situation: Situation, command: MovementCommand): Decided {
  switch (command.kind) {
    case 'RecordBudgetDecision':
      return recordBudgetDecision(situation, command);
    case 'ProposeBudgetMovement':
      return proposeBudgetMovement(situation, command);
    case 'ApproveBudgetMovement':
      return approveBudgetMovement(situation, command);
    case 'RejectBudgetMovement':
      return rejectBudgetMovement(situation, command);
    case 'WithdrawBudgetMovement':
      return withdrawBudgetMovement(situation, command);
    case 'ReverseBudgetMovement':
      return reverseBudgetMovement(situation, command);
  }
}
