import { defineEntity, p } from '@mikro-orm/core';
import type { BudgetDecision, BudgetMovement, MovementLeg, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const budgetDecisionTable = defineEntity({
  name: 'BudgetDecision',
  tableName: 'budget_decision',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<BudgetDecision['id']>().primary(),
    fiscalYear: p.integer(),
    number: key(),
    takenBy: p.text(),
    decidedOn: day().$type<BudgetDecision['decidedOn']>(),
    legalReference: p.text(),
    documentReference: p.text().strictNullable(),
    recordedBy: key().$type<PersonId>(),
    version: p.integer(),
  },
}) satisfies TableOf<BudgetDecision>;

export const budgetMovementTable = defineEntity({
  name: 'BudgetMovement',
  tableName: 'budget_movement',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<BudgetMovement['id']>().primary(),
    fiscalYear: p.integer(),
    kind: p.text().$type<BudgetMovement['kind']>(),
    authority: p.text().$type<BudgetMovement['authority']>(),
    decisionId: p.uuid().$type<BudgetMovement['decisionId']>(),
    reverses: p.uuid().$type<BudgetMovement['id']>().strictNullable(),
    state: p.text().$type<BudgetMovement['state']>(),
    proposedBy: key().$type<PersonId>(),
    approvedBy: key().$type<PersonId>().strictNullable(),
    reason: p.text().strictNullable(),
    version: p.integer(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Omit<BudgetMovement, 'takenFrom' | 'givenTo'>>;

export const budgetMovementLegTable = defineEntity({
  name: 'BudgetMovementLeg',
  tableName: 'budget_movement_leg',
  properties: {
    organisationId: organisationId(),
    movementId: p.uuid().$type<BudgetMovement['id']>().primary(),
    side: p.text().primary(),
    position: p.integer().primary(),
    lineId: p.uuid().$type<MovementLeg['lineId']>(),
    amount: amount(),
    capped: p.boolean().default(false),
  },
}) satisfies TableOf<Recorded<MovementLeg>>;
