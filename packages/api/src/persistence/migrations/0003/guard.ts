/** The wall behind budget-core, for controls with dates and of several kinds on one node. */
export const guard = `
create or replace function journal_entries_within_ceilings() returns trigger
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
    -- A pace is judged window by window: under the locks of its node alone.
    and control.in_force and control.mode = 'BLOCK' and control.pace is null
    and control.ceiling < counted_by_control(balance, control.authority, control.counted_stages);
  if overdrawn is null then
    return null;
  end if;

  -- Only who takes more room than he gives is refused: a release on an overrun line passes. What acts of other dates
  -- than a control's take, it does not judge.
  if exists (
    select from spending_control control
    join line_balance balance
      on balance.organisation_id = control.organisation_id and balance.line_id = control.line_id
    cross join lateral (
      select
        coalesce(sum(entry.amount) filter (where entry.control_id = control.id), 0) as ceiling,
        coalesce(sum(entry.amount) filter (where entry.counted), 0) as counted,
        coalesce(sum(entry.amount) filter (where entry.counted and not entry.judged and entry.amount > 0), 0) as unjudged
      from (
        select entry.amount, entry.control_id,
          entry.control_id is null and control.line_id = any (line.path) and entry.stage = any (control.counted_stages)
          and entry.authority = case
            when control.authority = 'COMMITMENT' and not 'COMMITTED' = any (control.counted_stages) then 'PAYMENT'
            else control.authority end as counted,
          entry.effective_date between coalesce(control.valid_from, '-infinity')
            and coalesce(control.valid_until, 'infinity') as judged
        from added entry
        join budget_line line on line.organisation_id = organisation and line.id = entry.line_id
      ) entry
    ) change
    cross join lateral (
      select counted_by_control(balance, control.authority, control.counted_stages) - control.ceiling as overdraft
    ) now
    where control.organisation_id = organisation and control.id = any (overdrawn)
      and now.overdraft > greatest(now.overdraft - change.counted + change.ceiling, 0) + change.unjudged + (
        -- What an override lets pass is that of the act that used it, and no more.
        select coalesce(sum(override.excess), 0) from spending_override override
        where override.organisation_id = organisation and override.control_id = control.id
          and override.used_by in (select act_id from added)
      )
  ) then
    raise exception 'a journal entry goes beyond a blocking spending control'
      using errcode = 'BU001', constraint = 'spending_control_headroom';
  end if;
  return null;
end $$;
`;
