import type { BudgetDecision } from 'budget-core';
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

/** By id, each with the movement that it takes back. */
export async function loadMovements(
  session: Session,
  organisationId: string,
  { movementIds }: WantedKeys,
): Promise<readonly BudgetMovementRow[]> {
  return movementIds.length === 0 ? [] : session.rows<BudgetMovementRow>(movements, [organisationId, movementIds]);
}
