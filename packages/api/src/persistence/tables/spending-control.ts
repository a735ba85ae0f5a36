import { defineEntity, p } from '@mikro-orm/core';
import type { SpendingControl } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, organisationId, type TableOf } from './columns.ts';

export const spendingControlTable = defineEntity({
  name: 'SpendingControl',
  tableName: 'spending_control',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<SpendingControl['id']>().primary(),
    fiscalYear: p.integer(),
    lineId: p.uuid().$type<SpendingControl['lineId']>(),
    authority: p.text().$type<SpendingControl['authority']>(),
    mode: p.text().$type<SpendingControl['mode']>(),
    origin: p.text().$type<SpendingControl['origin']>(),
    limit: amount().fieldName('limit_amount').strictNullable(),
    countedStages: p.array().columnType('text[]').$type<SpendingControl['countedStages'][number][]>(),
    legalReference: p.text().strictNullable(),
    inForce: p.boolean(),
    version: p.integer(),
    ceiling: amount().default(0),
  },
}) satisfies TableOf<Recorded<SpendingControl>>;
