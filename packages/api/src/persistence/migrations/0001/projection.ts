/** Triggers that keep sums in step with the journal: nobody else writes a balance, a charge's life or a ceiling. */
export const projection = `
create function line_balances_exist() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from added line
    join budget_line parent on parent.organisation_id = line.organisation_id and parent.id = line.parent_id
    where line.path <> parent.path || line.id
  ) then
    raise exception 'a budget line does not lie below its parent'
      using errcode = 'BU004', constraint = 'budget_line_path_follows_parent';
  end if;
  insert into line_balance (organisation_id, line_id, depth)
  select organisation_id, id, depth from added
  on conflict do nothing;
  return null;
end $$;

create trigger budget_line_added after insert on budget_line
  referencing new table as added for each statement execute function line_balances_exist();

create function journal_entries_belong() returns trigger
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
    or entry.charge_id is not null and entry.line_id is distinct from (
      select charge.line_id from commitment_charge charge
      join commitment on commitment.organisation_id = charge.organisation_id and commitment.id = charge.commitment_id
      where charge.organisation_id = entry.organisation_id and charge.id = entry.charge_id
        -- One batch may reserve, free and write other charges; nothing is committed on those out of use.
        and (entry.stage = 'RESERVED' or charge.content_version = commitment.content_version))
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

create function journal_entries_projected() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- Its lookups are all by key, so planning them anew each time would only cost.
set plan_cache_mode = force_generic_plan as $$
declare
  organisation text;
  nodes uuid[];
  locked bigint;
begin
  select min(entry.organisation_id), array_agg(distinct node) into organisation, nodes
  from added entry
  join budget_line line on line.organisation_id = entry.organisation_id and line.id = entry.line_id
  cross join unnest(line.path) node;

  -- One order of locking everywhere, ancestors first: two orders deadlock.
  perform from line_balance balance
  where balance.organisation_id = organisation and balance.line_id = any (nodes)
  order by balance.depth, balance.line_id
  for no key update;
  get diagnostics locked = row_count;
  if locked < cardinality(nodes) then
    -- The statement that brought the entries added their lines too, and those have no balance yet.
    insert into line_balance (organisation_id, line_id, depth)
    select line.organisation_id, line.id, line.depth
    from budget_line line
    where line.organisation_id = organisation and line.id = any (nodes)
    on conflict do nothing;
  end if;

  with of_line as (
    select line_id, authority, stage, sum(amount) as amount
    from added where stage <> 'CEILING'
    group by line_id, authority, stage
  ), change as (
    select node as line_id,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'AUTHORISED' and node = line_id)
        as own_commitment_authorised,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'FROZEN' and node = line_id)
        as own_commitment_frozen,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'AUTHORISED' and node = line_id)
        as own_payment_authorised,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'FROZEN' and node = line_id)
        as own_payment_frozen,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'AUTHORISED') as commitment_authorised,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'FROZEN') as commitment_frozen,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'RESERVED') as reserved,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'COMMITTED') as committed,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'EXPENSED') as expensed_without_commitment,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'AUTHORISED') as payment_authorised,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'FROZEN') as payment_frozen,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'CERTIFIED') as certified,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'EXPENSED') as expensed,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'PAID') as paid
    from of_line
    join budget_line line on line.organisation_id = organisation and line.id = of_line.line_id
    cross join unnest(line.path) node
    group by node
  )
  -- Null plus a change is the change: authority that nobody granted becomes authority with its first entry.
  update line_balance balance set
    own_commitment_authorised = coalesce(
      balance.own_commitment_authorised + change.own_commitment_authorised,
      balance.own_commitment_authorised, change.own_commitment_authorised),
    own_commitment_frozen = balance.own_commitment_frozen + coalesce(change.own_commitment_frozen, 0),
    own_payment_authorised = coalesce(
      balance.own_payment_authorised + change.own_payment_authorised,
      balance.own_payment_authorised, change.own_payment_authorised),
    own_payment_frozen = balance.own_payment_frozen + coalesce(change.own_payment_frozen, 0),
    commitment_authorised = coalesce(
      balance.commitment_authorised + change.commitment_authorised,
      balance.commitment_authorised, change.commitment_authorised),
    commitment_frozen = balance.commitment_frozen + coalesce(change.commitment_frozen, 0),
    reserved = balance.reserved + coalesce(change.reserved, 0),
    committed = balance.committed + coalesce(change.committed, 0),
    expensed_without_commitment =
      balance.expensed_without_commitment + coalesce(change.expensed_without_commitment, 0),
    payment_authorised = coalesce(
      balance.payment_authorised + change.payment_authorised,
      balance.payment_authorised, change.payment_authorised),
    payment_frozen = balance.payment_frozen + coalesce(change.payment_frozen, 0),
    certified = balance.certified + coalesce(change.certified, 0),
    expensed = balance.expensed + coalesce(change.expensed, 0),
    paid = balance.paid + coalesce(change.paid, 0)
  from change
  where balance.organisation_id = organisation and balance.line_id = change.line_id;

  update commitment_charge charge set
    committed = charge.committed + change.committed,
    certified = charge.certified + change.certified,
    expensed = charge.expensed + change.expensed,
    paid = charge.paid + change.paid
  from (
    select charge_id,
      coalesce(sum(amount) filter (where stage = 'COMMITTED'), 0) as committed,
      coalesce(sum(amount) filter (where stage = 'CERTIFIED'), 0) as certified,
      coalesce(sum(amount) filter (where stage = 'EXPENSED'), 0) as expensed,
      coalesce(sum(amount) filter (where stage = 'PAID'), 0) as paid
    from added
    where charge_id is not null and stage <> 'RESERVED'
    group by charge_id
  ) change
  where charge.organisation_id = organisation and charge.id = change.charge_id;

  update spending_control control set ceiling = control.ceiling + change.amount
  from (
    select control_id, sum(amount) as amount
    from added where stage = 'CEILING' group by control_id
  ) change
  where control.organisation_id = organisation and control.id = change.control_id;
  return null;
end $$;
`;
