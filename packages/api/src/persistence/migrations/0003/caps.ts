/** Caps on nodes, and since when a commitment counts under them. */
export const caps = `
alter table commitment add column submitted_on date;
-- What was submitted before is known by the act that did it; the date of the content is the next best.
alter table commitment disable trigger user;
update commitment set submitted_on = coalesce((
  select act.effective_date from act
  where act.organisation_id = commitment.organisation_id and act.subject_id = commitment.id::text and act.accepted
    and act.kind in ('RecordCommitment', 'SubmitCommitment')
  order by act.sequence desc limit 1), effective_date)
where submitted_by is not null;
alter table commitment enable trigger user;
grant update (submitted_on) on commitment to budget_app;

create table spending_cap (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  line_id uuid not null,
  kind text not null,
  name text collate "C",
  mode text not null,
  limit_amount exact_amount not null,
  window_unit text,
  window_days integer,
  acts integer,
  valid_from date,
  valid_until date,
  legal_reference text,
  in_force boolean not null,
  version integer not null,
  constraint spending_cap_pkey primary key (organisation_id, id),
  constraint spending_cap_line_fkey
    foreign key (organisation_id, fiscal_year, line_id)
    references budget_line (organisation_id, fiscal_year, id),
  constraint spending_cap_kind_known check (kind in ('DOCUMENT', 'PAYEE', 'SPLIT')),
  constraint spending_cap_mode_known check (mode in ('BLOCK', 'WARN', 'TRACK')),
  constraint spending_cap_limit_not_negative check (limit_amount >= 0),
  constraint spending_cap_window_of_kind check ((window_unit is null) = (kind = 'DOCUMENT')),
  constraint spending_cap_window_known check (window_unit in ('FISCAL_YEAR', 'QUARTER', 'MONTH', 'DAYS')),
  constraint spending_cap_days_of_window
    check ((window_days is not null) = (window_unit is not distinct from 'DAYS') and window_days between 1 and 366),
  constraint spending_cap_acts_of_kind check ((acts is not null) = (kind = 'SPLIT') and acts between 2 and 100),
  constraint spending_cap_period_whole check (valid_until >= valid_from),
  constraint spending_cap_version_positive check (version > 0)
);
create unique index spending_cap_one_in_force
  on spending_cap (organisation_id, line_id, kind, coalesce(name, '')) where in_force;

create trigger spending_cap_withdrawn_once before update on spending_cap for each row
  when (not old.in_force or new.in_force or new.version <= old.version)
  execute function refuse_change('spending_cap_withdrawn_once');

revoke all on spending_cap from public;
grant select, insert, update (in_force, version) on spending_cap to budget_app;
alter table spending_cap enable row level security;
create policy spending_cap_of_organisation on spending_cap
  using (organisation_id = current_setting('budget.organisation_id', true))
  with check (organisation_id = current_setting('budget.organisation_id', true));
`;
