import { Amount, type CreditNote, type CurrencyCode } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `note`. Amounts leave JSON as text: as JSON numbers they would become binary ones. */
export const creditNoteColumns = `
  note.id, note.expense_id as "expenseId", note.fiscal_year as "fiscalYear", note.payee_id as "payeeId", note.number,
  note.amount, note.released, note.effective_date::text as "effectiveDate", note.recorded_by as "recordedBy",
  (select json_agg(json_build_object(
      'chargeId', charge.charge_id, 'lineId', charge.line_id, 'amount', charge.amount::text)
    order by charge.position)
    from credit_note_charge charge
    where charge.organisation_id = note.organisation_id and charge.credit_note_id = note.id) as charges`;

export type CreditNoteRow = Recorded<CreditNote>;

export function toCreditNote(row: CreditNoteRow, currency: CurrencyCode): CreditNote {
  return {
    id: row.id,
    expenseId: row.expenseId,
    fiscalYear: row.fiscalYear,
    payeeId: row.payeeId,
    number: row.number,
    amount: Amount.of(row.amount, currency),
    charges: row.charges.map(({ chargeId, lineId, amount }) => ({
      chargeId,
      lineId,
      amount: Amount.of(amount, currency),
    })),
    released: row.released,
    effectiveDate: row.effectiveDate,
    recordedBy: row.recordedBy,
  };
}
