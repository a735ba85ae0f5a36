import { monthsProjected } from './pace.ts';

/** Sums of the journal as before, with what the whole spending chain brings. */
export const projection = `
create or replace function journal_entries_projected() returns trigger
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
    select line_id, authority, stage, charge_id is null as chargeless, sum(amount) as amount
    from added where stage <> 'CEILING'
    group by line_id, authority, stage, chargeless
  ), change as (
    select node as line_id,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'AUTHORISED' and node = line_id)
        as own_commitment_authorised,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'FROZEN' and node = line_id)
        as own_commitment_frozen,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'HELD' and node = line_id)
        as own_commitment_held,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'AUTHORISED' and node = line_id)
        as own_payment_authorised,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'FROZEN' and node = line_id)
        as own_payment_frozen,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'HELD' and node = line_id)
        as own_payment_held,
      sum(amount) filter (
        where authority = 'COMMITMENT' and stage = 'RESERVED' and chargeless and node = line_id) as imported_reserved,
      sum(amount) filter (
        where authority = 'COMMITMENT' and stage = 'COMMITTED' and chargeless and node = line_id) as imported_committed,
      sum(amount) filter (
        where authority = 'COMMITMENT' and stage = 'EXPENSED' and chargeless and node = line_id) as imported_expensed_without_commitment,
      sum(amount) filter (
        where authority = 'PAYMENT' and stage = 'CERTIFIED' and chargeless and node = line_id) as imported_certified,
      sum(amount) filter (
        where authority = 'PAYMENT' and stage = 'EXPENSED' and chargeless and node = line_id) as imported_expensed,
      sum(amount) filter (
        where authority = 'PAYMENT' and stage = 'PAID' and chargeless and node = line_id) as imported_paid,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'CARRIED_IN') as carried_in,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'AUTHORISED') as commitment_authorised,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'FROZEN') as commitment_frozen,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'HELD') as commitment_held,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'RESERVED') as reserved,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'COMMITTED') as committed,
      sum(amount) filter (where authority = 'COMMITMENT' and stage = 'EXPENSED') as expensed_without_commitment,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'AUTHORISED') as payment_authorised,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'FROZEN') as payment_frozen,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'HELD') as payment_held,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'CERTIFIED') as certified,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'EXPENSED') as expensed,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'PAID') as paid,
      sum(amount) filter (where authority = 'PAYMENT' and stage = 'RECOVERABLE') as recoverable
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
    own_commitment_held = balance.own_commitment_held + coalesce(change.own_commitment_held, 0),
    own_payment_authorised = coalesce(
      balance.own_payment_authorised + change.own_payment_authorised,
      balance.own_payment_authorised, change.own_payment_authorised),
    own_payment_frozen = balance.own_payment_frozen + coalesce(change.own_payment_frozen, 0),
    own_payment_held = balance.own_payment_held + coalesce(change.own_payment_held, 0),
    imported_reserved = balance.imported_reserved + coalesce(change.imported_reserved, 0),
    imported_committed = balance.imported_committed + coalesce(change.imported_committed, 0),
    imported_expensed_without_commitment =
      balance.imported_expensed_without_commitment + coalesce(change.imported_expensed_without_commitment, 0),
    imported_certified = balance.imported_certified + coalesce(change.imported_certified, 0),
    imported_expensed = balance.imported_expensed + coalesce(change.imported_expensed, 0),
    imported_paid = balance.imported_paid + coalesce(change.imported_paid, 0),
    carried_in = balance.carried_in + coalesce(change.carried_in, 0),
    commitment_authorised = coalesce(
      balance.commitment_authorised + change.commitment_authorised,
      balance.commitment_authorised, change.commitment_authorised),
    commitment_frozen = balance.commitment_frozen + coalesce(change.commitment_frozen, 0),
    commitment_held = balance.commitment_held + coalesce(change.commitment_held, 0),
    reserved = balance.reserved + coalesce(change.reserved, 0),
    committed = balance.committed + coalesce(change.committed, 0),
    expensed_without_commitment =
      balance.expensed_without_commitment + coalesce(change.expensed_without_commitment, 0),
    payment_authorised = coalesce(
      balance.payment_authorised + change.payment_authorised,
      balance.payment_authorised, change.payment_authorised),
    payment_frozen = balance.payment_frozen + coalesce(change.payment_frozen, 0),
    payment_held = balance.payment_held + coalesce(change.payment_held, 0),
    certified = balance.certified + coalesce(change.certified, 0),
    expensed = balance.expensed + coalesce(change.expensed, 0),
    paid = balance.paid + coalesce(change.paid, 0),
    recoverable = balance.recoverable + coalesce(change.recoverable, 0)
  from change
  where balance.organisation_id = organisation and balance.line_id = change.line_id;

  update commitment_charge charge set
    committed = charge.committed + change.committed,
    certified = charge.certified + change.certified,
    expensed = charge.expensed + change.expensed,
    paid = charge.paid + change.paid,
    recoverable = charge.recoverable + change.recoverable
  from (
    select charge_id,
      coalesce(sum(amount) filter (where stage in ('COMMITTED', 'CARRIED_IN')), 0) as committed,
      coalesce(sum(amount) filter (where stage = 'CERTIFIED'), 0) as certified,
      coalesce(sum(amount) filter (where stage = 'EXPENSED'), 0) as expensed,
      coalesce(sum(amount) filter (where stage = 'PAID'), 0) as paid,
      coalesce(sum(amount) filter (where stage = 'RECOVERABLE'), 0) as recoverable
    from added
    where charge_id is not null and stage <> 'RESERVED'
    group by charge_id
  ) change
  where charge.organisation_id = organisation and charge.id = change.charge_id;

  -- What the orders of a framework hold; by id, as whoever asks for several locks them.
  perform from framework
  where framework.organisation_id = organisation and framework.id in (
    select charge.framework_id from added entry
    join commitment_charge charge on charge.organisation_id = organisation and charge.id = entry.charge_id
    where entry.stage in ('RESERVED', 'COMMITTED'))
  order by framework.id
  for no key update;

  update framework set ordered = framework.ordered + change.amount
  from (
    select charge.framework_id, sum(entry.amount) as amount
    from added entry
    join commitment_charge charge on charge.organisation_id = organisation and charge.id = entry.charge_id
    where entry.stage in ('RESERVED', 'COMMITTED') and charge.framework_id is not null
    group by charge.framework_id
  ) change
  where framework.organisation_id = organisation and framework.id = change.framework_id;

  update spending_control control set ceiling = control.ceiling + change.amount
  from (
    select control_id, sum(amount) as amount
    from added where stage = 'CEILING' group by control_id
  ) change
  where control.organisation_id = organisation and control.id = change.control_id;
${monthsProjected}
  return null;
end $$;
`;
