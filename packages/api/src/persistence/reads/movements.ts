import type { BudgetDecision, BudgetMovement, CurrencyCode } from 'budget-core';
import type { MovementFilter, Reads } from '../../application/reads.ts';
import { budgetDecisionColumns } from '../rows/budget-decision.ts';
import { type BudgetMovementRow, budgetMovementColumns, toBudgetMovement } from '../rows/budget-movement.ts';
import { oneEach, uuidsOf } from './by-key.ts';
import { isInstant, isUuid } from './cursor.ts';
import { asked, type Condition, listStatement, olderThan } from './filter.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${budgetMovementColumns}, year.currency, ${instantOf('movement.recorded_at')} as "recordedAt"
  from budget_movement movement
  join fiscal_year year on year.organisation_id = movement.organisation_id and year.year = movement.fiscal_year
  where movement.organisation_id = $1`;

const byIds: Statement = { name: 'movements-by-ids', text: `${selected} and movement.id = any ($2::uuid[])` };

const decisions = `select ${budgetDecisionColumns} from budget_decision decision where decision.organisation_id = $1`;
const decisionsByIds: Statement = {
  name: 'decisions-by-ids',
  text: `${decisions} and decision.id = any ($2::uuid[])`,
};
const decisionByNumber: Statement = {
  name: 'decision-by-number',
  text: `${decisions} and decision.fiscal_year = $2 and decision.number = $3`,
};

type Found = BudgetMovementRow & { readonly currency: CurrencyCode; readonly recordedAt: string };

type MovementReads = Pick<Reads, 'decisionsByIds' | 'decisionByNumber' | 'movementsByIds' | 'movements'>;

export function movementReads(session: ReadSession): MovementReads {
  return {
    decisionsByIds: async (ids) =>
      oneEach(ids, await session.rows<BudgetDecision>(decisionsByIds, uuidsOf(ids)), ({ id }) => id),
    decisionByNumber: async (fiscalYear, number) => {
      const [found] = await session.rows<BudgetDecision>(decisionByNumber, fiscalYear, number);
      return found ?? null;
    },
    movementsByIds: async (ids) => {
      const found = await session.rows<Found>(byIds, uuidsOf(ids));
      return oneEach(ids, found.map(revived), ({ id }) => id);
    },
    movements: async (filter, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const conditions = [...conditionsOf(filter), ...olderThan('movement', slice.after)];
      const { values, ...statement } = listStatement('movement', selected, conditions, slice.limit);
      const found = await session.rows<Found>(statement, ...values);
      return pageOf(found, slice, ({ recordedAt, id }) => [recordedAt, id], revived);
    },
  };
}

function revived(found: Found): BudgetMovement {
  return toBudgetMovement(found, found.currency);
}

function conditionsOf({ fiscalYear, states }: MovementFilter): readonly Condition[] {
  return [
    ...asked('year', fiscalYear, (place, year) => `movement.fiscal_year = ${place(year)}`),
    ...asked('states', states, (place, wanted) => `movement.state = any (${place(wanted)}::text[])`),
  ];
}
