/**
 * Expenses without a commitment. Their charges are kept with them alone, so an entry names a charge of a commitment or of
 * such an expense, and the keys that knew commitments only give way to triggers that know both.
 */
export const directExpenses = `
alter table fiscal_year add column direct_expense_natures text[] not null default '{}';
grant insert (direct_expense_natures) on fiscal_year to budget_app;

alter table expense
  alter column commitment_id drop not null,
  add constraint expense_final_closes_commitment check (commitment_id is not null or not final);

alter table expense_charge drop constraint expense_charge_charge_fkey;
create function expense_charges_are_of_commitment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- Its lookups are all by key, so planning them anew each time would only cost.
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (
    select from added
    join expense on expense.organisation_id = added.organisation_id and expense.id = added.expense_id
    left join commitment_charge charge
      on charge.organisation_id = added.organisation_id and charge.id = added.charge_id
    where charge.commitment_id is distinct from expense.commitment_id
      or expense.commitment_id is null and exists (
        select from expense_charge other
        where other.organisation_id = added.organisation_id and other.charge_id = added.charge_id
          and other.expense_id <> added.expense_id)
  ) then
    raise exception 'an expense names a charge that is not of its commitment, or is not its own'
      using errcode = 'foreign_key_violation', constraint = 'expense_charge_charge_fkey';
  end if;
  return null;
end $$;
create trigger expense_charge_added after insert on expense_charge
  referencing new table as added for each statement execute function expense_charges_are_of_commitment();

-- A charge is of a commitment or else of an expense without one, and either way on the line of the entry.
alter table journal_entry drop constraint journal_entry_charge_fkey;
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
  ) then
    raise exception 'a closed fiscal year takes no journal entries'
      using errcode = 'BU003', constraint = 'journal_entry_year_not_closed';
  end if;
  return null;
end $$;
`;
