/**
 * The wall behind the journal: an entry is of the year, currency and control of its line and of its act, names a charge of
 * a commitment or else of an expense without one, and goes into a closed year only as a payment (D-90).
 */
export const entriesBelong = `
create or replace function journal_entries_belong() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select count(distinct organisation_id) from added) > 1 then
    raise exception 'one statement enters for one organisation'
      using errcode = 'BU002', constraint = 'journal_entry_belongs';
  end if;
  if exists (
    select from added entry
    where not exists (
      select from budget_line line
      join fiscal_year year on year.organisation_id = line.organisation_id and year.year = line.fiscal_year
      where line.organisation_id = entry.organisation_id and line.id = entry.line_id
        and line.fiscal_year = entry.fiscal_year and year.currency = entry.currency
        and scale(entry.amount) <= year.decimals)
    -- Acts and charges are looked up one by one, which the planner cannot turn into reading the whole table.
    or ((entry.actor_id, entry.request_id) = (
      select act.actor_id, act.request_id from act
      where act.organisation_id = entry.organisation_id and act.id = entry.act_id and act.accepted)) is not true
    or entry.charge_id is not null and entry.line_id is distinct from coalesce((
      select charge.line_id from commitment_charge charge
      join commitment on commitment.organisation_id = charge.organisation_id and commitment.id = charge.commitment_id
      where charge.organisation_id = entry.organisation_id and charge.id = entry.charge_id
        -- One batch may reserve, free and write other charges; nothing is committed on those out of use.
        and (entry.stage = 'RESERVED' or charge.content_version = commitment.content_version)
    ), (
      select charge.line_id from expense_charge charge
      join expense on expense.organisation_id = charge.organisation_id and expense.id = charge.expense_id
      where charge.organisation_id = entry.organisation_id and charge.charge_id = entry.charge_id
        and expense.commitment_id is null))
    or entry.control_id is not null and not exists (
      select from spending_control control
      where control.organisation_id = entry.organisation_id and control.id = entry.control_id
        and control.line_id = entry.line_id and control.authority = entry.authority)
  ) then
    raise exception 'a journal entry is not of the year, currency, charge or control of its line, or not of its act'
      using errcode = 'BU002', constraint = 'journal_entry_belongs';
  end if;
  -- Shared, so that no year closes while entries go into it.
  perform from fiscal_year year
  where (year.organisation_id, year.year) in (select organisation_id, fiscal_year from added)
  for share;
  if exists (
    select from fiscal_year year
    where (year.organisation_id, year.year) in (select organisation_id, fiscal_year from added)
      and year.state = 'CLOSED'
  ) and exists (
    -- What was approved before is paid after (D-90); an import states no payments of a charge.
    select from added entry
    join fiscal_year year on year.organisation_id = entry.organisation_id and year.year = entry.fiscal_year
    where year.state = 'CLOSED' and (entry.stage <> 'PAID' or entry.charge_id is null)
  ) then
    raise exception 'a closed fiscal year takes no journal entries but payments'
      using errcode = 'BU003', constraint = 'journal_entry_year_not_closed';
  end if;
  return null;
end $$;
`;
