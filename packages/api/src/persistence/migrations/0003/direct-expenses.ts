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

alter table journal_entry drop constraint journal_entry_charge_fkey;
`;
