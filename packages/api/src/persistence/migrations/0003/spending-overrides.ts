/** Leave to pass a control, once, with one act. */
export const spendingOverrides = `
alter table spending_control
  add column override_cap exact_amount,
  add constraint spending_control_override_cap_not_negative check (override_cap >= 0);
grant insert (override_cap) on spending_control to budget_app;

create table spending_override (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  line_id uuid not null,
  authority text not null,
  control_id uuid not null,
  act_kind text not null,
  subject_id uuid not null,
  subject_version integer not null,
  amount exact_amount not null,
  reason text not null,
  granted_by text collate "C" not null,
  used_by uuid,
  excess exact_amount,
  version integer not null,
  constraint spending_override_pkey primary key (organisation_id, id),
  -- It bears the id of the act that granted it.
  constraint spending_override_act_fkey foreign key (organisation_id, id) references act (organisation_id, id),
  constraint spending_override_control_fkey
    foreign key (organisation_id, control_id) references spending_control (organisation_id, id),
  constraint spending_override_line_fkey
    foreign key (organisation_id, fiscal_year, line_id)
    references budget_line (organisation_id, fiscal_year, id),
  constraint spending_override_granted_by_fkey
    foreign key (organisation_id, granted_by) references person (organisation_id, id),
  constraint spending_override_used_by_fkey
    foreign key (organisation_id, used_by) references act (organisation_id, id),
  constraint spending_override_authority_known check (authority in ('COMMITMENT', 'PAYMENT')),
  constraint spending_override_act_known
    check (act_kind in ('SubmitCommitment', 'ApproveCommitment', 'ApproveExpense')),
  constraint spending_override_amount_positive check (amount > 0),
  constraint spending_override_excess_within_amount check (excess > 0 and excess <= amount),
  constraint spending_override_used_whole check ((used_by is null) = (excess is null)),
  constraint spending_override_version_positive check (version > 0)
);
create index spending_override_subject_index on spending_override (organisation_id, subject_id);
create index spending_override_line_index on spending_override (organisation_id, line_id);
-- The guard asks what an act was let pass by.
create index spending_override_used_by_index
  on spending_override (organisation_id, control_id, used_by) where used_by is not null;

create trigger spending_override_used_once before update on spending_override for each row
  when (old.used_by is not null or new.used_by is null or new.version <= old.version)
  execute function refuse_change('spending_override_used_once');

revoke all on spending_override from public;
grant select, insert, update (used_by, excess, version) on spending_override to budget_app;
alter table spending_override enable row level security;
create policy spending_override_of_organisation on spending_override
  using (organisation_id = current_setting('budget.organisation_id', true))
  with check (organisation_id = current_setting('budget.organisation_id', true));
`;
