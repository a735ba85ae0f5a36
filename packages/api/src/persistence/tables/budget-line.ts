import { defineEntity, p } from '@mikro-orm/core';
import type { BudgetLine } from 'budget-core';
import { key, organisationId, type TableOf, uuids } from './columns.ts';

export const budgetLineTable = defineEntity({
  name: 'BudgetLine',
  tableName: 'budget_line',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<BudgetLine['id']>().primary(),
    fiscalYear: p.integer(),
    code: key(),
    labelFr: p.text(),
    labelEn: p.text(),
    parentId: p.uuid().$type<BudgetLine['id']>().strictNullable(),
    path: uuids().$type<BudgetLine['id'][]>(),
    depth: p.integer().generated('cardinality(path) stored'),
    classifications: p.json().columnType('jsonb').defaultRaw(`'[]'`).$type<BudgetLine['classifications']>(),
    leaf: p.boolean(),
    state: p.text().$type<BudgetLine['state']>(),
    version: p.integer(),
  },
}) satisfies TableOf<Omit<BudgetLine, 'labels'>>;
