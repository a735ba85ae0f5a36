const own = `organisation_id = current_setting('budget.organisation_id', true)`;

function secured(table: string, permitted: string): string {
  return `
revoke all on ${table} from public;
grant ${permitted} on ${table} to budget_app;
alter table ${table} enable row level security;
create policy ${table}_of_organisation on ${table} using (${own}) with check (${own});`;
}

/** What payees took back of expenses, document by document; each is taken in once and never changes. */
export const creditNotes = `
create table credit_note (
  organisation_id text collate "C" not null,
  id uuid not null,
  expense_id uuid not null,
  fiscal_year integer not null,
  payee_id uuid not null,
  number text not null,
  amount exact_amount not null,
  released boolean not null,
  -- False once its expense was reversed: then the same document may be taken in on another one.
  stands boolean not null,
  effective_date date not null,
  recorded_by text collate "C" not null,
  recorded_at timestamptz not null,
  constraint credit_note_pkey primary key (organisation_id, id),
  constraint credit_note_expense_fkey
    foreign key (organisation_id, expense_id) references expense (organisation_id, id),
  constraint credit_note_payee_fkey foreign key (organisation_id, payee_id) references payee (organisation_id, id),
  constraint credit_note_recorded_by_fkey
    foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  constraint credit_note_amount_positive check (amount > 0)
);
create index credit_note_expense_index on credit_note (organisation_id, expense_id);
create index credit_note_newest_index on credit_note (organisation_id, fiscal_year, recorded_at desc, id desc);
-- One document is taken in once, whatever lines and clerks it passes.
create unique index credit_note_number_unique on credit_note (organisation_id, payee_id, number, amount) where stands;

create table credit_note_charge (
  organisation_id text collate "C" not null,
  credit_note_id uuid not null,
  expense_id uuid not null,
  charge_id uuid not null,
  line_id uuid not null,
  position integer not null,
  amount exact_amount not null,
  constraint credit_note_charge_pkey primary key (organisation_id, credit_note_id, charge_id),
  constraint credit_note_charge_position_unique unique (organisation_id, credit_note_id, position),
  constraint credit_note_charge_credit_note_fkey
    foreign key (organisation_id, credit_note_id) references credit_note (organisation_id, id),
  constraint credit_note_charge_expense_charge_fkey
    foreign key (organisation_id, expense_id, charge_id)
    references expense_charge (organisation_id, expense_id, charge_id),
  constraint credit_note_charge_line_fkey
    foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  constraint credit_note_charge_amount_positive check (amount > 0)
);
create index credit_note_charge_expense_index on credit_note_charge (organisation_id, expense_id, charge_id);
create index credit_note_charge_line_index on credit_note_charge (organisation_id, line_id);

${secured('credit_note', 'select, insert')}
${secured('credit_note_charge', 'select, insert')}

-- Nobody else changes a credit note: only what becomes of its expense does.
create function credit_notes_fall_with_expense() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update credit_note set stands = false where organisation_id = new.organisation_id and expense_id = new.id;
  return new;
end $$;
create trigger expense_reversed before update on expense for each row
  when (new.state = 'REVERSED' and old.state <> 'REVERSED') execute function credit_notes_fall_with_expense();

create trigger credit_note_year_not_closed_on_insert after insert on credit_note
  referencing new table as added for each statement execute function refuse_in_closed_year('credit_note');
`;
