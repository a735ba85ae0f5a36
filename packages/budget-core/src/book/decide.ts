import { setSpendingCap } from '../cap/set-spending-cap.ts';
import { withdrawSpendingCap } from '../cap/withdraw-spending-cap.ts';
import { setSpendingControl } from '../control/set-spending-control.ts';
import { withdrawSpendingControl } from '../control/withdraw-spending-control.ts';
import { changeYearState } from '../fiscal-year/change-year-state.ts';
import { openFiscalYear, prepareFiscalYear } from '../fiscal-year/new-fiscal-year.ts';
import { yearTaking } from '../fiscal-year/year-of.ts';
import { importBalance } from '../import/import-balance.ts';
import { importCarriedCommitment } from '../import/import-carried-commitment.ts';
import { addBudgetLine } from '../line/add-budget-line.ts';
import { changeLineState } from '../line/change-line-state.ts';
import { setAuthority } from '../line/set-authority.ts';
import { decideMovement } from '../movement/decide-movement.ts';
import { grantOverride } from '../override/grant-override.ts';
import { registerPayee } from '../payee/register-payee.ts';
import type { ActContext, Command, CommandInYear } from './command.ts';
import { decideAmendment } from './decide-amendment.ts';
import { decideCommitment } from './decide-commitment.ts';
import { decideExpense } from './decide-expense.ts';
import { decideFramework } from './decide-framework.ts';
import { type Decided, refused, type Situation } from './decision.ts';
import type { BookState } from './state.ts';

/** Decides one command on a state without changing it: the facts that it makes, or why not. */
export function decide(state: BookState, command: Command, context: ActContext): Decided {
  switch (command.kind) {
    case 'OpenFiscalYear':
      return openFiscalYear(state, command);
    case 'PrepareFiscalYear':
      return prepareFiscalYear(state, command);
    case 'OpenPreparedFiscalYear':
    case 'BeginFiscalYearClosing':
    case 'CloseFiscalYear':
    case 'ReverseFiscalYearClosing':
      return changeYearState(state, command);
    case 'RegisterPayee':
      return registerPayee(state, command);
    default: {
      const fiscalYear = yearTaking(state, context.effectiveDate, command.kind);
      if (!fiscalYear.ok) return refused(fiscalYear.refusal);
      return decideInYear({ state, context, fiscalYear: fiscalYear.value }, command);
    }
  }
}

function decideInYear(situation: Situation, command: CommandInYear): Decided {
  switch (command.kind) {
    case 'AddBudgetLine':
      return addBudgetLine(situation, command);
    case 'HoldBudgetLine':
    case 'ResumeBudgetLine':
    case 'CloseBudgetLine':
      return changeLineState(situation, command);
    case 'SetAuthority':
      return setAuthority(situation, command);
    case 'SetSpendingControl':
      return setSpendingControl(situation, command);
    case 'WithdrawSpendingControl':
      return withdrawSpendingControl(situation, command);
    case 'SetSpendingCap':
      return setSpendingCap(situation, command);
    case 'WithdrawSpendingCap':
      return withdrawSpendingCap(situation, command);
    case 'GrantOverride':
      return grantOverride(situation, command);
    case 'RecordExpense':
    case 'CertifyExpense':
    case 'ApproveExpense':
    case 'PayExpense':
    case 'RejectExpense':
    case 'SuspendExpense':
    case 'ResumeExpense':
    case 'ReverseExpense':
    case 'CreditExpense':
      return decideExpense(situation, command);
    case 'ImportBalance':
      return importBalance(situation, command);
    case 'ImportCarriedCommitment':
      return importCarriedCommitment(situation, command);
    case 'RecordCommitmentAmendment':
    case 'ApproveCommitmentAmendment':
    case 'RejectCommitmentAmendment':
    case 'WithdrawCommitmentAmendment':
      return decideAmendment(situation, command);
    case 'RecordFramework':
    case 'ApproveFramework':
    case 'CloseFramework':
      return decideFramework(situation, command);
    case 'RecordBudgetDecision':
    case 'ProposeBudgetMovement':
    case 'ApproveBudgetMovement':
    case 'RejectBudgetMovement':
    case 'WithdrawBudgetMovement':
    case 'ReverseBudgetMovement':
      return decideMovement(situation, command);
    default:
      return decideCommitment(situation, command);
  }
}
