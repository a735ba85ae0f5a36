import type { CreditNote, CurrencyCode } from 'budget-core';
import type { CreditNoteFilter, Reads } from '../../application/reads.ts';
import { type CreditNoteRow, creditNoteColumns, toCreditNote } from '../rows/credit-note.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import { isInstant, isUuid } from './cursor.ts';
import { asked, type Condition, listStatement, olderThan } from './filter.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${creditNoteColumns}, year.currency, ${instantOf('note.recorded_at')} as "recordedAt"
  from credit_note note
  join fiscal_year year on year.organisation_id = note.organisation_id and year.year = note.fiscal_year
  where note.organisation_id = $1`;

const byIds: Statement = { name: 'credit-notes-by-ids', text: `${selected} and note.id = any ($2::uuid[])` };
const ofExpenses: Statement = {
  name: 'credit-notes-of-expenses',
  text: `${selected} and note.expense_id = any ($2::uuid[]) order by note.recorded_at, note.id`,
};

type Found = CreditNoteRow & { readonly currency: CurrencyCode; readonly recordedAt: string };

type CreditNoteReads = Pick<Reads, 'creditNotesByIds' | 'creditNotesOfExpenses' | 'creditNotes'>;

export function creditNoteReads(session: ReadSession): CreditNoteReads {
  return {
    creditNotesByIds: async (ids) => {
      const found = await session.rows<Found>(byIds, uuidsOf(ids));
      return oneEach(ids, found.map(revived), ({ id }) => id);
    },
    creditNotesOfExpenses: async (ids) => {
      const found = await session.rows<Found>(ofExpenses, uuidsOf(ids));
      return manyEach(ids, found, ({ expenseId }) => expenseId, revived);
    },
    creditNotes: async (filter, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const conditions = [...conditionsOf(filter), ...olderThan('note', slice.after)];
      const { values, ...statement } = listStatement('note', selected, conditions, slice.limit);
      const found = await session.rows<Found>(statement, ...values);
      return pageOf(found, slice, ({ recordedAt, id }) => [recordedAt, id], revived);
    },
  };
}

function revived(found: Found): CreditNote {
  return toCreditNote(found, found.currency);
}

function conditionsOf({ fiscalYear, payeeReference, number }: CreditNoteFilter): readonly Condition[] {
  return [
    ...asked('year', fiscalYear, (place, year) => `note.fiscal_year = ${place(year)}`),
    ...asked(
      'payee',
      payeeReference,
      (place, reference) => `note.payee_id = (
        select id from payee where payee.organisation_id = $1 and payee.reference = ${place(reference)})`,
    ),
    ...asked('number', number, (place, text) => `note.number = ${place(text)}`),
  ];
}
