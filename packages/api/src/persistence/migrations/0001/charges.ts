/** A commitment is the sum of its charges, to the cent, and what is approved of an expense stays. */
export const charges = `
create function commitments_are_their_charges() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- Its lookups are all by key, so planning them anew each time would only cost.
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (
    select from written commitment
    cross join lateral (
      select sum(charge.amount) filter (where charge.content_version = commitment.content_version) as amount,
        sum(charge.committed) filter (where charge.content_version <> commitment.content_version) as out_of_use
      from commitment_charge charge
      where charge.organisation_id = commitment.organisation_id and charge.commitment_id = commitment.id
    ) charged
    -- What is committed is borne by the charges in use.
    where charged.amount is distinct from commitment.amount or charged.out_of_use <> 0
  ) then
    raise exception 'a commitment is not the sum of its charges'
      using errcode = 'BU006', constraint = 'commitment_is_its_charges';
  end if;
  return null;
end $$;

create trigger commitment_added after insert on commitment
  referencing new table as written for each statement execute function commitments_are_their_charges();
create trigger commitment_changed after update on commitment
  referencing new table as written for each statement execute function commitments_are_their_charges();

create function commitment_charges_are_of_content() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (
    select from (
      select organisation_id, commitment_id, min(content_version) as first, max(content_version) as last
      from added group by organisation_id, commitment_id
    ) written
    cross join lateral (
      select commitment.amount, commitment.content_version, (
          select sum(charge.amount) from commitment_charge charge
          where charge.organisation_id = commitment.organisation_id and charge.commitment_id = commitment.id
            and charge.content_version = commitment.content_version) as charged
      from commitment
      where commitment.organisation_id = written.organisation_id and commitment.id = written.commitment_id
      offset 0
    ) commitment
    where (written.first, written.last) <> (commitment.content_version, commitment.content_version)
      or commitment.charged is distinct from commitment.amount
  ) then
    raise exception 'a commitment is not the sum of its charges'
      using errcode = 'BU006', constraint = 'commitment_is_its_charges';
  end if;
  return null;
end $$;

create trigger commitment_charge_added after insert on commitment_charge
  referencing new table as added for each statement execute function commitment_charges_are_of_content();

create function expense_charges_stay_approved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (
    select from kept
    join changed using (organisation_id, expense_id, charge_id)
    where (kept.certified, kept.approved) <> (changed.certified, changed.approved)
      and (
        -- All charges of an expense are approved together, some of them perhaps with nothing.
        (select max(coalesce(before.approved, charge.approved))
          from expense_charge charge
          left join kept before using (organisation_id, expense_id, charge_id)
          where charge.organisation_id = kept.organisation_id and charge.expense_id = kept.expense_id) > 0
        or (changed.certified, changed.approved) <> (0, 0) and 'REJECTED' = (
          select state from expense
          where expense.organisation_id = kept.organisation_id and expense.id = kept.expense_id))
  ) then
    raise exception 'what was approved of an expense stays'
      using errcode = 'BU005', constraint = 'expense_charge_approved_stays';
  end if;
  return null;
end $$;

create trigger expense_charge_changed after update on expense_charge
  referencing old table as kept new table as changed
  for each statement execute function expense_charges_stay_approved();
`;
