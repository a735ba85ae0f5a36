import { actTable } from './act.ts';
import { budgetLineTable } from './budget-line.ts';
import { budgetDecisionTable, budgetMovementLegTable, budgetMovementTable } from './budget-movement.ts';
import { commitmentChargeTable, commitmentTable } from './commitment.ts';
import { commitmentAmendmentChargeTable, commitmentAmendmentTable } from './commitment-amendment.ts';
import { expenseChargeTable, expenseTable } from './expense.ts';
import { fiscalYearTable } from './fiscal-year.ts';
import { frameworkTable } from './framework.ts';
import { journalEntryTable } from './journal-entry.ts';
import { lineBalanceTable } from './line-balance.ts';
import { lineMonthTable } from './line-month.ts';
import { organisationTable } from './organisation.ts';
import { payeeTable } from './payee.ts';
import { personTable } from './person.ts';
import { spendingCapTable } from './spending-cap.ts';
import { spendingControlTable } from './spending-control.ts';
import { spendingOverrideTable } from './spending-override.ts';

export const tables = [
  organisationTable,
  personTable,
  fiscalYearTable,
  budgetLineTable,
  lineBalanceTable,
  lineMonthTable,
  spendingControlTable,
  spendingOverrideTable,
  spendingCapTable,
  payeeTable,
  frameworkTable,
  commitmentTable,
  commitmentChargeTable,
  commitmentAmendmentTable,
  commitmentAmendmentChargeTable,
  expenseTable,
  expenseChargeTable,
  budgetDecisionTable,
  budgetMovementTable,
  budgetMovementLegTable,
  actTable,
  journalEntryTable,
];
