const own = `organisation_id = current_setting('budget.organisation_id', true)`;

function secured(table: string, permitted: string): string {
  return `
revoke all on ${table} from public;
grant ${permitted} on ${table} to budget_app;
alter table ${table} enable row level security;
create policy ${table}_of_organisation on ${table} using (${own}) with check (${own});`;
}

/** Changes of a commitment's firm amount, each decided beside the commitment and once. */
export const amendments = `
create table commitment_amendment (
  organisation_id text collate "C" not null,
  id uuid not null,
  commitment_id uuid not null,
  fiscal_year integer not null,
  purpose text not null,
  state text not null,
  effective_date date not null,
  recorded_by text collate "C" not null,
  approved_by text collate "C",
  reason text,
  version integer not null,
  recorded_at timestamptz not null,
  constraint commitment_amendment_pkey primary key (organisation_id, id),
  constraint commitment_amendment_commitment_fkey
    foreign key (organisation_id, commitment_id) references commitment (organisation_id, id),
  constraint commitment_amendment_recorded_by_fkey
    foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  constraint commitment_amendment_state_known check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  constraint commitment_amendment_approved_by_another
    check ((state = 'APPROVED') = (approved_by is not null) and approved_by is distinct from recorded_by),
  constraint commitment_amendment_version_positive check (version > 0)
);
create index commitment_amendment_commitment_index on commitment_amendment (organisation_id, commitment_id);

create table commitment_amendment_charge (
  organisation_id text collate "C" not null,
  amendment_id uuid not null,
  charge_id uuid not null,
  line_id uuid not null,
  position integer not null,
  increase exact_amount not null,
  decrease exact_amount not null,
  constraint commitment_amendment_charge_pkey primary key (organisation_id, amendment_id, charge_id),
  constraint commitment_amendment_charge_position_unique unique (organisation_id, amendment_id, position),
  constraint commitment_amendment_charge_amendment_fkey
    foreign key (organisation_id, amendment_id) references commitment_amendment (organisation_id, id),
  constraint commitment_amendment_charge_charge_fkey
    foreign key (organisation_id, charge_id) references commitment_charge (organisation_id, id),
  constraint commitment_amendment_charge_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint commitment_amendment_charge_position_not_negative check (position >= 0),
  -- More or less, never both.
  constraint commitment_amendment_charge_changes
    check (least(increase, decrease) = 0 and greatest(increase, decrease) > 0)
);
create index commitment_amendment_charge_charge_index on commitment_amendment_charge (organisation_id, charge_id);
create index commitment_amendment_charge_line_index on commitment_amendment_charge (organisation_id, line_id);

create trigger commitment_amendment_version_grows before update on commitment_amendment for each row
  when (new.version <= old.version) execute function refuse_change('commitment_amendment_version_grows');
create trigger commitment_amendment_decided_once before update on commitment_amendment for each row
  when (old.state <> 'SUBMITTED') execute function refuse_change('commitment_amendment_decided_once');

${secured('commitment_amendment', 'select, insert, update (state, approved_by, reason, version)')}
${secured('commitment_amendment_charge', 'select, insert')}
`;
