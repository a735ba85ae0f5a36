/** The tables whose rows belong to a fiscal year by themselves. */
const ofYear = [
  'budget_line',
  'spending_control',
  'spending_override',
  'commitment',
  'commitment_amendment',
  'budget_decision',
  'budget_movement',
];

function closedTo(table: string, event: 'insert' | 'update', func = 'refuse_in_closed_year'): string {
  const old = func === 'refuse_in_closed_year' ? '' : 'old table as replaced ';
  return `create trigger ${table}_year_not_closed_on_${event} after ${event} on ${table}
  referencing ${old}new table as added for each statement execute function ${func}('${table}');`;
}

/** The states of years, and the wall behind budget-core: a closed year takes payments and nothing else (D-90). */
export const yearStates = `
alter table fiscal_year
  add column reason text,
  add constraint fiscal_year_reason_not_blank check (reason <> '');
grant insert (reason), update (reason) on fiscal_year to budget_app;

-- A batch may take several steps at once, which its version counts; back goes only who says why.
create trigger fiscal_year_state_goes_forward before update on fiscal_year for each row
  when (
    array_position(array['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'], new.state)
      - array_position(array['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'], old.state) > new.version - old.version
    or new.state = 'PREPARATION' and old.state <> 'PREPARATION'
    or array_position(array['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'], new.state)
      < array_position(array['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'], old.state) and new.reason is null)
  execute function refuse_change('fiscal_year_state_goes_forward');

-- Shared, so that no year closes while rows go into it; the desk shares its years before it decides.
create function refuse_in_closed_year() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from fiscal_year year
  where (year.organisation_id, year.year) in (select organisation_id, fiscal_year from added)
  for share;
  if exists (
    select from fiscal_year year
    where (year.organisation_id, year.year) in (select organisation_id, fiscal_year from added)
      and year.state = 'CLOSED'
  ) then
    raise exception 'a closed fiscal year is not written into'
      using errcode = 'BU003', constraint = tg_argv[0] || '_year_not_closed';
  end if;
  return null;
end $$;

-- Of an expense, payment changes the state, who paid and when.
create function refuse_but_payment_in_closed_year() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from fiscal_year year
  where (year.organisation_id, year.year) in (select organisation_id, fiscal_year from added)
  for share;
  if exists (
    select from added expense
    join replaced before on before.organisation_id = expense.organisation_id and before.id = expense.id
    join fiscal_year year on year.organisation_id = expense.organisation_id and year.year = expense.fiscal_year
    where year.state = 'CLOSED' and not (before.state = 'APPROVED' and expense.state = 'PAID')
  ) then
    raise exception 'a closed fiscal year is not written into'
      using errcode = 'BU003', constraint = tg_argv[0] || '_year_not_closed';
  end if;
  return null;
end $$;

${ofYear.flatMap((table) => [closedTo(table, 'insert'), closedTo(table, 'update')]).join('\n')}
${closedTo('expense', 'insert')}
${closedTo('expense', 'update', 'refuse_but_payment_in_closed_year')}
`;
