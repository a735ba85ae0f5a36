/**
 * Commitments that are closed and reopened, or whose firm amount changes. Content stays as it was approved, all but
 * the amounts: those are what budget-core makes of them while the commitment stands.
 */
export const closingCommitments = `
drop trigger commitment_state_goes_forward on commitment;
create trigger commitment_state_goes_forward before update on commitment for each row
  when (old.state in ('REJECTED', 'CANCELLED')
    or old.state in ('APPROVED', 'CLOSED') and new.state not in ('APPROVED', 'CLOSED', 'CANCELLED')
    -- A closed one is reopened before it is cancelled.
    or old.state = 'CLOSED' and new.state = 'CANCELLED' and new.version < old.version + 2
    or old.state <> 'DRAFT' and new.state = 'DRAFT')
  execute function refuse_change('commitment_state_goes_forward');

drop trigger commitment_content_stays on commitment;
create trigger commitment_content_stays before update on commitment for each row
  when ((old.reference, old.payee_id, old.purpose, old.effective_date, old.last_edited_by, old.content_version)
    is distinct from
      (new.reference, new.payee_id, new.purpose, new.effective_date, new.last_edited_by, new.content_version)
    and (old.state in ('APPROVED', 'CLOSED') and old.origin_year is null
      or old.origin_year is not null and new.reference <> old.reference
      or new.content_version <= old.version + case old.state when 'SUBMITTED' then 1 else 0 end
        and old.origin_year is null))
  execute function refuse_change('commitment_content_stays');

-- Without other content, only what is approved takes another amount.
create trigger commitment_amount_stays before update on commitment for each row
  when (new.amount <> old.amount and new.content_version = old.content_version and old.origin_year is null
    and new.state not in ('APPROVED', 'CLOSED', 'CANCELLED'))
  execute function refuse_change('commitment_amount_stays');

drop trigger commitment_duties_stay on commitment;
create trigger commitment_duties_stay before update on commitment for each row
  when (old.state in ('APPROVED', 'CLOSED')
      and (old.submitted_by, old.approved_by) is distinct from (new.submitted_by, new.approved_by)
    or old.state = 'SUBMITTED' and new.submitted_by is distinct from old.submitted_by
      and new.version < old.version + 2)
  execute function refuse_change('commitment_duties_stay');

-- All of a commitment may be released again, and then its firm amount is nothing.
alter table commitment
  drop constraint commitment_amount_positive,
  add constraint commitment_amount_positive
    check (amount > 0 or amount = 0 and (origin_year is not null or approved_by is not null));

create or replace function carried_amount_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from commitment
    where organisation_id = new.organisation_id and id = new.commitment_id
      and content_version = new.content_version
      and (origin_year is not null or approved_by is not null)
      and amount = (
        select sum(charge.amount) from commitment_charge charge
        where charge.organisation_id = new.organisation_id and charge.commitment_id = new.commitment_id
          and charge.content_version = new.content_version)
  ) then
    raise exception 'the amount of a charge stays as it was'
      using errcode = 'BU005', constraint = 'commitment_charge_amount_stays';
  end if;
  return null;
end $$;
`;
