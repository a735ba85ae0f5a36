/** The wall behind budget-core: entries may not push a blocking control further below zero. */
export const guard = `
create function counted_by_control(balance line_balance, authority text, counted_stages text[]) returns numeric
language sql immutable
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

create function journal_entries_within_ceilings() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- Its lookups are all by key, so planning them anew each time would only cost.
set plan_cache_mode = force_generic_plan as $$
declare
  organisation text;
  nodes uuid[];
  overdrawn uuid[];
begin
  select min(entry.organisation_id), array_agg(distinct node) into organisation, nodes
  from added entry
  join budget_line line on line.organisation_id = entry.organisation_id and line.id = entry.line_id
  cross join unnest(line.path) node;

  select array_agg(control.id) into overdrawn
  from spending_control control
  join line_balance balance
    on balance.organisation_id = control.organisation_id and balance.line_id = control.line_id
  where control.organisation_id = organisation and control.line_id = any (nodes)
    and control.in_force and control.mode = 'BLOCK'
    and control.ceiling < counted_by_control(balance, control.authority, control.counted_stages);
  if overdrawn is null then
    return null;
  end if;

  -- Only who takes more room than he gives is refused: a release on an overrun line passes.
  if exists (
    select from spending_control control
    where control.organisation_id = organisation and control.id = any (overdrawn)
      and (
        select coalesce(sum(entry.amount), 0) from added entry where entry.control_id = control.id
      ) < (
        select coalesce(sum(entry.amount), 0)
        from added entry
        join budget_line line on line.organisation_id = organisation and line.id = entry.line_id
        where control.line_id = any (line.path) and entry.authority = control.authority
          and entry.stage = any (control.counted_stages)
      )
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
