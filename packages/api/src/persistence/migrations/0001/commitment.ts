/** Payees, commitments with their charges, and the expenses against them. */
export const commitmentTables = `
create table payee (
  organisation_id text collate "C" not null,
  id uuid not null,
  reference text collate "C" not null,
  name text not null,
  version integer not null,
  constraint payee_pkey primary key (organisation_id, id),
  constraint payee_organisation_fkey foreign key (organisation_id) references organisation (id),
  constraint payee_reference_unique unique (organisation_id, reference),
  constraint payee_version_positive check (version > 0)
);

create table commitment (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  reference text collate "C" not null,
  payee_id uuid not null,
  purpose text not null,
  state text not null,
  amount exact_amount not null,
  effective_date date not null,
  created_by text collate "C" not null,
  last_edited_by text collate "C" not null,
  submitted_by text collate "C",
  approved_by text collate "C",
  reason text,
  version integer not null,
  -- The version that last wrote the content: the charges are those written with it.
  content_version integer not null,
  recorded_at timestamptz not null,
  constraint commitment_pkey primary key (organisation_id, id),
  constraint commitment_reference_unique unique (organisation_id, fiscal_year, reference),
  constraint commitment_fiscal_year_fkey
    foreign key (organisation_id, fiscal_year) references fiscal_year (organisation_id, year),
  constraint commitment_payee_fkey foreign key (organisation_id, payee_id) references payee (organisation_id, id),
  constraint commitment_created_by_fkey
    foreign key (organisation_id, created_by) references person (organisation_id, id),
  constraint commitment_state_known check (state in
    ('DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED', 'RETURNED', 'REJECTED', 'CANCELLED')),
  constraint commitment_amount_positive check (amount > 0),
  constraint commitment_version_positive check (version > 0),
  constraint commitment_content_version_known check (content_version between 1 and version)
);
create index commitment_newest_index on commitment (organisation_id, fiscal_year, recorded_at desc, id desc);
create index commitment_state_index
  on commitment (organisation_id, fiscal_year, state, recorded_at desc, id desc);
create index commitment_payee_index on commitment (organisation_id, payee_id);

create table commitment_charge (
  organisation_id text collate "C" not null,
  id uuid not null,
  commitment_id uuid not null,
  -- The version of the commitment that wrote the charge. Nothing is deleted, since entries point here: a later
  -- version with other charges puts these out of use.
  content_version integer not null,
  position integer not null,
  line_id uuid not null,
  amount exact_amount not null,
  -- The sums of the journal's entries on this charge.
  committed exact_sum not null default 0,
  certified exact_sum not null default 0,
  expensed exact_sum not null default 0,
  paid exact_sum not null default 0,
  constraint commitment_charge_pkey primary key (organisation_id, id),
  constraint commitment_charge_position_unique
    unique (organisation_id, commitment_id, content_version, position),
  constraint commitment_charge_commitment_fkey
    foreign key (organisation_id, commitment_id) references commitment (organisation_id, id),
  constraint commitment_charge_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint commitment_charge_position_not_negative check (position >= 0),
  constraint commitment_charge_amount_positive check (amount > 0),
  constraint commitment_charge_certified_within_committed check (certified between 0 and committed),
  constraint commitment_charge_expensed_within_certified check (expensed between 0 and certified),
  constraint commitment_charge_paid_within_expensed check (paid between 0 and expensed)
);
create index commitment_charge_line_index on commitment_charge (organisation_id, line_id);

create table expense (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  reference text collate "C" not null,
  invoice_number text not null,
  commitment_id uuid not null,
  payee_id uuid not null,
  state text not null,
  amount exact_amount not null,
  effective_date date not null,
  recorded_by text collate "C" not null,
  certified_by text collate "C",
  approved_by text collate "C",
  paid_by text collate "C",
  paid_on date,
  reason text,
  version integer not null,
  recorded_at timestamptz not null,
  constraint expense_pkey primary key (organisation_id, id),
  constraint expense_reference_unique unique (organisation_id, fiscal_year, reference),
  constraint expense_fiscal_year_fkey
    foreign key (organisation_id, fiscal_year) references fiscal_year (organisation_id, year),
  constraint expense_commitment_fkey
    foreign key (organisation_id, commitment_id) references commitment (organisation_id, id),
  constraint expense_payee_fkey foreign key (organisation_id, payee_id) references payee (organisation_id, id),
  constraint expense_recorded_by_fkey
    foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  constraint expense_state_known check (state in ('RECORDED', 'CERTIFIED', 'APPROVED', 'PAID', 'REJECTED')),
  constraint expense_amount_positive check (amount > 0),
  constraint expense_version_positive check (version > 0)
);
create index expense_newest_index on expense (organisation_id, fiscal_year, recorded_at desc, id desc);
create index expense_commitment_index on expense (organisation_id, commitment_id);
create index expense_payee_index on expense (organisation_id, payee_id);
create index expense_paid_on_index on expense (organisation_id, fiscal_year, paid_on) where paid_on is not null;

create table expense_charge (
  organisation_id text collate "C" not null,
  expense_id uuid not null,
  charge_id uuid not null,
  line_id uuid not null,
  position integer not null,
  claimed exact_amount not null,
  certified exact_amount not null,
  approved exact_amount not null,
  constraint expense_charge_pkey primary key (organisation_id, expense_id, charge_id),
  constraint expense_charge_position_unique unique (organisation_id, expense_id, position),
  constraint expense_charge_expense_fkey
    foreign key (organisation_id, expense_id) references expense (organisation_id, id),
  constraint expense_charge_charge_fkey
    foreign key (organisation_id, charge_id) references commitment_charge (organisation_id, id),
  constraint expense_charge_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint expense_charge_position_not_negative check (position >= 0),
  constraint expense_charge_claimed_positive check (claimed > 0),
  constraint expense_charge_certified_within_claimed check (certified between 0 and claimed),
  constraint expense_charge_approved_within_certified check (approved between 0 and certified)
);
create index expense_charge_charge_index on expense_charge (organisation_id, charge_id);
create index expense_charge_line_index on expense_charge (organisation_id, line_id);
`;
