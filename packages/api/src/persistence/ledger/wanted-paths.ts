import type { WantedKeys } from './wanted-keys.ts';

/**
 * The paths of all lines that a batch touches: by their codes, under the charges of its commitments and expenses,
 * and under its controls. Locking and loading ask the same question, each with a snapshot of its own.
 */
export const wantedPaths = `
  select line.path
  from unnest($2::date[], $3::text[]) as wanted (day, code)
  join fiscal_year year on year.organisation_id = $1 and wanted.day between year.starts_on and year.ends_on
  join budget_line line
    on line.organisation_id = $1 and line.fiscal_year = year.year and line.code = wanted.code
  union
  select line.path
  from (
    select unnest($4::uuid[]) as id
    union
    select expense.commitment_id from expense where expense.organisation_id = $1 and expense.id = any ($5::uuid[])
  ) wanted
  join commitment_charge charge
    on charge.organisation_id = $1 and charge.commitment_id = wanted.id and not charge.replaced
  join budget_line line on line.organisation_id = $1 and line.id = charge.line_id
  union
  select line.path
  from spending_control control
  join budget_line line on line.organisation_id = $1 and line.id = control.line_id
  where control.organisation_id = $1 and control.id = any ($6::uuid[])`;

export function wantsLines(keys: WantedKeys): boolean {
  return [keys.lines.names, keys.commitmentIds, keys.expenseIds, keys.controlIds].some((of) => of.length > 0);
}

export function wantedPathValues(organisationId: string, keys: WantedKeys): readonly unknown[] {
  const { lines, commitmentIds, expenseIds, controlIds } = keys;
  return [organisationId, lines.days, lines.names, commitmentIds, expenseIds, controlIds];
}
