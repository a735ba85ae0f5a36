/** What the application's role may do with each table; no more is granted anywhere. */
const grants: Readonly<Record<string, readonly string[]>> = {
  organisation: ['select', 'insert'],
  person: ['select', 'insert', 'update (name, unit, role, approval_limit)'],
  fiscal_year: [
    'select',
    'insert (organisation_id, year, first_month, currency, decimals, mode, distribution, state, version)',
    'update (state, version)',
  ],
  budget_line: [
    'select',
    `insert (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf, state, version)`,
    'update (leaf, state, version)',
  ],
  line_balance: ['select', 'update (lockable)'],
  spending_control: [
    'select',
    `insert (organisation_id, id, fiscal_year, line_id, authority, mode, origin, limit_amount, counted_stages,
      legal_reference, in_force, version)`,
    'update (in_force, version)',
  ],
  payee: ['select', 'insert'],
  commitment: [
    'select',
    'insert',
    `update (reference, payee_id, purpose, state, amount, effective_date, last_edited_by, submitted_by,
      approved_by, reason, version, content_version)`,
  ],
  commitment_charge: [
    'select',
    'insert (organisation_id, id, commitment_id, content_version, position, line_id, amount)',
  ],
  expense: ['select', 'insert', 'update (state, certified_by, approved_by, paid_by, paid_on, reason, version)'],
  expense_charge: ['select', 'insert', 'update (certified, approved)'],
  act: ['select', 'insert'],
  journal_entry: [
    'select',
    `insert (organisation_id, fiscal_year, line_id, authority, stage, amount, currency, charge_id, control_id,
      act_id, actor_id, request_id, effective_date, recorded_at)`,
  ],
};

/** The role is the cluster's, so another database may be making it at this moment. */
const role = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'budget_app') then
    create role budget_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;

do $$
begin
  if not pg_has_role(
    current_user, 'budget_app', case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end
  ) then
    grant budget_app to current_user;
  end if;
end $$;
`;

/**
 * Row level security is not forced on the owner: its triggers add up, and its pg_dump copies, every
 * organisation. The application is not the owner.
 */
function tableSecurity(table: string, permitted: readonly string[]): string {
  const key = table === 'organisation' ? 'id' : 'organisation_id';
  const own = `${key} = current_setting('budget.organisation_id', true)`;
  return `
revoke all on ${table} from public;
grant ${permitted.join(', ')} on ${table} to budget_app;
alter table ${table} enable row level security;
create policy ${table}_of_organisation on ${table} using (${own}) with check (${own});`;
}

/** Partitions get no grants: rows reach them through the journal, past its triggers. */
export const security = `
${role}
grant usage on schema public to budget_app;
grant usage on sequence journal_entry_sequence to budget_app;
${Object.entries(grants)
  .map(([table, permitted]) => tableSecurity(table, permitted))
  .join('\n')}
`;
