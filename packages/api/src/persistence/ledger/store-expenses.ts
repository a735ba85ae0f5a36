import type { Expense } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newExpenses: Part = {
  name: 'new_expense',
  mark: 'e',
  text: (rows) => `
insert into expense (
  organisation_id, id, fiscal_year, reference, invoice_number, commitment_id, payee_id, state, amount, effective_date,
  recorded_by, certified_by, approved_by, paid_by, paid_on, reason, version, recorded_at, final)
select $1, id, "fiscalYear", reference, "invoiceNumber", "commitmentId", "payeeId", state, amount, "effectiveDate",
  "recordedBy", "certifiedBy", "approvedBy", "paidBy", "paidOn", reason, version, "recordedAt", final
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, reference text, "invoiceNumber" text, "commitmentId" uuid, "payeeId" uuid,
  state text, amount numeric, "effectiveDate" date, "recordedBy" text, "certifiedBy" text, "approvedBy" text,
  "paidBy" text, "paidOn" date, reason text, version integer, "recordedAt" timestamptz, final boolean)`,
};

const changedExpenses: Part = {
  name: 'changed_expense',
  mark: 'E',
  guarded: true,
  text: (rows) => `
update expense set
  state = changed.state, certified_by = changed."certifiedBy", approved_by = changed."approvedBy",
  paid_by = changed."paidBy", paid_on = changed."paidOn", reason = changed.reason, version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, state text, "certifiedBy" text, "approvedBy" text, "paidBy" text, "paidOn" date,
  reason text, version integer)
where expense.organisation_id = $1 and expense.id = changed.id and expense.version = changed."keptVersion"
returning 1`,
};

const newExpenseCharges: Part = {
  name: 'new_expense_charge',
  mark: 'x',
  text: (rows) => `
insert into expense_charge (
  organisation_id, expense_id, charge_id, line_id, position, claimed, certified, approved, excess, credited,
  recoverable)
select $1, "expenseId", "chargeId", "lineId", position, claimed, certified, approved, excess, credited, recoverable
from json_to_recordset(${rows}) as new (
  "expenseId" uuid, "chargeId" uuid, "lineId" uuid, position integer, claimed numeric, certified numeric,
  approved numeric, excess numeric, credited numeric, recoverable numeric)`,
};

const changedExpenseCharges: Part = {
  name: 'changed_expense_charge',
  mark: 'X',
  guarded: true,
  text: (rows) => `
update expense_charge charge set certified = changed.certified, approved = changed.approved, excess = changed.excess,
  credited = changed.credited, recoverable = changed.recoverable
from json_to_recordset(${rows}) as changed ("expenseId" uuid, "chargeId" uuid, certified numeric, approved numeric,
  excess numeric, credited numeric, recoverable numeric)
where charge.organisation_id = $1 and charge.expense_id = changed."expenseId" and charge.charge_id = changed."chargeId"
returning 1`,
};

export function expenseParts(
  { expenses, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(expenses.values(), keptVersions);
  return [
    ...fill(
      newExpenses,
      added.map(({ charges: _, ...expense }) => ({ ...expense, recordedAt: recordedAt.get(expense.id) })),
    ),
    ...fill(
      changedExpenses,
      changed.map(({ charges: _, ...expense }) => expense),
    ),
    ...fill(newExpenseCharges, added.flatMap(chargeRows)),
    ...fill(changedExpenseCharges, changed.flatMap(chargeRows)),
  ];
}

function chargeRows({ id: expenseId, charges }: Expense): readonly object[] {
  return charges.map((charge, position) => ({ expenseId, position, ...charge }));
}
