import type { ActContext } from '../../book/command.ts';
import type { MovementCommand } from '../../movement/movement-command.ts';
import type { Ledger } from './ledger.ts';
import { approveMovement, proposeMovement, recordDecision, reverseMovement, turnDownMovement } from './movements.ts';

/** Acts on budget movements and the decisions that they cite. */
export function actOnMovement(ledger: Ledger, command: MovementCommand, context: ActContext): void {
  switch (command.kind) {
    case 'RecordBudgetDecision':
      recordDecision(ledger, command);
      return;
    case 'ProposeBudgetMovement':
      proposeMovement(ledger, command, context);
      return;
    case 'ApproveBudgetMovement':
      approveMovement(ledger, command, context);
      return;
    case 'RejectBudgetMovement':
    case 'WithdrawBudgetMovement':
      turnDownMovement(ledger, command);
      return;
    case 'ReverseBudgetMovement':
      reverseMovement(ledger, command, context);
  }
}
