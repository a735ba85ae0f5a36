import type { BudgetDecision, FiscalYear } from 'budget-core';
import { budgetDecisionColumns } from '../rows/budget-decision.ts';
import { type BudgetMovementRow, budgetMovementColumns } from '../rows/budget-movement.ts';
import { lookUp, yearOfDay } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

const decisions = {
  name: 'ledger_load_budget_decisions',
  text: `
select decision.*
from unnest($2::date[], $3::text[]) as wanted (day, number)
${yearOfDay}
${lookUp(
  `select ${budgetDecisionColumns} from budget_decision decision
   where decision.organisation_id = $1 and decision.fiscal_year = year.year and decision.number = wanted.number`,
  'decision',
)}`,
};

const movements = {
  name: 'ledger_load_budget_movements',
  text: `
select movement.*
from (
  select unnest($2::uuid[]) as id
  union
  select mirror.reverses from unnest($2::uuid[]) as named (id)
  ${lookUp(
    `select reverses from budget_movement
     where organisation_id = $1 and id = named.id and reverses is not null`,
    'mirror',
  )}
  union
  select leg.movement_id
  from (
    select touched.line_id from unnest($2::uuid[]) as named (id)
    ${lookUp('select line_id from budget_movement_leg where organisation_id = $1 and movement_id = named.id', 'touched')}
    union
    select line.id from unnest($3::date[], $4::text[]) as moved (day, code)
    ${yearOfDay.replaceAll('wanted.', 'moved.')}
    ${lookUp(
      `select id from budget_line
       where organisation_id = $1 and fiscal_year = year.year and code = moved.code`,
      'line',
    )}
  ) near
  ${lookUp('select movement_id from budget_movement_leg where organisation_id = $1 and line_id = near.line_id', 'leg')}
) wanted
${lookUp(
  `select ${budgetMovementColumns} from budget_movement movement
   where movement.organisation_id = $1 and movement.id = wanted.id`,
  'movement',
)}`,
};

export async function loadDecisions(
  session: Session,
  organisationId: string,
  { decisionNumbers: { days, names } }: WantedKeys,
): Promise<readonly BudgetDecision[]> {
  return names.length === 0 ? [] : session.rows<BudgetDecision>(decisions, [organisationId, days, names]);
}

/** By id, each with the movement that it takes back, and all that touch its lines or other ones that are wanted. */
export async function loadMovements(
  session: Session,
  organisationId: string,
  { movementIds, movedLines: { days, names } }: Pick<WantedKeys, 'movementIds' | 'movedLines'>,
): Promise<readonly BudgetMovementRow[]> {
  if (movementIds.length + names.length === 0) return [];
  return session.rows<BudgetMovementRow>(movements, [organisationId, movementIds, days, names]);
}

/** All that touch lines of a year: what the profile lets a transfer between them move depends on these (D-69, D-85). */
export function loadMovementsOf(
  session: Session,
  organisationId: string,
  { year, firstMonth }: Pick<FiscalYear, 'year' | 'firstMonth'>,
  codes: readonly string[],
): Promise<readonly BudgetMovementRow[]> {
  const firstDay = `${year}-${String(firstMonth).padStart(2, '0')}-01`;
  const movedLines = { days: codes.map(() => firstDay), names: codes };
  return loadMovements(session, organisationId, { movementIds: [], movedLines });
}
