/** Commitments of earlier years: brought in with the figures that another system states, nothing included. */
export const carriedCommitments = `
alter table commitment
  add column origin_year integer,
  add constraint commitment_origin_earlier check (origin_year < fiscal_year),
  drop constraint commitment_amount_positive,
  add constraint commitment_amount_positive check (amount > 0 or amount = 0 and origin_year is not null);

alter table commitment_charge
  drop constraint commitment_charge_amount_positive,
  add constraint commitment_charge_amount_not_negative check (amount >= 0);

alter table journal_entry
  drop constraint journal_entry_figure_known,
  add constraint journal_entry_figure_known check (
    (authority = 'COMMITMENT'
      and stage in ('AUTHORISED', 'FROZEN', 'CARRIED_IN', 'RESERVED', 'COMMITTED', 'EXPENSED', 'CEILING'))
    or (authority = 'PAYMENT' and stage in ('AUTHORISED', 'FROZEN', 'CERTIFIED', 'EXPENSED', 'PAID', 'CEILING'))),
  add constraint journal_entry_carried_in_names_charge check (stage <> 'CARRIED_IN' or charge_id is not null);

grant update (amount) on commitment_charge to budget_app;

create function carried_amount_changes() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from commitment
    where organisation_id = new.organisation_id and id = new.commitment_id and origin_year is not null
  ) then
    raise exception 'the amount of a charge stays as it was'
      using errcode = 'BU005', constraint = 'commitment_charge_amount_stays';
  end if;
  return new;
end $$;

create trigger commitment_charge_amount_stays before update of amount on commitment_charge for each row
  when (new.amount <> old.amount) execute function carried_amount_changes();
`;
