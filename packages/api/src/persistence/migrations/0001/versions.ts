const versioned = ['fiscal_year', 'budget_line', 'commitment', 'expense'];

function versionTrigger(table: string, columns = ''): string {
  return `create trigger ${table}_version_grows before update ${columns} on ${table} for each row
  when (new.version <= old.version) execute function refuse_change('${table}_version_grows');`;
}

/** Nouns change only with a new version. */
export const versions = `
create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the change of a row is not permitted' using errcode = 'BU005', constraint = tg_argv[0];
end $$;

${versioned.map((table) => versionTrigger(table)).join('\n')}
-- The ceiling beside a control follows the journal, whatever the control's version.
${versionTrigger('spending_control', 'of in_force, version')}
`;
