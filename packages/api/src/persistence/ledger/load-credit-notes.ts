import { type CreditNoteRow, creditNoteColumns } from '../rows/credit-note.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

/** Needs `wanted (expense_id, number)`: the credit notes of this number that stand, of the payee of the expense. */
export const numbered = `
${lookUp('select payee_id from expense where organisation_id = $1 and id = wanted.expense_id', 'credited')}
${lookUp(
  `select id, expense_id from credit_note
   where organisation_id = $1 and payee_id = credited.payee_id and number = wanted.number and stands`,
  'numbered',
)}`;

const creditNotes = {
  name: 'ledger_load_credit_notes',
  text: `
select note.* from (
  select distinct numbered.id from unnest($2::uuid[], $3::text[]) as wanted (expense_id, number) ${numbered}
) wanted
${lookUp(
  `select ${creditNoteColumns} from credit_note note
   where note.organisation_id = $1 and note.id = wanted.id`,
  'note',
)}`,
};

/** Those of a wanted number, in whatever year (D-48). */
export async function loadCreditNotes(
  session: Session,
  organisationId: string,
  { creditNotes: { expenseIds, numbers } }: WantedKeys,
): Promise<readonly CreditNoteRow[]> {
  if (numbers.length === 0) return [];
  return session.rows<CreditNoteRow>(creditNotes, [organisationId, expenseIds, numbers]);
}
