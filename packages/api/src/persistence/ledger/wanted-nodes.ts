import { lookUp, yearOfDay } from './look-up.ts';
import type { WantedKeys } from './wanted-keys.ts';

/**
 * The nodes on the way from the root to every line that a batch touches: lines by their codes, under the charges of
 * its commitments and expenses, under its controls and under the legs of its movements. Locking and loading ask the same,
 * each at its own moment.
 */
export const wantedNodes = `
select distinct unnest(touched.path) as id from (
  select line.path
  from unnest($2::date[], $3::text[]) as wanted (day, code)
  ${yearOfDay}
  ${lookUp(
    `select path from budget_line
     where organisation_id = $1 and fiscal_year = year.year and code = wanted.code`,
    'line',
  )}
  union all
  select line.path
  from (
    select unnest($4::uuid[]) as id
    union
    select expense.commitment_id from unnest($5::uuid[]) as named (id)
    ${lookUp('select commitment_id from expense where organisation_id = $1 and id = named.id', 'expense')}
  ) wanted
  ${lookUp(
    `select charge.line_id from commitment_charge charge
     join commitment on commitment.organisation_id = charge.organisation_id and commitment.id = charge.commitment_id
     where charge.organisation_id = $1 and charge.commitment_id = wanted.id
       and charge.content_version = commitment.content_version`,
    'charge',
  )}
  ${lookUp('select path from budget_line where organisation_id = $1 and id = charge.line_id', 'line')}
  union all
  select line.path
  from unnest($5::uuid[]) as named (id)
  ${lookUp(
    `select charge.line_id from expense
     join expense_charge charge on charge.organisation_id = expense.organisation_id and charge.expense_id = expense.id
     where expense.organisation_id = $1 and expense.id = named.id and expense.commitment_id is null`,
    'direct',
  )}
  ${lookUp('select path from budget_line where organisation_id = $1 and id = direct.line_id', 'line')}
  union all
  select line.path
  from unnest($6::uuid[]) as wanted (id)
  ${lookUp('select line_id from spending_control where organisation_id = $1 and id = wanted.id', 'control')}
  ${lookUp('select path from budget_line where organisation_id = $1 and id = control.line_id', 'line')}
  union all
  select line.path
  from unnest($7::uuid[]) as wanted (id)
  ${lookUp('select line_id from budget_movement_leg where organisation_id = $1 and movement_id = wanted.id', 'leg')}
  ${lookUp('select path from budget_line where organisation_id = $1 and id = leg.line_id', 'line')}
) touched`;

export function wantsLines(keys: WantedKeys): boolean {
  return [keys.lines.names, keys.commitmentIds, keys.expenseIds, keys.controlIds, keys.movementIds].some(
    (of) => of.length > 0,
  );
}

export function wantedNodeValues(organisationId: string, keys: WantedKeys): readonly unknown[] {
  const { lines, commitmentIds, expenseIds, controlIds, movementIds } = keys;
  return [organisationId, lines.days, lines.names, commitmentIds, expenseIds, controlIds, movementIds];
}
