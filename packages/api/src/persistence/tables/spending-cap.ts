import { defineEntity, p } from '@mikro-orm/core';
import type { SpendingCap } from 'budget-core';
import type { SpendingCapRow } from '../rows/spending-cap.ts';
import { amount, day, key, organisationId, type TableOf } from './columns.ts';

export const spendingCapTable = defineEntity({
  name: 'SpendingCap',
  tableName: 'spending_cap',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<SpendingCap['id']>().primary(),
    fiscalYear: p.integer(),
    lineId: p.uuid().$type<SpendingCap['lineId']>(),
    kind: p.text().$type<SpendingCap['kind']>(),
    name: key().strictNullable(),
    mode: p.text().$type<SpendingCap['mode']>(),
    limit: amount().fieldName('limit_amount'),
    windowUnit: p.text().$type<NonNullable<SpendingCapRow['windowUnit']>>().strictNullable(),
    windowDays: p.integer().strictNullable(),
    acts: p.integer().strictNullable(),
    validFrom: day().$type<NonNullable<SpendingCap['validFrom']>>().strictNullable(),
    validUntil: day().$type<NonNullable<SpendingCap['validUntil']>>().strictNullable(),
    legalReference: p.text().strictNullable(),
    inForce: p.boolean(),
    version: p.integer(),
  },
}) satisfies TableOf<SpendingCapRow>;
