import { Amount, type CurrencyCode, type Expense, type ExpenseCharge } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `expense`. Amounts leave JSON as text: as JSON numbers they would become binary ones. */
export const expenseColumns = `
  expense.id, expense.fiscal_year as "fiscalYear", expense.reference, expense.invoice_number as "invoiceNumber",
  expense.commitment_id as "commitmentId", expense.payee_id as "payeeId", expense.state, expense.amount,
  expense.effective_date::text as "effectiveDate", expense.recorded_by as "recordedBy",
  expense.certified_by as "certifiedBy", expense.approved_by as "approvedBy", expense.paid_by as "paidBy",
  expense.paid_on::text as "paidOn", expense.reason, expense.version,
  expense.final,
  (select json_agg(json_build_object(
      'chargeId', charge.charge_id, 'lineId', charge.line_id, 'claimed', charge.claimed::text,
      'certified', charge.certified::text, 'approved', charge.approved::text,
      'excess', charge.excess::text, 'credited', charge.credited::text, 'recoverable', charge.recoverable::text)
    order by charge.position)
    from expense_charge charge
    where charge.organisation_id = expense.organisation_id and charge.expense_id = expense.id) as charges`;

export type ExpenseRow = Recorded<Expense>;

export function toExpense(row: ExpenseRow, currency: CurrencyCode): Expense {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    reference: row.reference,
    invoiceNumber: row.invoiceNumber,
    commitmentId: row.commitmentId,
    payeeId: row.payeeId,
    state: row.state,
    amount: Amount.of(row.amount, currency),
    charges: row.charges.map((charge) => toCharge(charge, currency)),
    final: row.final,
    effectiveDate: row.effectiveDate,
    recordedBy: row.recordedBy,
    certifiedBy: row.certifiedBy,
    approvedBy: row.approvedBy,
    paidBy: row.paidBy,
    paidOn: row.paidOn,
    reason: row.reason,
    version: row.version,
  };
}

function toCharge(row: Recorded<ExpenseCharge>, currency: CurrencyCode): ExpenseCharge {
  return {
    chargeId: row.chargeId,
    lineId: row.lineId,
    claimed: Amount.of(row.claimed, currency),
    certified: Amount.of(row.certified, currency),
    approved: Amount.of(row.approved, currency),
    excess: Amount.of(row.excess, currency),
    credited: Amount.of(row.credited, currency),
    recoverable: Amount.of(row.recoverable, currency),
  };
}
