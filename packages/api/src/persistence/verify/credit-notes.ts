import type { Statement } from '../reads/session.ts';

/** A credit note is the sum of its charges, and stands as long as its expense was not reversed. */
export const creditNotesAgainstExpenses: Statement = {
  name: 'verify-credit-notes',
  text: `
    select 'CONTENT' as kind, note.id::text as subject, figure.name as figure, figure.kept, figure.expected
    from credit_note note
    join expense on expense.organisation_id = $1 and expense.id = note.expense_id
    cross join lateral (values
      ('amount', note.amount::text, (
        select sum(charge.amount) from credit_note_charge charge
        where charge.organisation_id = $1 and charge.credit_note_id = note.id)::text),
      ('payee', note.payee_id::text, expense.payee_id::text),
      ('year', note.fiscal_year::text, expense.fiscal_year::text),
      ('stands', note.stands::text, (expense.state <> 'REVERSED')::text)
    ) figure (name, kept, expected)
    where note.organisation_id = $1 and figure.kept is distinct from figure.expected
    order by note.id, figure.name`,
};

/** What is credited of a charge of an expense is the sum of its credit notes. */
export const creditedAgainstCreditNotes: Statement = {
  name: 'verify-credited',
  text: `
    with credited (expense_id, charge_id, amount) as (
      select note.expense_id, charge.charge_id, sum(charge.amount)
      from credit_note_charge charge
      join credit_note note on note.organisation_id = $1 and note.id = charge.credit_note_id
      where charge.organisation_id = $1
      group by note.expense_id, charge.charge_id
    ), kept (expense_id, charge_id, amount) as (
      select expense_id, charge_id, credited from expense_charge where organisation_id = $1 and credited <> 0
    )
    select 'CHARGE' as kind, expense_id::text as subject, 'credited' as figure,
      coalesce(kept.amount, 0)::text as kept, coalesce(credited.amount, 0)::text as expected
    from kept full join credited using (expense_id, charge_id)
    where kept.amount is distinct from credited.amount
    order by expense_id, charge_id`,
};

/** Each accepted act on a credit note brought one. */
export const creditNotesAgainstActs: Statement = {
  name: 'verify-credit-note-acts',
  text: `
    select 'CONTENT' as kind, expense.id::text as subject, 'credit notes' as figure, noted.count::text as kept,
      acted.count::text as expected
    from expense
    cross join lateral (
      select count(*) from credit_note note where note.organisation_id = $1 and note.expense_id = expense.id
    ) noted
    cross join lateral (
      select count(*) from act
      where act.organisation_id = $1 and act.accepted and act.kind = 'CreditExpense' and act.subject_noun = 'Expense'
        and act.subject_id = expense.id::text
    ) acted
    where expense.organisation_id = $1 and noted.count <> acted.count
    order by expense.id`,
};
