const versioned = ['fiscal_year', 'budget_line', 'commitment', 'expense'];

function versionTrigger(table: string, columns = ''): string {
  return `create trigger ${table}_version_grows before update ${columns} on ${table} for each row
  when (new.version <= old.version) execute function refuse_change('${table}_version_grows');`;
}

/** Nouns change only with a new version, and what was approved keeps its content. */
export const versions = `
create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the change of a row is not permitted' using errcode = 'BU005', constraint = tg_argv[0];
end $$;

${versioned.map((table) => versionTrigger(table)).join('\n')}
-- The ceiling beside a control follows the journal, whatever the control's version.
${versionTrigger('spending_control', 'of in_force, version')}

create trigger commitment_approved_content_stays before update on commitment for each row
  when (old.approved_by is not null
    and (old.reference, old.payee_id, old.purpose, old.amount, old.submitted_by, old.approved_by)
      is distinct from (new.reference, new.payee_id, new.purpose, new.amount, new.submitted_by, new.approved_by))
  execute function refuse_change('commitment_approved_content_stays');
`;
