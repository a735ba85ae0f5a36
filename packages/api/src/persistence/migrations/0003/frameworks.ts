/**
 * Framework commitments. What their orders hold is the sum of the journal's entries on the charges of these, and never
 * passes the maximum: the wall behind budget-core.
 */
export const frameworks = `
create table framework (
  organisation_id text collate "C" not null,
  id uuid not null,
  reference text collate "C" not null,
  payee_id uuid not null,
  purpose text not null,
  currency text not null,
  maximum exact_amount not null,
  ordered exact_sum not null default 0,
  valid_from date not null,
  valid_until date not null,
  state text not null,
  recorded_by text collate "C" not null,
  approved_by text collate "C",
  reason text,
  version integer not null,
  recorded_at timestamptz not null,
  constraint framework_pkey primary key (organisation_id, id),
  constraint framework_reference_unique unique (organisation_id, reference),
  -- So that an order points at the payee of its framework as well.
  constraint framework_payee_unique unique (organisation_id, id, payee_id),
  constraint framework_payee_fkey foreign key (organisation_id, payee_id) references payee (organisation_id, id),
  constraint framework_recorded_by_fkey
    foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  constraint framework_approved_by_fkey
    foreign key (organisation_id, approved_by) references person (organisation_id, id),
  constraint framework_currency_known check (currency ~ '^[A-Z]{3}$'),
  constraint framework_maximum_positive check (maximum > 0),
  constraint framework_ordered_within_maximum check (ordered between 0 and maximum),
  constraint framework_validity_is_a_period check (valid_from <= valid_until),
  constraint framework_state_known check (state in ('RECORDED', 'APPROVED', 'CLOSED')),
  constraint framework_approved_by_another
    check (approved_by <> recorded_by and (state <> 'APPROVED' or approved_by is not null)),
  constraint framework_closed_for_a_reason check ((state = 'CLOSED') = (reason is not null)),
  constraint framework_version_positive check (version > 0)
);
create index framework_newest_index on framework (organisation_id, recorded_at desc, id desc);
create index framework_payee_index on framework (organisation_id, payee_id);

create trigger framework_version_grows before update of state, approved_by, reason, version on framework for each row
  when (new.version <= old.version) execute function refuse_change('framework_version_grows');
create trigger framework_state_goes_forward before update on framework for each row
  when (old.state = 'CLOSED' and new.state <> 'CLOSED' or old.state = 'APPROVED' and new.state = 'RECORDED'
    or old.approved_by is not null and new.approved_by is distinct from old.approved_by)
  execute function refuse_change('framework_state_goes_forward');

revoke all on framework from public;
grant select on framework to budget_app;
grant insert (organisation_id, id, reference, payee_id, purpose, currency, maximum, valid_from, valid_until, state,
  recorded_by, approved_by, reason, version, recorded_at) on framework to budget_app;
grant update (state, approved_by, reason, version) on framework to budget_app;
alter table framework enable row level security;
create policy framework_of_organisation on framework
  using (organisation_id = current_setting('budget.organisation_id', true))
  with check (organisation_id = current_setting('budget.organisation_id', true));

alter table commitment
  add column framework_id uuid,
  add constraint commitment_framework_fkey
    foreign key (organisation_id, framework_id, payee_id) references framework (organisation_id, id, payee_id);
create index commitment_framework_index
  on commitment (organisation_id, framework_id, recorded_at desc, id desc) where framework_id is not null;
grant update (framework_id) on commitment to budget_app;

create trigger commitment_framework_stays before update on commitment for each row
  when (new.framework_id is distinct from old.framework_id and new.content_version = old.content_version)
  execute function refuse_change('commitment_framework_stays');

-- Written with the charge: entries on charges of an earlier content count for the framework that this one named.
alter table commitment_charge
  add column framework_id uuid,
  add constraint commitment_charge_framework_fkey
    foreign key (organisation_id, framework_id) references framework (organisation_id, id);
create index commitment_charge_framework_index
  on commitment_charge (organisation_id, framework_id) where framework_id is not null;
grant insert (framework_id) on commitment_charge to budget_app;
`;
