/**
 * Controls with tolerance, thresholds and dates, several of them on a node. The ceiling that is kept is the sum of the
 * CEILING entries, which budget-core writes with the tolerance in them: the guard still only compares.
 */
export const spendingControls = `
alter table spending_control
  add column name text collate "C",
  add column tolerance_percent numeric,
  add column tolerance_amount exact_amount,
  add column thresholds jsonb not null default '[]',
  add column valid_from date,
  add column valid_until date,
  add constraint spending_control_tolerance_percent_known check (tolerance_percent >= 0 and tolerance_percent < 1000),
  add constraint spending_control_tolerance_amount_not_negative check (tolerance_amount >= 0),
  add constraint spending_control_period_whole check (valid_until >= valid_from);
alter table spending_control alter column thresholds drop default;
drop index spending_control_one_in_force;
create unique index spending_control_one_in_force
  on spending_control (organisation_id, line_id, authority, origin, coalesce(name, '')) where in_force;
grant insert (name, tolerance_percent, tolerance_amount, thresholds, valid_from, valid_until)
  on spending_control to budget_app;

-- A control of commitment authority that counts from expense on sees every expense, borne by a commitment or not.
create or replace function counted_by_control(balance line_balance, authority text, counted_stages text[]) returns numeric
language sql immutable
return case
  when authority = 'COMMITMENT' and not 'COMMITTED' = any (counted_stages) then (balance).expensed
  when authority = 'COMMITMENT' then
    case when 'RESERVED' = any (counted_stages) then (balance).reserved else 0 end
    + (balance).committed
    + case when 'EXPENSED' = any (counted_stages) then (balance).expensed_without_commitment else 0 end
  when authority = 'PAYMENT' then
    case when 'CERTIFIED' = any (counted_stages) then (balance).certified else 0 end
    + case when 'EXPENSED' = any (counted_stages) then (balance).expensed else 0 end
    + case when 'PAID' = any (counted_stages) then (balance).paid else 0 end
end;
`;
