import { lookUp, reservedUntilEarlier, yearOfDay } from './look-up.ts';
import type { WantedKeys } from './wanted-keys.ts';

/**
 * The nodes on the way from the root to every line that a batch touches: lines by their codes, under the charges of
 * its commitments and expenses and of those whose reservation ran out, under its controls and caps, and under the legs
 * of its movements. Locking and loading ask the same, each at its own moment.
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
    union
    select expiring.id from unnest($9::date[]) as wanted (day) ${reservedUntilEarlier}
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
  union all
  select line.path
  from unnest($8::uuid[]) as wanted (id)
  ${lookUp('select line_id from spending_cap where organisation_id = $1 and id = wanted.id', 'cap')}
  ${lookUp('select path from budget_line where organisation_id = $1 and id = cap.line_id', 'line')}
) touched`;

export function wantedNodeValues(organisationId: string, keys: WantedKeys): readonly unknown[] {
  const { lines, commitmentIds, expenseIds, controlIds, movementIds, capIds, days } = keys;
  return [organisationId, lines.days, lines.names, commitmentIds, expenseIds, controlIds, movementIds, capIds, days];
}
