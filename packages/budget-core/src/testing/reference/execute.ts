import type { ActContext, Command, CommandInYear } from '../../book/command.ts';
import { setSpendingCap, withdrawSpendingCap } from './caps.ts';
import { actOnCommitment } from './execute-commitment.ts';
import { actOnExpense } from './execute-expense.ts';
import { actOnMovement } from './execute-movement.ts';
import { decideFramework, recordFramework } from './frameworks.ts';
import { importBalance, importCarriedCommitment } from './imports.ts';
import type { Ledger } from './ledger.ts';
import { addBudgetLine, changeLineState, setAuthority } from './lines.ts';
import { grantOverride } from './overrides.ts';
import { No, refuseIf } from './refuse.ts';
import { setSpendingControl, withdrawSpendingControl } from './set-controls.ts';
import { checkYear, makeYear, moveYear } from './years.ts';

/** What the reference says of a command: null where it takes it, else why not, with the figures where funds are short. */
export function execute(ledger: Ledger, command: Command, context: ActContext): No | null {
  try {
    act(ledger, command, context);
    return null;
  } catch (error) {
    if (error instanceof No) return error;
    throw error;
  }
}

function act(ledger: Ledger, command: Command, context: ActContext): void {
  switch (command.kind) {
    case 'OpenFiscalYear':
    case 'PrepareFiscalYear':
      makeYear(ledger, command);
      return;
    case 'OpenPreparedFiscalYear':
    case 'BeginFiscalYearClosing':
    case 'CloseFiscalYear':
    case 'ReverseFiscalYearClosing':
      moveYear(ledger, command);
      return;
    case 'RegisterPayee':
      refuseIf([...ledger.payees.values()].includes(command.reference), 'ALREADY_TAKEN');
      ledger.payees.set(command.payeeId, command.reference);
      return;
    default:
      ledger.today = context.effectiveDate;
      checkYear(ledger, command.kind, context.effectiveDate);
      actInYear(ledger, command, context);
  }
}

function actInYear(ledger: Ledger, command: CommandInYear, context: ActContext): void {
  switch (command.kind) {
    case 'AddBudgetLine':
      addBudgetLine(ledger, command);
      return;
    case 'HoldBudgetLine':
    case 'ResumeBudgetLine':
    case 'CloseBudgetLine':
      changeLineState(ledger, command);
      return;
    case 'SetAuthority':
      setAuthority(ledger, command);
      return;
    case 'SetSpendingControl':
      setSpendingControl(ledger, command);
      return;
    case 'WithdrawSpendingControl':
      withdrawSpendingControl(ledger, command);
      return;
    case 'SetSpendingCap':
      setSpendingCap(ledger, command);
      return;
    case 'WithdrawSpendingCap':
      withdrawSpendingCap(ledger, command);
      return;
    case 'GrantOverride':
      grantOverride(ledger, command, context);
      return;
    case 'ImportBalance':
      importBalance(ledger, command, context);
      return;
    case 'ImportCarriedCommitment':
      importCarriedCommitment(ledger, command, context);
      return;
    case 'RecordExpense':
    case 'CertifyExpense':
    case 'ApproveExpense':
    case 'PayExpense':
    case 'RejectExpense':
    case 'SuspendExpense':
    case 'ResumeExpense':
    case 'ReverseExpense':
    case 'CreditExpense':
      actOnExpense(ledger, command, context);
      return;
    case 'RecordFramework':
      recordFramework(ledger, command, context);
      return;
    case 'ApproveFramework':
    case 'CloseFramework':
      decideFramework(ledger, command, context);
      return;
    case 'RecordBudgetDecision':
    case 'ProposeBudgetMovement':
    case 'ApproveBudgetMovement':
    case 'RejectBudgetMovement':
    case 'WithdrawBudgetMovement':
    case 'ReverseBudgetMovement':
      actOnMovement(ledger, command, context);
      return;
    default:
      actOnCommitment(ledger, command, context);
  }
}
