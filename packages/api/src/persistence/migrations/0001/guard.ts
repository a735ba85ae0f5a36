/** The wall behind budget-core: entries may not push a blocking control further below zero. */
export const guard = `
create function counted_by_control(balance line_balance, authority text, counted_stages text[]) returns numeric
language sql immutable set search_path = pg_catalog, pg_temp
return case authority
  when 'COMMITMENT' then
    case when 'RESERVED' = any (counted_stages) then (balance).reserved else 0 end
    + case when 'COMMITTED' = any (counted_stages) then (balance).committed else 0 end
    + case when 'EXPENSED' = any (counted_stages) then (balance).expensed_without_commitment else 0 end
  when 'PAYMENT' then
    case when 'CERTIFIED' = any (counted_stages) then (balance).certified else 0 end
    + case when 'EXPENSED' = any (counted_stages) then (balance).expensed else 0 end
    + case when 'PAID' = any (counted_stages) then (balance).paid else 0 end
end;

-- The room that the added entries gave or took is compared, not the room itself: a release on an overrun line passes.
create function journal_entries_within_ceilings() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    with of_line as (
      select organisation_id, line_id, authority, stage, sum(amount) as amount
      from added where stage <> 'CEILING'
      group by organisation_id, line_id, authority, stage
    ), taken as (
      select of_line.organisation_id, node as line_id, authority, stage, sum(amount) as amount
      from of_line
      join budget_line line on line.organisation_id = of_line.organisation_id and line.id = of_line.line_id
      cross join unnest(line.path) node
      group by of_line.organisation_id, node, authority, stage
    ), given as (
      select organisation_id, control_id, sum(amount) as amount
      from added where stage = 'CEILING' group by organisation_id, control_id
    ), touched as (
      select organisation_id, line_id from taken
      union
      select organisation_id, line_id from added where stage = 'CEILING'
    )
    select from touched
    join spending_control control
      on control.organisation_id = touched.organisation_id and control.line_id = touched.line_id
      and control.in_force and control.mode = 'BLOCK'
    join line_balance balance
      on balance.organisation_id = touched.organisation_id and balance.line_id = touched.line_id
    where control.ceiling < counted_by_control(balance, control.authority, control.counted_stages)
      and coalesce((
          select amount from given
          where given.organisation_id = control.organisation_id and given.control_id = control.id), 0)
        < coalesce((
          select sum(amount) from taken
          where taken.organisation_id = control.organisation_id and taken.line_id = control.line_id
            and taken.authority = control.authority and taken.stage = any (control.counted_stages)), 0)
  ) then
    raise exception 'a journal entry goes beyond a blocking spending control'
      using errcode = 'BU001', constraint = 'spending_control_headroom';
  end if;
  return null;
end $$;

-- Triggers of one event fire in the order of their names.
create trigger journal_entry_1_belongs after insert on journal_entry
  referencing new table as added for each statement execute function journal_entries_belong();
create trigger journal_entry_2_projected after insert on journal_entry
  referencing new table as added for each statement execute function journal_entries_projected();
create trigger journal_entry_3_within_ceilings after insert on journal_entry
  referencing new table as added for each statement execute function journal_entries_within_ceilings();
`;
