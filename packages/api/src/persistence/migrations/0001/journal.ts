const firstPartition = 2020;
const lastPartition = 2040;

/** One partition for each year in use; a year outside them is kept in the default one. */
function journalPartitions(): string {
  const years = Array.from({ length: lastPartition - firstPartition + 1 }, (_, index) => firstPartition + index);
  const ofYears = years.map(
    (year) =>
      `create table journal_entry_${year} partition of journal_entry for values from (${year}) to (${year + 1});`,
  );
  return [...ofYears, 'create table journal_entry_other partition of journal_entry default;'].join('\n');
}

/** What was asked and answered (acts), and every change of a figure that came of it (journal). */
export const journalTables = `
create table act (
  organisation_id text collate "C" not null,
  id uuid not null,
  sequence bigint not null generated always as identity,
  kind text not null,
  mutation text collate "C" not null,
  subject_noun text,
  subject_id text collate "C",
  -- The version that the act gave its subject; null where it made none.
  subject_version integer,
  actor_id text collate "C" not null,
  request_id text not null,
  idempotency_key text collate "C" not null,
  fingerprint bytea not null,
  effective_date date not null,
  recorded_at timestamptz not null,
  accepted boolean not null,
  rule_version text not null,
  -- json, not jsonb: what was asked is kept as it came, characters that jsonb refuses included.
  command json not null,
  verdict json not null,
  constraint act_pkey primary key (organisation_id, id),
  constraint act_idempotency_key_unique unique (organisation_id, actor_id, mutation, idempotency_key),
  constraint act_actor_fkey foreign key (organisation_id, actor_id) references person (organisation_id, id),
  constraint act_subject_noun_known check (subject_noun in
    ('FiscalYear', 'BudgetLine', 'SpendingControl', 'Payee', 'Commitment', 'Expense')),
  constraint act_subject_whole check ((subject_noun is null) = (subject_id is null)),
  constraint act_idempotency_key_shape check (idempotency_key ~ '^[A-Za-z0-9_-]{16,128}$'),
  constraint act_fingerprint_is_sha_256 check (octet_length(fingerprint) = 32),
  constraint act_request_id_not_blank check (request_id <> '')
);
create unique index act_version_made_once
  on act (organisation_id, subject_noun, subject_id, subject_version)
  where accepted and subject_version is not null;
-- What ends a commitment or an expense for good happens once.
create unique index act_undone_once
  on act (organisation_id, subject_id)
  where accepted and kind in ('RejectCommitment', 'CancelCommitment', 'RejectExpense');
create index act_subject_index on act (organisation_id, subject_id, sequence);

create sequence journal_entry_sequence;

create table journal_entry (
  organisation_id text collate "C" not null,
  fiscal_year integer not null,
  sequence bigint not null default nextval('journal_entry_sequence'),
  line_id uuid not null,
  authority text not null,
  stage text not null,
  amount exact_sum not null,
  currency text not null,
  charge_id uuid,
  control_id uuid,
  act_id uuid not null,
  actor_id text collate "C" not null,
  request_id text not null,
  effective_date date not null,
  recorded_at timestamptz not null,
  constraint journal_entry_pkey primary key (organisation_id, fiscal_year, sequence),
  constraint journal_entry_act_fkey foreign key (organisation_id, act_id) references act (organisation_id, id),
  constraint journal_entry_charge_fkey
    foreign key (organisation_id, charge_id) references commitment_charge (organisation_id, id),
  constraint journal_entry_figure_known check (
    (authority = 'COMMITMENT' and stage in ('AUTHORISED', 'FROZEN', 'RESERVED', 'COMMITTED', 'EXPENSED', 'CEILING'))
    or (authority = 'PAYMENT' and stage in ('AUTHORISED', 'FROZEN', 'CERTIFIED', 'EXPENSED', 'PAID', 'CEILING'))),
  -- A ceiling moves by what a whole subtree holds, every other figure by what an act names.
  constraint journal_entry_amount_within_30_digits check (stage = 'CEILING' or abs(amount) < 1e30),
  constraint journal_entry_ceiling_names_control check ((stage = 'CEILING') = (control_id is not null)),
  constraint journal_entry_authority_names_no_charge
    check (charge_id is null or stage not in ('AUTHORISED', 'FROZEN', 'CEILING')),
  constraint journal_entry_request_id_not_blank check (request_id <> '')
) partition by range (fiscal_year);
create index journal_entry_line_index on journal_entry (organisation_id, fiscal_year, line_id, sequence);

${journalPartitions()}
`;
