import type { Statement } from '../reads/session.ts';

/** An entry comes of an accepted act and bears the name of who did it. */
export const entriesAgainstActs: Statement = {
  name: 'verify-entries',
  text: `
    select 'ENTRY' as kind, entry.sequence::text as subject, figure.name as figure, figure.kept, figure.expected
    from journal_entry entry
    left join act on act.organisation_id = entry.organisation_id and act.id = entry.act_id
    cross join lateral (values
      ('accepted', 'true', act.accepted::text), ('actor', entry.actor_id, act.actor_id),
      ('request', entry.request_id, act.request_id),
      ('effective date', entry.effective_date::text, act.effective_date::text)
    ) figure (name, kept, expected)
    where entry.organisation_id = $1 and figure.kept is distinct from figure.expected
    order by entry.sequence, figure.name`,
};

/**
 * Whatever version a file, a payee or a year has, an accepted act gave it. Acts on an expense may change its commitment
 * as well: final ones close it, a reversal opens it again and a credit note releases a part of it. A movement that was
 * taken back has the versions besides that its mirrors gave it.
 */
export const versionsAgainstActs: Statement = {
  name: 'verify-versions',
  text: `
    with made (noun, id, version) as (
      select subject_noun, subject_id, max(subject_version) from act
      where organisation_id = $1 and accepted group by subject_noun, subject_id
    ), beside (id, acts) as (
      select expense.commitment_id::text, count(*)
      from act
      join expense on expense.organisation_id = $1 and expense.id::text = act.subject_id
      where act.organisation_id = $1 and act.accepted and act.subject_noun = 'Expense'
        and act.kind in ('ApproveExpense', 'ReverseExpense', 'CreditExpense')
      group by expense.commitment_id
    )
    select 'VERSION' as kind, noun.id as subject, noun.name as figure, noun.version::text as kept,
      made.version::text as expected
    from (
      select 'Commitment' as name, id::text, version from commitment where organisation_id = $1
      union all
      select 'Expense', id::text, version from expense where organisation_id = $1
      union all
      select 'Payee', id::text, version from payee where organisation_id = $1
      union all
      select 'FiscalYear', year::text, version from fiscal_year where organisation_id = $1
      union all
      select 'Framework', id::text, version from framework where organisation_id = $1
      union all
      select 'BudgetDecision', id::text, version from budget_decision where organisation_id = $1
      union all
      select 'BudgetMovement', id::text, version from budget_movement movement
      where organisation_id = $1 and not exists (
        select from budget_movement mirror where mirror.organisation_id = $1 and mirror.reverses = movement.id)
    ) noun
    left join made on made.noun = noun.name and made.id = noun.id
    left join beside on noun.name = 'Commitment' and beside.id = noun.id
    where (noun.version between made.version and made.version + coalesce(beside.acts, 0)) is not true
    order by noun.name, noun.id`,
};
