/** The tree of budget lines, the balances of its nodes, and the controls that stand on them. */
export const budgetLineTables = `
create table budget_line (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  code text collate "C" not null,
  label_fr text not null,
  label_en text not null,
  parent_id uuid,
  -- From the root down to the line itself: entries are added to every node on it.
  path uuid[] not null,
  depth integer not null generated always as (cardinality(path)) stored,
  leaf boolean not null,
  state text not null,
  version integer not null,
  constraint budget_line_pkey primary key (organisation_id, id),
  constraint budget_line_code_unique unique (organisation_id, fiscal_year, code),
  constraint budget_line_year_unique unique (organisation_id, fiscal_year, id),
  constraint budget_line_fiscal_year_fkey
    foreign key (organisation_id, fiscal_year) references fiscal_year (organisation_id, year),
  -- A line and its parent are of one year.
  constraint budget_line_parent_fkey
    foreign key (organisation_id, fiscal_year, parent_id)
    references budget_line (organisation_id, fiscal_year, id),
  constraint budget_line_path_ends_at_line check (path[cardinality(path)] = id),
  constraint budget_line_path_passes_parent
    check (path[cardinality(path) - 1] is not distinct from parent_id),
  constraint budget_line_state_known check (state in ('OPEN', 'HOLD', 'CLOSED')),
  constraint budget_line_version_positive check (version > 0)
);
create index budget_line_children_index on budget_line (organisation_id, parent_id, code);
create index budget_line_roots_index on budget_line (organisation_id, fiscal_year, code) where parent_id is null;

-- Apart from the line, so that locking a balance never waits for a foreign key that points at the line.
create table line_balance (
  organisation_id text collate "C" not null,
  line_id uuid not null,
  depth integer not null,
  own_commitment_authorised exact_sum,
  own_commitment_frozen exact_sum not null default 0,
  own_payment_authorised exact_sum,
  own_payment_frozen exact_sum not null default 0,
  commitment_authorised exact_sum,
  commitment_frozen exact_sum not null default 0,
  reserved exact_sum not null default 0,
  committed exact_sum not null default 0,
  expensed_without_commitment exact_sum not null default 0,
  payment_authorised exact_sum,
  payment_frozen exact_sum not null default 0,
  certified exact_sum not null default 0,
  expensed exact_sum not null default 0,
  paid exact_sum not null default 0,
  -- Locking a row takes the right to update one of its columns. This one can hold a single value, so that
  -- right gives the application the lock and nothing else.
  lockable boolean not null default true,
  constraint line_balance_pkey primary key (organisation_id, line_id),
  constraint line_balance_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint line_balance_own_commitment_authorised_not_negative check (own_commitment_authorised >= 0),
  constraint line_balance_own_commitment_frozen_not_negative check (own_commitment_frozen >= 0),
  constraint line_balance_own_payment_authorised_not_negative check (own_payment_authorised >= 0),
  constraint line_balance_own_payment_frozen_not_negative check (own_payment_frozen >= 0),
  constraint line_balance_commitment_authorised_not_negative check (commitment_authorised >= 0),
  constraint line_balance_commitment_frozen_not_negative check (commitment_frozen >= 0),
  constraint line_balance_reserved_not_negative check (reserved >= 0),
  constraint line_balance_committed_not_negative check (committed >= 0),
  constraint line_balance_expensed_without_commitment_not_negative check (expensed_without_commitment >= 0),
  constraint line_balance_payment_authorised_not_negative check (payment_authorised >= 0),
  constraint line_balance_payment_frozen_not_negative check (payment_frozen >= 0),
  constraint line_balance_certified_not_negative check (certified >= 0),
  constraint line_balance_expensed_not_negative check (expensed >= 0),
  constraint line_balance_paid_not_negative check (paid >= 0),
  constraint line_balance_lockable check (lockable)
-- Room for the next version of a row beside the last one, since a balance changes with every batch.
) with (fillfactor = 70);

create table spending_control (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  line_id uuid not null,
  authority text not null,
  mode text not null,
  origin text not null,
  limit_amount exact_amount,
  counted_stages text[] not null,
  legal_reference text,
  in_force boolean not null,
  version integer not null,
  -- The sum of the CEILING entries of the control.
  ceiling exact_sum not null default 0,
  constraint spending_control_pkey primary key (organisation_id, id),
  constraint spending_control_line_fkey
    foreign key (organisation_id, fiscal_year, line_id)
    references budget_line (organisation_id, fiscal_year, id),
  constraint spending_control_authority_known check (authority in ('COMMITMENT', 'PAYMENT')),
  constraint spending_control_mode_known check (mode in ('BLOCK', 'WARN', 'TRACK')),
  constraint spending_control_origin_known check (origin in ('DEFAULT', 'EXPLICIT')),
  constraint spending_control_limit_not_negative check (limit_amount >= 0),
  constraint spending_control_stages_known
    check (counted_stages <@ array['RESERVED', 'COMMITTED', 'CERTIFIED', 'EXPENSED', 'PAID']),
  constraint spending_control_version_positive check (version > 0)
);
create unique index spending_control_one_in_force
  on spending_control (organisation_id, line_id, authority) where in_force;
`;
