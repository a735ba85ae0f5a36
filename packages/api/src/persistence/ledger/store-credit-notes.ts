import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';

const newCreditNotes: Part = {
  name: 'new_credit_note',
  mark: 'W',
  // A batch may reverse the expense of an earlier one of the same number first.
  after: 'changed_expense',
  text: (rows) => `
insert into credit_note (
  organisation_id, id, expense_id, fiscal_year, payee_id, number, amount, released, stands, effective_date, recorded_by,
  recorded_at)
select $1, id, "expenseId", "fiscalYear", "payeeId", number, amount, released, stands, "effectiveDate", "recordedBy",
  "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, "expenseId" uuid, "fiscalYear" integer, "payeeId" uuid, number text, amount numeric, released boolean,
  stands boolean, "effectiveDate" date, "recordedBy" text, "recordedAt" timestamptz)`,
};

const newCreditNoteCharges: Part = {
  name: 'new_credit_note_charge',
  mark: '1',
  text: (rows) => `
insert into credit_note_charge (
  organisation_id, credit_note_id, expense_id, charge_id, line_id, position, amount)
select $1, "creditNoteId", "expenseId", "chargeId", "lineId", position, amount
from json_to_recordset(${rows}) as new (
  "creditNoteId" uuid, "expenseId" uuid, "chargeId" uuid, "lineId" uuid, position integer, amount numeric)`,
};

/** Credit notes come with the expense that they credit, which the same batch may reverse afterwards. */
export function creditNoteParts({ creditNotes, expenses, recordedAt }: BatchChanges): readonly FilledPart[] {
  const added = [...creditNotes.values()];
  return [
    ...fill(
      newCreditNotes,
      added.map(({ charges: _, ...note }) => ({
        ...note,
        stands: expenses.get(note.expenseId)?.state !== 'REVERSED',
        recordedAt: recordedAt.get(note.id),
      })),
    ),
    ...fill(
      newCreditNoteCharges,
      added.flatMap(({ id: creditNoteId, expenseId, charges }) =>
        charges.map((charge, position) => ({ creditNoteId, expenseId, position, ...charge })),
      ),
    ),
  ];
}
