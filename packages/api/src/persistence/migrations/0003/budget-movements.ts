const tables: Readonly<Record<string, readonly string[]>> = {
  budget_decision: ['select', 'insert'],
  budget_movement: ['select', 'insert', 'update (state, approved_by, reason, version)'],
  budget_movement_leg: ['select', 'insert'],
};

function security(table: string, permitted: readonly string[]): string {
  const own = `organisation_id = current_setting('budget.organisation_id', true)`;
  return `
revoke all on ${table} from public;
grant ${permitted.join(', ')} on ${table} to budget_app;
alter table ${table} enable row level security;
create policy ${table}_of_organisation on ${table} using (${own}) with check (${own});`;
}

/** Decisions, the movements that cite them, and what pending movements hold. */
export const budgetMovements = `
create table budget_decision (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  number text collate "C" not null,
  taken_by text not null,
  decided_on date not null,
  legal_reference text not null,
  document_reference text,
  recorded_by text collate "C" not null,
  version integer not null,
  constraint budget_decision_pkey primary key (organisation_id, id),
  constraint budget_decision_number_unique unique (organisation_id, fiscal_year, number),
  constraint budget_decision_year_unique unique (organisation_id, fiscal_year, id),
  constraint budget_decision_fiscal_year_fkey
    foreign key (organisation_id, fiscal_year) references fiscal_year (organisation_id, year),
  constraint budget_decision_recorded_by_fkey
    foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  constraint budget_decision_version_positive check (version > 0)
);

create table budget_movement (
  organisation_id text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  kind text not null,
  authority text not null,
  decision_id uuid not null,
  reverses uuid,
  state text not null,
  proposed_by text collate "C" not null,
  approved_by text collate "C",
  reason text,
  version integer not null,
  recorded_at timestamptz not null,
  constraint budget_movement_pkey primary key (organisation_id, id),
  constraint budget_movement_decision_fkey
    foreign key (organisation_id, fiscal_year, decision_id)
    references budget_decision (organisation_id, fiscal_year, id),
  constraint budget_movement_reverses_fkey
    foreign key (organisation_id, reverses) references budget_movement (organisation_id, id),
  constraint budget_movement_proposed_by_fkey
    foreign key (organisation_id, proposed_by) references person (organisation_id, id),
  constraint budget_movement_approved_by_fkey
    foreign key (organisation_id, approved_by) references person (organisation_id, id),
  constraint budget_movement_kind_known check (kind in ('SUPPLEMENT', 'REDUCTION', 'TRANSFER', 'FREEZE', 'RELEASE')),
  constraint budget_movement_authority_known check (authority in ('COMMITMENT', 'PAYMENT')),
  constraint budget_movement_state_known check (
    state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVERSAL_PROPOSED', 'REVERSED')),
  constraint budget_movement_not_self_approved check (approved_by <> proposed_by),
  constraint budget_movement_approved_by_somebody check (
    (approved_by is not null) = (state in ('APPROVED', 'REVERSAL_PROPOSED', 'REVERSED'))),
  constraint budget_movement_version_positive check (version > 0)
);
create index budget_movement_list_index on budget_movement (organisation_id, fiscal_year, recorded_at, id);
-- A movement is taken back once.
create unique index budget_movement_reversed_once
  on budget_movement (organisation_id, reverses) where state not in ('REJECTED', 'WITHDRAWN');

create table budget_movement_leg (
  organisation_id text collate "C" not null,
  movement_id uuid not null,
  side text not null,
  position integer not null,
  line_id uuid not null,
  amount exact_amount not null,
  constraint budget_movement_leg_pkey primary key (organisation_id, movement_id, side, position),
  constraint budget_movement_leg_movement_fkey
    foreign key (organisation_id, movement_id) references budget_movement (organisation_id, id),
  constraint budget_movement_leg_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint budget_movement_leg_line_unique unique (organisation_id, movement_id, line_id),
  constraint budget_movement_leg_side_known check (side in ('TAKEN_FROM', 'GIVEN_TO')),
  constraint budget_movement_leg_amount_positive check (amount > 0)
);
${Object.entries(tables)
  .map(([table, permitted]) => security(table, permitted))
  .join('\n')}

create trigger budget_movement_version_grows before update on budget_movement for each row
  when (new.version <= old.version) execute function refuse_change('budget_movement_version_grows');

-- What took effect is only ever taken back; what was turned down or taken back stays so.
create trigger budget_movement_state_goes_forward before update on budget_movement for each row
  when (old.state in ('REJECTED', 'WITHDRAWN', 'REVERSED')
    or old.state in ('APPROVED', 'REVERSAL_PROPOSED')
      and new.state not in ('APPROVED', 'REVERSAL_PROPOSED', 'REVERSED')
    or old.approved_by is not null and new.approved_by is distinct from old.approved_by)
  execute function refuse_change('budget_movement_state_goes_forward');

alter table line_balance
  add column own_commitment_held exact_sum not null default 0,
  add column own_payment_held exact_sum not null default 0,
  add column commitment_held exact_sum not null default 0,
  add column payment_held exact_sum not null default 0,
  add constraint line_balance_own_commitment_held_not_negative check (own_commitment_held >= 0),
  add constraint line_balance_own_payment_held_not_negative check (own_payment_held >= 0),
  add constraint line_balance_commitment_held_not_negative check (commitment_held >= 0),
  add constraint line_balance_payment_held_not_negative check (payment_held >= 0);

alter table journal_entry
  drop constraint journal_entry_authority_names_no_charge,
  add constraint journal_entry_authority_names_no_charge
    check (charge_id is null or stage not in ('AUTHORISED', 'FROZEN', 'HELD', 'CEILING'));
`;
