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

-- A commitment that was carried in is what is stated of it now, whatever was stated before.
drop trigger commitment_state_goes_forward on commitment;
create trigger commitment_state_goes_forward before update on commitment for each row
  when (old.state in ('CLOSED', 'REJECTED', 'CANCELLED')
    or old.state = 'APPROVED' and new.state not in ('CLOSED', 'CANCELLED')
      and (old.origin_year is null or new.state <> 'APPROVED')
    or old.state <> 'DRAFT' and new.state = 'DRAFT')
  execute function refuse_change('commitment_state_goes_forward');

drop trigger commitment_content_stays on commitment;
create trigger commitment_content_stays before update on commitment for each row
  when ((old.reference, old.payee_id, old.purpose, old.amount, old.effective_date, old.last_edited_by,
      old.content_version)
    is distinct from (new.reference, new.payee_id, new.purpose, new.amount, new.effective_date, new.last_edited_by,
      new.content_version)
    and (old.state = 'APPROVED' and old.origin_year is null
      or old.origin_year is not null and new.reference <> old.reference
      or new.content_version <= old.version + case old.state when 'SUBMITTED' then 1 else 0 end
        and old.origin_year is null))
  execute function refuse_change('commitment_content_stays');

create function carried_amount_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from commitment
    where organisation_id = new.organisation_id and id = new.commitment_id
      and origin_year is not null and amount = new.amount
  ) then
    raise exception 'the amount of a charge stays as it was'
      using errcode = 'BU005', constraint = 'commitment_charge_amount_stays';
  end if;
  return null;
end $$;

-- Seen after the statement, which changes the commitment as well: a carried one has one charge.
create trigger commitment_charge_amount_stays after update of amount on commitment_charge for each row
  when (new.amount <> old.amount) execute function carried_amount_changes();
`;
