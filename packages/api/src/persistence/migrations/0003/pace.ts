/**
 * Controls that spread their year over windows. What acts of each month consumed is summed up for the nodes that such a
 * control was ever set on, and for no other; which months a window has is known to budget-core alone.
 */
export const pace = `
alter table spending_control
  add column pace jsonb,
  add constraint spending_control_pace_known check (
    pace ->> 'kind' in ('CAPS', 'CUMULATIVE') and pace ->> 'per' in ('MONTH', 'QUARTER')
    and jsonb_array_length(coalesce(pace -> 'caps', pace -> 'shares'))
      = case pace ->> 'per' when 'MONTH' then 12 else 4 end);
grant insert (pace) on spending_control to budget_app;

alter table line_balance add column paced boolean not null default false;

create table line_month (
  organisation_id text collate "C" not null,
  line_id uuid not null,
  -- Its first day.
  month date not null,
  reserved exact_sum not null default 0,
  committed exact_sum not null default 0,
  expensed_without_commitment exact_sum not null default 0,
  expensed exact_sum not null default 0,
  constraint line_month_pkey primary key (organisation_id, line_id, month),
  constraint line_month_line_fkey foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint line_month_begins check (month = date_trunc('month', month::timestamp)::date)
);
revoke all on line_month from public;
grant select on line_month to budget_app;
alter table line_month enable row level security;
create policy line_month_of_organisation on line_month
  using (organisation_id = current_setting('budget.organisation_id', true))
  with check (organisation_id = current_setting('budget.organisation_id', true));
`;

/** Of `entry`, by node and month: with them a month is summed up, here as in what verifies it. */
export const sumsOfMonth = `
coalesce(sum(entry.amount) filter (where entry.stage = 'RESERVED'), 0),
coalesce(sum(entry.amount) filter (where entry.stage = 'COMMITTED'), 0),
coalesce(sum(entry.amount) filter (where entry.authority = 'COMMITMENT' and entry.stage = 'EXPENSED'), 0),
coalesce(sum(entry.amount) filter (where entry.authority = 'PAYMENT' and entry.stage = 'EXPENSED'), 0)`;

export const monthOfEntry = `date_trunc('month', entry.effective_date::timestamp)::date`;

export const consumingEntry = `entry.stage in ('RESERVED', 'COMMITTED', 'EXPENSED')`;

/** A stage of the projection: adds the entries just added to the months of nodes that have them, and begins others. */
export const monthsProjected = `
  if exists (
    select from line_balance balance
    where balance.organisation_id = organisation and balance.line_id = any (nodes) and balance.paced
  ) then
    insert into line_month as kept (
      organisation_id, line_id, month, reserved, committed, expensed_without_commitment, expensed)
    select organisation, balance.line_id, ${monthOfEntry}, ${sumsOfMonth}
    from added entry
    join budget_line line on line.organisation_id = organisation and line.id = entry.line_id
    join line_balance balance
      on balance.organisation_id = organisation and balance.line_id = any (line.path) and balance.paced
    where ${consumingEntry}
    group by 2, 3
    on conflict (organisation_id, line_id, month) do update set
      reserved = kept.reserved + excluded.reserved,
      committed = kept.committed + excluded.committed,
      expensed_without_commitment = kept.expensed_without_commitment + excluded.expensed_without_commitment,
      expensed = kept.expensed + excluded.expensed;
  end if;

  -- A control with a pace comes with its ceiling. From the first one on, its node has months: of all entries so far.
  if exists (select from added where stage = 'CEILING') then
    with begun as (
      update line_balance balance set paced = true
      from added
      join spending_control control on control.organisation_id = organisation and control.id = added.control_id
      where balance.organisation_id = organisation and balance.line_id = control.line_id
        and control.pace is not null and not balance.paced
      returning balance.line_id
    )
    insert into line_month (
      organisation_id, line_id, month, reserved, committed, expensed_without_commitment, expensed)
    select organisation, begun.line_id, ${monthOfEntry}, ${sumsOfMonth}
    from (select distinct line_id from begun) begun
    join budget_line line on line.organisation_id = organisation and begun.line_id = any (line.path)
    join journal_entry entry
      on entry.organisation_id = organisation and entry.fiscal_year = line.fiscal_year and entry.line_id = line.id
    where ${consumingEntry}
    group by 2, 3;
  end if;
`;
