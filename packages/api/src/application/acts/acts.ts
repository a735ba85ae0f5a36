import { addBudgetLine } from './add-budget-line.ts';
import { approveBudgetMovement } from './approve-budget-movement.ts';
import { approveCommitment } from './approve-commitment.ts';
import { approveCommitmentAmendment } from './approve-commitment-amendment.ts';
import { approveExpense } from './approve-expense.ts';
import { approveFramework } from './approve-framework.ts';
import { beginFiscalYearClosing } from './begin-fiscal-year-closing.ts';
import { cancelCommitment } from './cancel-commitment.ts';
import { certifyExpense } from './certify-expense.ts';
import { closeBudgetLine } from './close-budget-line.ts';
import { closeCommitment } from './close-commitment.ts';
import { closeFiscalYear } from './close-fiscal-year.ts';
import { closeFramework } from './close-framework.ts';
import { creditExpense } from './credit-expense.ts';
import { draftCommitment } from './draft-commitment.ts';
import { editCommitment } from './edit-commitment.ts';
import { grantOverride } from './grant-override.ts';
import { holdBudgetLine } from './hold-budget-line.ts';
import { importBalance } from './import-balance.ts';
import { importCarriedCommitment } from './import-carried-commitment.ts';
import { openFiscalYear } from './open-fiscal-year.ts';
import { openPreparedFiscalYear } from './open-prepared-fiscal-year.ts';
import { payExpense } from './pay-expense.ts';
import { prepareFiscalYear } from './prepare-fiscal-year.ts';
import { proposeBudgetMovement } from './propose-budget-movement.ts';
import { recordBudgetDecision } from './record-budget-decision.ts';
import { recordCommitment } from './record-commitment.ts';
import { recordCommitmentAmendment } from './record-commitment-amendment.ts';
import { recordExpense } from './record-expense.ts';
import { recordFramework } from './record-framework.ts';
import { registerPayee } from './register-payee.ts';
import { rejectBudgetMovement } from './reject-budget-movement.ts';
import { rejectCommitment } from './reject-commitment.ts';
import { rejectCommitmentAmendment } from './reject-commitment-amendment.ts';
import { rejectExpense } from './reject-expense.ts';
import { releaseCommitment } from './release-commitment.ts';
import { reopenCommitment } from './reopen-commitment.ts';
import { resumeBudgetLine } from './resume-budget-line.ts';
import { resumeExpense } from './resume-expense.ts';
import { returnCommitment } from './return-commitment.ts';
import { reverseBudgetMovement } from './reverse-budget-movement.ts';
import { reverseExpense } from './reverse-expense.ts';
import { reverseFiscalYearClosing } from './reverse-fiscal-year-closing.ts';
import { setAuthority } from './set-authority.ts';
import { setSpendingCap } from './set-spending-cap.ts';
import { setSpendingControl } from './set-spending-control.ts';
import { submitCommitment } from './submit-commitment.ts';
import { suspendExpense } from './suspend-expense.ts';
import { withdrawBudgetMovement } from './withdraw-budget-movement.ts';
import { withdrawCommitmentAmendment } from './withdraw-commitment-amendment.ts';
import { withdrawSpendingCap } from './withdraw-spending-cap.ts';
import { withdrawSpendingControl } from './withdraw-spending-control.ts';

/** Every business act by its name: that of the mutation, of the permission and of the file. */
export const acts = {
  openFiscalYear,
  prepareFiscalYear,
  openPreparedFiscalYear,
  beginFiscalYearClosing,
  closeFiscalYear,
  reverseFiscalYearClosing,
  addBudgetLine,
  holdBudgetLine,
  resumeBudgetLine,
  closeBudgetLine,
  setAuthority,
  setSpendingControl,
  withdrawSpendingControl,
  setSpendingCap,
  withdrawSpendingCap,
  grantOverride,
  registerPayee,
  draftCommitment,
  recordCommitment,
  editCommitment,
  submitCommitment,
  approveCommitment,
  returnCommitment,
  rejectCommitment,
  cancelCommitment,
  closeCommitment,
  reopenCommitment,
  releaseCommitment,
  recordCommitmentAmendment,
  approveCommitmentAmendment,
  rejectCommitmentAmendment,
  withdrawCommitmentAmendment,
  recordFramework,
  approveFramework,
  closeFramework,
  recordExpense,
  certifyExpense,
  approveExpense,
  payExpense,
  rejectExpense,
  suspendExpense,
  resumeExpense,
  reverseExpense,
  creditExpense,
  recordBudgetDecision,
  proposeBudgetMovement,
  approveBudgetMovement,
  rejectBudgetMovement,
  withdrawBudgetMovement,
  reverseBudgetMovement,
  importBalance,
  importCarriedCommitment,
} as const;

export type ActName = keyof typeof acts;
